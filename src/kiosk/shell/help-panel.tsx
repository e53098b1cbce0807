import { useScrollLabels } from './frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import type { AgentCallAnswer } from '#machines/session/ports.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { Dialog } from '#ui/dialogs/dialog.tsx';
import { AccessibilityIcon, HandHelpingIcon } from '#ui/icons/interface-icons.tsx';
import { Waiting } from '#ui/messages/waiting.tsx';

interface HelpPanelProps {
  readonly onCall: () => void;
  readonly onAccessibility: () => void;
  readonly onClose: () => void;
}

/** Help: a person, one touch away; nobody has to telephone (A45). */
export function HelpPanel({ onCall, onAccessibility, onClose }: HelpPanelProps) {
  const t = useTexts();
  return (
    <Dialog
      title={t('shell.agent.title')}
      icon={HandHelpingIcon}
      lead={t('shell.agent.lead')}
      scrollLabels={useScrollLabels()}
      onDismiss={onClose}
      actions={
        <Actions>
          <PrimaryButton label={t('shell.agent.call')} icon={HandHelpingIcon} onPress={onCall} takesFocus />
          <SecondaryButton label={t('shell.help.accessibility')} icon={AccessibilityIcon} onPress={onAccessibility} />
          <SecondaryButton label={t('shell.agent.resume')} onPress={onClose} />
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
  readonly answer: AgentCallAnswer | undefined;
  readonly onClose: () => void;
}

/** What happens next, honestly: a kiosk that reached nobody says so. */
export function CalledPanel({ answer, onClose }: CalledPanelProps) {
  const t = useTexts();
  const outcome = answer?.kind ?? 'notRecorded';
  return (
    <Dialog
      title={t(`shell.agent.${outcome}`)}
      icon={HandHelpingIcon}
      lead={t(`shell.agent.${outcome}.next`)}
      kind="alert"
      scrollLabels={useScrollLabels()}
      onDismiss={onClose}
      actions={
        <Actions>
          <PrimaryButton label={t('shell.agent.resume')} onPress={onClose} takesFocus />
        </Actions>
      }
    />
  );
}
