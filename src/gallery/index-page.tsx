import { useState } from 'preact/hooks';
import { screens, settings, writeAddress, type SettingName } from './settings.ts';
import type { Specimen } from './specimen.ts';

export interface IndexProps {
  readonly specimens: readonly Specimen[];
  readonly values: Readonly<Record<SettingName, string>>;
}

const heading = 'Galerie';

/** Switches, the list of what there is, and the chosen one in a frame of the chosen screen's size. */
export function Index({ specimens, values: initial }: IndexProps) {
  const [values, setValues] = useState(initial);
  const [shownId, show] = useState(specimens[0]?.id ?? '');
  const [screenId, setScreenId] = useState<(typeof screens)[number]['id']>(screens[1].id);
  const screen = screens.find(({ id }) => id === screenId) ?? screens[0];
  const groups = [...new Set(specimens.map(({ group }) => group))];

  return (
    <div class="gallery">
      <aside class="gallery-side">
        <h1>{heading}</h1>
        <Switch name="screen" options={screens.map(({ id }) => id)} value={screen.id} onChange={setScreenId} />
        {settings.map(({ name, values: options }) => (
          <Switch
            key={name}
            name={name}
            options={options}
            value={values[name]}
            onChange={(value) => setValues({ ...values, [name]: value })}
          />
        ))}
        {groups.map((group) => (
          <section key={group}>
            <h2>{group}</h2>
            {specimens
              .filter((specimen) => specimen.group === group)
              .map(({ id, title }) => (
                <button key={id} type="button" data-show={id} aria-pressed={id === shownId} onClick={() => show(id)}>
                  {title}
                </button>
              ))}
          </section>
        ))}
      </aside>
      <div class="gallery-stage">
        <iframe
          key={screen.id}
          class="gallery-frame"
          title={shownId}
          width={screen.width}
          height={screen.height}
          src={writeAddress(shownId, values, screen.pitchMm)}
        />
      </div>
    </div>
  );
}

interface SwitchProps<Value extends string> {
  readonly name: string;
  readonly options: readonly Value[];
  readonly value: string;
  readonly onChange: (value: Value) => void;
}

function Switch<Value extends string>({ name, options, value, onChange }: SwitchProps<Value>) {
  return (
    <div class="gallery-switch" role="group" aria-label={name}>
      <span>{name}</span>
      {options.map((option) => (
        <button key={option} type="button" aria-pressed={option === value} onClick={() => onChange(option)}>
          {option}
        </button>
      ))}
    </div>
  );
}
