import { classNames } from '../class-names.ts';
import type { IconComponent } from '../icons/icon.tsx';
import { TouchButton } from './touch-button.tsx';

export interface SecondaryButtonProps {
  readonly label: string;
  readonly onPress: () => void;
  readonly icon?: IconComponent;
  readonly iconPlace?: 'before' | 'after';
  readonly disabled?: boolean;
  /** The whole name, when the visible label alone is ambiguous; it begins with that label. */
  readonly spoken?: string;
  /** Frames an irreversible act in the colour of danger; its words say so first. */
  readonly tone?: 'quiet' | 'danger';
  readonly takesFocus?: boolean;
}

/** Every button beside the one filled button: white, framed. */
export function SecondaryButton(props: SecondaryButtonProps) {
  const { label, onPress, icon: Icon, iconPlace = 'before', disabled, spoken, tone, takesFocus } = props;
  return (
    <TouchButton
      class={classNames('button', 'button-quiet', tone === 'danger' && 'button-danger')}
      onPress={onPress}
      disabled={disabled}
      aria-label={spoken}
      data-takes-focus={takesFocus}
    >
      {Icon && iconPlace === 'before' && <Icon />}
      <span class="button-label">{label}</span>
      {Icon && iconPlace === 'after' && <Icon />}
    </TouchButton>
  );
}
