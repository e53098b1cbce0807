import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { maskNir } from '#domain/identity/nir-display.ts';
import { useScrollLabels } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import type { KnownData } from '#machines/common/journey.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { TouchButton } from '#ui/controls/touch-button.tsx';
import { Dialog } from '#ui/dialogs/dialog.tsx';
import { PencilIcon } from '#ui/icons/interface-icons.tsx';
import { KnownAnswers, type KnownAnswersProps } from './known-answers.tsx';

/** What a question says of whose secret is awaited. */
export interface KnownAnswersAside {
  /** Beside « Continuer », low on the screen (P42), where it takes no room from field and keys in any text size. */
  readonly button: ComponentChildren;
  /** Over the screen, once the button was touched. */
  readonly panel: ComponentChildren;
}

/** The masked number; touching it opens the panel, where each answer has its own « Modifier » (A30, P25). */
export function useKnownAnswersAside<Field extends keyof KnownData>(
  answers: KnownAnswersProps<Field>,
): KnownAnswersAside {
  const [isChecking, setChecking] = useState(false);
  return {
    button: <KnownAnswersButton nir={answers.known.nir} onPress={() => setChecking(true)} />,
    panel: isChecking && <KnownAnswersPanel {...answers} onClose={() => setChecking(false)} />,
  };
}

function KnownAnswersButton({ nir, onPress }: { readonly nir: KnownData['nir']; readonly onPress: () => void }) {
  const t = useTexts();
  return (
    <TouchButton class="button button-quiet known-answers" onPress={() => onPress()}>
      <span class="known-answers-number">{nir ? maskNir(nir) : ''}</span>
      <span class="known-answers-change">
        <PencilIcon />
        <span>{t('shell.action.change')}</span>
      </span>
    </TouchButton>
  );
}

function KnownAnswersPanel<Field extends keyof KnownData>({
  onClose,
  ...answers
}: KnownAnswersProps<Field> & { readonly onClose: () => void }) {
  const t = useTexts();
  return (
    <Dialog
      title={t('identity.check.title')}
      scrollLabels={useScrollLabels()}
      onDismiss={onClose}
      actions={
        <Actions>
          <PrimaryButton label={t('shell.action.close')} onPress={onClose} takesFocus />
        </Actions>
      }
    >
      <KnownAnswers {...answers} />
    </Dialog>
  );
}
