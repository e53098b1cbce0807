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
  /** Takes focus when its dialog opens. */
  readonly takesFocus?: boolean;
}

/** The one filled button of a screen. */
export function PrimaryButton(props: PrimaryButtonProps) {
  const { label, onPress, icon: Icon, iconPlace = 'before', disabled, takesFocus } = props;
  return (
    <TouchButton
      class={classNames('button', 'button-primary')}
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
