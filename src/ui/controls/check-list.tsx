import { classNames } from '../class-names.ts';
import { CircleCheckIcon, CircleIcon } from '../icons/interface-icons.tsx';
import { TouchButton } from './touch-button.tsx';

export interface CheckListProps {
  /** Name of the group: usually the question. */
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly ticked: readonly string[];
  readonly onChange: (ticked: readonly string[]) => void;
}

/** Answers of which several may be true, one under the other: a touch ticks or unticks one (A51). */
export function CheckList({ label, options, ticked, onChange }: CheckListProps) {
  const toggle = (id: string): void => {
    onChange(ticked.includes(id) ? ticked.filter((other) => other !== id) : [...ticked, id]);
  };
  return (
    <ul class="choices check-list" aria-label={label}>
      {options.map(({ id, label: words }) => {
        const isTicked = ticked.includes(id);
        return (
          <li key={id}>
            <TouchButton
              class={classNames('choice', isTicked && 'choice-chosen')}
              role="checkbox"
              aria-checked={isTicked}
              data-choice={id}
              onPress={() => toggle(id)}
            >
              <span class="choice-words">
                <span class="choice-label">{words}</span>
              </span>
              {isTicked ? <CircleCheckIcon class="choice-mark" /> : <CircleIcon class="choice-mark" />}
            </TouchButton>
          </li>
        );
      })}
    </ul>
  );
}
