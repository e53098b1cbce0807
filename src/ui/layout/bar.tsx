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
}

/** Retour · Agent · Confort · Quitter: on every screen, same place, same order (A34, A52). */
export function Bar({ label, back, agent, comfort, quit }: BarProps) {
  return (
    <nav class="bar" aria-label={label}>
      <BarButton action={back} icon={ArrowLeftIcon} name="back" />
      <BarButton action={agent} icon={HandHelpingIcon} name="agent" />
      <BarButton action={comfort} icon={AccessibilityIcon} name="comfort" />
      <BarButton action={quit} icon={LogOutIcon} name="quit" />
    </nav>
  );
}

interface BarButtonProps {
  readonly action: BarAction;
  readonly icon: IconComponent;
  readonly name: keyof Omit<BarProps, 'label'>;
}

function BarButton({ action, icon: Icon, name }: BarButtonProps) {
  return (
    <TouchButton class="bar-button" data-bar={name} disabled={action.resting} onPress={() => action.onPress()}>
      <Icon />
      <span>{action.label}</span>
    </TouchButton>
  );
}
