import { CircleCheckIcon, CircleIcon, CircleXIcon } from '../icons/interface-icons.tsx';

export type ChecklistState = 'waiting' | 'met' | 'unmet';

export interface ChecklistLine {
  readonly id: string;
  readonly label: string;
  readonly state: ChecklistState;
}

export interface ChecklistProps {
  /** « Mon mot de passe : » */
  readonly title: string;
  readonly lines: readonly ChecklistLine[];
  /** Each state in a word: « à respecter », « respecté », « non respecté » — never the colour alone (A21). */
  readonly stateLabels: Readonly<Record<ChecklistState, string>>;
}

const icons = { waiting: CircleIcon, met: CircleCheckIcon, unmet: CircleXIcon } as const;

/** Rules judged at each keystroke (#164, A32). */
export function Checklist({ title, lines, stateLabels }: ChecklistProps) {
  return (
    <section class="checklist">
      <p class="checklist-title">{title}</p>
      <ul class="checklist-lines">
        {lines.map(({ id, label, state }) => {
          const Icon = icons[state];
          return (
            <li key={id} class={`checklist-line checklist-${state}`} data-rule={id}>
              <Icon />
              <span class="checklist-label">{label}</span>
              <span class="checklist-state">{stateLabels[state]}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
