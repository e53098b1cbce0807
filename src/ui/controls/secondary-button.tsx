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
  /** The second touch of a double one is not for it: where the button was pressed before, another stands now. */
  readonly cannotBeUndone?: boolean | undefined;
  readonly takesFocus?: boolean;
}

/** Every button beside the one filled button: white, framed. */
export function SecondaryButton(props: SecondaryButtonProps) {
  const {
    label,
    onPress,
    icon: Icon,
    iconPlace = 'before',
    disabled,
    spoken,
    tone,
    cannotBeUndone,
    takesFocus,
  } = props;
  return (
    <TouchButton
      class={classNames(
        'button',
        'button-quiet',
        tone === 'danger' && 'button-danger',
        cannotBeUndone && 'button-held',
      )}
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
