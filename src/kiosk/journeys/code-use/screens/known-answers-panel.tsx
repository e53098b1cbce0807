import { maskNir } from '#domain/identity/nir-display.ts';
import { useScrollLabels } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { TouchButton } from '#ui/controls/touch-button.tsx';
import { Dialog } from '#ui/dialogs/dialog.tsx';
import { PencilIcon } from '#ui/icons/interface-icons.tsx';
import { KnownIdentity } from './known-identity.tsx';
import type { Props } from './screen.ts';

/**
 * Whose code is awaited: beside « Continuer », low on the screen (P42), where it takes no room from field and keys in
 * any text size. Touching it opens the panel, which has the birth date too: the masked number shows its year already.
 */
export function KnownAnswersButton({ context, onPress }: Pick<Props, 'context'> & { readonly onPress: () => void }) {
  const t = useTexts();
  const { nir } = context.known;
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

/** Number and birth date, each with its own « Modifier ». */
export function KnownAnswersPanel({ context, send, onClose }: Props & { readonly onClose: () => void }) {
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
      <KnownIdentity context={context} send={send} />
    </Dialog>
  );
}
