import { CheckIcon } from '../icons/interface-icons.tsx';
import type { IconComponent } from '../icons/icon.tsx';
import { TouchButton } from './touch-button.tsx';

export interface ToggleRowProps {
  readonly label: string;
  readonly detail?: string | undefined;
  readonly icon: IconComponent;
  readonly on: boolean;
  /** The state in words: « Oui » or « Non » (A51). */
  readonly stateLabel: string;
  readonly onChange: (on: boolean) => void;
}

/** One setting that is on or off. The whole row is the button, and shows its state in words. */
export function ToggleRow({ label, detail, icon: Icon, on, stateLabel, onChange }: ToggleRowProps) {
  return (
    <TouchButton class="setting toggle" role="switch" aria-checked={on} onPress={() => onChange(!on)}>
      <span class="setting-label">
        <Icon />
        <span>
          {label}
          {detail !== undefined && <span class="setting-detail">{detail}</span>}
        </span>
      </span>
      <span class="toggle-state" data-on={on}>
        {on && <CheckIcon />}
        <span>{stateLabel}</span>
      </span>
    </TouchButton>
  );
}
