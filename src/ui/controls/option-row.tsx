import { useId } from 'preact/hooks';
import { CheckIcon } from '../icons/interface-icons.tsx';
import type { IconComponent } from '../icons/icon.tsx';
import { TouchButton } from './touch-button.tsx';

export interface Option<Value extends string | number> {
  readonly value: Value;
  readonly label: string;
  /** When the words are in another language than the page. */
  readonly language?: string | undefined;
  readonly direction?: 'ltr' | 'rtl' | undefined;
}

export interface OptionRowProps<Value extends string | number> {
  readonly label: string;
  readonly icon: IconComponent;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One setting and its few values side by side; the one in force carries a tick, not a colour alone (A51). */
export function OptionRow<Value extends string | number>(props: OptionRowProps<Value>) {
  const { label, icon: Icon, options, value, onChange } = props;
  const id = useId();
  return (
    <div class="setting" role="group" aria-labelledby={id}>
      <p class="setting-label" id={id}>
        <Icon />
        <span>{label}</span>
      </p>
      <div class="setting-options">
        {options.map((option) => {
          const isSet = option.value === value;
          return (
            <TouchButton
              key={option.value}
              class="option"
              data-option={option.value}
              lang={option.language}
              dir={option.direction}
              aria-pressed={isSet}
              onPress={() => onChange(option.value)}
            >
              {isSet && <CheckIcon />}
              <span>{option.label}</span>
            </TouchButton>
          );
        })}
      </div>
    </div>
  );
}
