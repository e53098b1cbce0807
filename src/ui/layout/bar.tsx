import { TouchButton } from '../controls/touch-button.tsx';
import type { IconComponent } from '../icons/icon.tsx';
import { AccessibilityIcon, ArrowLeftIcon, HandHelpingIcon, LogOutIcon } from '../icons/interface-icons.tsx';

export interface BarAction {
  readonly label: string;
  readonly onPress: () => void;
  /** Keeps its place but rests: « Retour » once a code was issued. */
  readonly resting?: boolean | undefined;
}

export interface BarProps {
  /** Name of the landmark. */
  readonly label: string;
  readonly back: BarAction;
  readonly agent: BarAction;
  readonly comfort: BarAction;
  readonly quit: BarAction;
  /** Does what « Quitter » does, and says so in its place, while an account is open and the header is out of reach (A23). */
  readonly signOut?: BarAction | undefined;
}

/** Retour · Agent · Confort · Quitter: on every screen, same place, same order (A34, A52). */
export function Bar({ label, back, agent, comfort, quit, signOut }: BarProps) {
  return (
    <nav class="bar" aria-label={label}>
      <BarButton action={back} icon={ArrowLeftIcon} name="back" />
      <BarButton action={agent} icon={HandHelpingIcon} name="agent" />
      <BarButton action={comfort} icon={AccessibilityIcon} name="comfort" />
      <BarButton action={signOut ?? quit} icon={LogOutIcon} name="quit" isLong={signOut !== undefined} />
    </nav>
  );
}

interface BarButtonProps {
  readonly action: BarAction;
  readonly icon: IconComponent;
  readonly name: keyof Omit<BarProps, 'label' | 'signOut'>;
  /** Its words need the room of the icon. */
  readonly isLong?: boolean;
}

function BarButton({ action, icon: Icon, name, isLong = false }: BarButtonProps) {
  return (
    <TouchButton
      class="bar-button"
      data-bar={name}
      data-long={isLong}
      disabled={action.resting}
      onPress={() => action.onPress()}
    >
      <Icon />
      <span>{action.label}</span>
    </TouchButton>
  );
}
