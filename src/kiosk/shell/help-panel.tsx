import { useLayoutEffect } from 'preact/hooks';
import { useScrollLabels } from './frame.tsx';
import type { Chime } from '#kiosk/devices/chime.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import type { AgentCallOutcome } from '#machines/session/ports.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { Dialog } from '#ui/dialogs/dialog.tsx';
import { AccessibilityIcon, HandHelpingIcon } from '#ui/icons/interface-icons.tsx';
import { Waiting } from '#ui/messages/waiting.tsx';

interface HelpPanelProps {
  /** Undefined where a call would reach nobody: the panel then sends people to the desk. */
  readonly onCall: (() => void) | undefined;
  readonly onAccessibility: () => void;
  readonly onClose: () => void;
}

/** Help: a person, one touch away; nobody has to telephone (A45). */
export function HelpPanel({ onCall, onAccessibility, onClose }: HelpPanelProps) {
  const t = useTexts();
  return (
    <Dialog
      title={t(onCall ? 'shell.agent.title' : 'shell.agent.titleAtDesk')}
      icon={HandHelpingIcon}
      lead={t(onCall ? 'shell.agent.lead' : 'shell.agent.atDesk')}
      scrollLabels={useScrollLabels()}
      onDismiss={onClose}
      actions={
        <Actions>
          {onCall && <PrimaryButton label={t('shell.agent.call')} icon={HandHelpingIcon} onPress={onCall} takesFocus />}
          <SecondaryButton label={t('shell.help.accessibility')} icon={AccessibilityIcon} onPress={onAccessibility} />
          <SecondaryButton label={t('shell.agent.resume')} onPress={onClose} takesFocus={onCall === undefined} />
        </Actions>
      }
    >
      <p>{t('shell.agent.otherWays')}</p>
    </Dialog>
  );
}

export function CallingPanel() {
  const t = useTexts();
  return (
    <Dialog
      title={t('shell.agent.title')}
      icon={HandHelpingIcon}
      scrollLabels={useScrollLabels()}
      onDismiss={() => undefined}
      actions={null}
    >
      <Waiting label={t('shell.agent.calling')} />
    </Dialog>
  );
}

interface CalledPanelProps {
  readonly outcome: AgentCallOutcome | undefined;
  /** The kiosk's own signal, where the site wants it: sounds, and shows the band of light. */
  readonly signal: Chime | undefined;
  readonly onClose: () => void;
}

/** What happens next, honestly: a kiosk that reached nobody says so, and none says that an agent comes. */
export function CalledPanel({ outcome, signal, onClose }: CalledPanelProps) {
  const t = useTexts();
  const kind = outcome?.kind ?? 'nobodyTold';
  useLayoutEffect(() => signal?.(), [signal]);
  return (
    <Dialog
      title={t(`shell.agent.${kind}`)}
      icon={HandHelpingIcon}
      lead={t(`shell.agent.${kind}.next`)}
      kind="alert"
      scrollLabels={useScrollLabels()}
      onDismiss={onClose}
      actions={
        <Actions>
          <PrimaryButton label={t('shell.agent.resume')} onPress={onClose} takesFocus />
        </Actions>
      }
    >
      {signal && <div class="call-signal" aria-hidden="true" />}
    </Dialog>
  );
}
