import { classNames } from '../class-names.ts';
import type { IconComponent } from '../icons/icon.tsx';
import { TouchButton } from './touch-button.tsx';

export interface PrimaryButtonProps {
  /** Names the act: « Confirmer », « Imprimer mon ticket ». */
  readonly label: string;
  readonly onPress: () => void;
  readonly icon?: IconComponent;
  /** The side of the icon: an arrow forward comes after the words. */
  readonly iconPlace?: 'before' | 'after';
  readonly disabled?: boolean;
  /** The second touch of a double one is not for it: where the button was pressed before, another stands now. */
  readonly cannotBeUndone?: boolean | undefined;
  /** Takes focus when its dialog opens. */
  readonly takesFocus?: boolean;
}

/** The one filled button of a screen. */
export function PrimaryButton(props: PrimaryButtonProps) {
  const { label, onPress, icon: Icon, iconPlace = 'before', disabled, cannotBeUndone, takesFocus } = props;
  return (
    <TouchButton
      class={classNames('button', 'button-primary', cannotBeUndone && 'button-held')}
      onPress={onPress}
      disabled={disabled}
      data-takes-focus={takesFocus}
    >
      {Icon && iconPlace === 'before' && <Icon />}
      <span class="button-label">{label}</span>
      {Icon && iconPlace === 'after' && <Icon />}
    </TouchButton>
  );
}
