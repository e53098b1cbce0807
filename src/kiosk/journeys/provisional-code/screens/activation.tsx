import type { ComponentChild } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { SlipFacts } from '#domain/provisional-code/slip-facts.ts';
import { qrMatrix } from '#kiosk/steps/qr-matrix.ts';
import { useScrollLabels } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import type { SecondaryButtonProps } from '#ui/controls/secondary-button.tsx';
import { Dialog } from '#ui/dialogs/dialog.tsx';
import { QrCodeIcon } from '#ui/icons/service-icons.tsx';
import { QrImage } from '#ui/messages/qr-image.tsx';

export interface Activation {
  /** « Activer avec mon téléphone ». */
  readonly way: Pick<SecondaryButtonProps, 'label' | 'icon' | 'onPress'>;
  /** The QR code over the screen, while the visitor wants it. */
  readonly dialog: ComponentChild;
}

/**
 * The phone takes the claim straight from the screen, with a printer or without: a slip may not come out, or be lost.
 * Undefined once nothing waits here: the gateway has the claim.
 */
export function useActivation({ state, claimUrl }: SlipFacts): Activation | undefined {
  const t = useTexts();
  const [isShown, setShown] = useState(false);
  if (state !== 'deferred' || claimUrl === undefined) return undefined;
  return {
    way: { label: t('provisionalCode.code.showQr'), icon: QrCodeIcon, onPress: () => setShown(true) },
    dialog: isShown && <ClaimDialog url={claimUrl} onClose={() => setShown(false)} />,
  };
}

function ClaimDialog({ url, onClose }: { readonly url: string; readonly onClose: () => void }) {
  const t = useTexts();
  const matrix = useMemo(() => qrMatrix(url), [url]);
  return (
    <Dialog
      title={t('provisionalCode.code.qrTitle')}
      scrollLabels={useScrollLabels()}
      onDismiss={onClose}
      actions={
        <Actions>
          <PrimaryButton label={t('shell.action.close')} onPress={onClose} takesFocus />
        </Actions>
      }
    >
      <QrImage matrix={matrix} label={t('provisionalCode.code.qr')} />
    </Dialog>
  );
}
