import { classNames } from '../class-names.ts';
import { CheckIcon, ChevronRightIcon } from '../icons/interface-icons.tsx';
import type { IconComponent } from '../icons/icon.tsx';
import type { ThemeId } from './tile-grid.tsx';
import { TouchButton } from './touch-button.tsx';

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** Where the label is in a language of its own, whatever that of the session is. */
  readonly labelLanguage?: string | undefined;
  readonly detail?: string | undefined;
  readonly icon?: IconComponent | undefined;
  /** Paints the icon; the words name the theme too. */
  readonly theme?: ThemeId | undefined;
  readonly disabled?: boolean | undefined;
}

export interface ChoiceListProps {
  readonly choices: readonly Choice[];
  readonly onChoose: (id: string) => void;
  /** The previous answer, when the visitor returns to the question. */
  readonly chosen?: string | undefined;
  /** Name of the group: usually the question. */
  readonly label: string;
}

/** Answers to one question, one under the other; a touch answers and opens the next question. */
export function ChoiceList({ choices, onChoose, chosen, label }: ChoiceListProps) {
  return (
    <ul class="choices" aria-label={label}>
      {choices.map(({ id, label: words, labelLanguage, detail, icon: Icon, theme, disabled }) => {
        const isChosen = id === chosen;
        return (
          <li key={id}>
            <TouchButton
              class={classNames('choice', isChosen && 'choice-chosen')}
              data-choice={id}
              data-theme={theme}
              aria-pressed={chosen === undefined ? undefined : isChosen}
              disabled={disabled}
              onPress={() => onChoose(id)}
            >
              {Icon && (
                <span class="tile-icon">
                  <Icon />
                </span>
              )}
              <span class="choice-words">
                <span class="choice-label" lang={labelLanguage}>
                  {words}
                </span>
                {detail !== undefined && <span class="choice-detail">{detail}</span>}
              </span>
              {isChosen ? <CheckIcon class="choice-mark" /> : <ChevronRightIcon class="choice-mark" />}
            </TouchButton>
          </li>
        );
      })}
    </ul>
  );
}
