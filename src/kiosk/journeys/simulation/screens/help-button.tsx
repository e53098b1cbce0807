import { useState } from 'preact/hooks';
import type { Question } from '#domain/benefits/questions/question.ts';
import { useScrollLabels } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { Dialog } from '#ui/dialogs/dialog.tsx';
import { CircleHelpIcon } from '#ui/icons/interface-icons.tsx';
import { helpOf, titleOf } from './words.ts';

/** « (?) » of a question (#198): what is meant, and where the figure stands. */
export function HelpButton({ question }: { readonly question: Question }) {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  const scrollLabels = useScrollLabels();
  return (
    <>
      <SecondaryButton label={t('simulation.help')} icon={CircleHelpIcon} onPress={() => setOpen(true)} />
      {isOpen && (
        <Dialog
          title={titleOf(t, question)}
          icon={CircleHelpIcon}
          scrollLabels={scrollLabels}
          onDismiss={close}
          actions={
            <Actions>
              <PrimaryButton label={t('shell.action.close')} onPress={close} takesFocus />
            </Actions>
          }
        >
          {helpOf(t, question)
            .split('\n')
            .map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
        </Dialog>
      )}
    </>
  );
}
