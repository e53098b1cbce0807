import { TouchButton } from '../controls/touch-button.tsx';
import type { IconComponent } from '../icons/icon.tsx';
import { PencilIcon } from '../icons/interface-icons.tsx';

export interface SummaryItem {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Where the answer comes from, in a word beside its label. */
  readonly note?: string | undefined;
  /** Absent for an answer that cannot be changed here. */
  readonly onChange?: (() => void) | undefined;
}

export interface SummaryListProps {
  readonly items: readonly SummaryItem[];
  readonly changeLabel: string;
  /** The whole name of a « Modifier » button, since all look alike: « Modifier : nom de naissance ». */
  readonly changeName: (label: string) => string;
  /** Replaces the pencil, for an act other than a change. */
  readonly changeIcon?: IconComponent | undefined;
}

/** The answers, to check before an irreversible act; each can be changed (A33). */
export function SummaryList({ items, changeLabel, changeName, changeIcon: ChangeIcon = PencilIcon }: SummaryListProps) {
  return (
    <dl class="summary">
      {items.map(({ id, label, value, note, onChange }) => (
        <div key={id} class="summary-line">
          <dt class="summary-label">
            {label}
            {note !== undefined && (
              <>
                {' '}
                <span class="summary-note">{note}</span>
              </>
            )}
          </dt>
          <dd class="summary-value">{value}</dd>
          {onChange && (
            <dd class="summary-change">
              <TouchButton
                class="button button-quiet"
                data-change={id}
                aria-label={changeName(label)}
                onPress={() => onChange()}
              >
                <ChangeIcon />
                <span class="button-label">{changeLabel}</span>
              </TouchButton>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
