import { useMemo, useState } from 'preact/hooks';
import type { SlipFacts } from '#domain/provisional-code/slip-facts.ts';
import { formatMoment } from '#domain/time/french-time.ts';
import { qrMatrix } from '#kiosk/steps/qr-matrix.ts';
import { KioskScreen, useScrollLabels } from '#kiosk/shell/frame.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { Dialog } from '#ui/dialogs/dialog.tsx';
import { CircleCheckIcon, ClockIcon, ShieldCheckIcon } from '#ui/icons/interface-icons.tsx';
import { PrinterIcon, QrCodeIcon } from '#ui/icons/service-icons.tsx';
import { CloudOffIcon, ServerOffIcon } from '#ui/icons/attract-icons.tsx';
import { NoticeBox, type NoticeLine } from '#ui/messages/notice-box.tsx';
import { QrImage } from '#ui/messages/qr-image.tsx';
import { CodeShown } from './code-shown.tsx';
import type { Props } from './screen.ts';

/** The code, its reference, and what is true of it now (I4). */
export function Code({ context, send }: Props) {
  const t = useTexts();
  const [isActivating, setActivating] = useState(false);
  const { issued: slip, policy, printResult } = context;
  if (!slip) throw new Error('no code was issued');
  const prints = policy.printer !== 'none' && printResult === undefined;
  const claimUrl = slip.state === 'deferred' ? slip.claimUrl : undefined;
  return (
    <>
      <KioskScreen
        screenId="provisionalCode.code"
        title={t('provisionalCode.code.title')}
        lead={t(prints ? 'provisionalCode.code.lead' : 'provisionalCode.code.leadNoPrinter')}
        personal
        contentIsRead
        note={<NoticeBox lines={useStatusLines(slip, prints)} />}
        actions={
          <Actions>
            {prints && (
              <PrimaryButton
                label={t('provisionalCode.code.print')}
                icon={PrinterIcon}
                onPress={() => send({ type: 'PRINT' })}
              />
            )}
            {claimUrl !== undefined && !prints && (
              <SecondaryButton
                label={t('provisionalCode.code.showQr')}
                icon={QrCodeIcon}
                onPress={() => setActivating(true)}
              />
            )}
            {prints ? (
              <SecondaryButton label={t('provisionalCode.code.noted')} onPress={() => send({ type: 'NOTED' })} />
            ) : (
              <PrimaryButton label={t('provisionalCode.code.noted')} onPress={() => send({ type: 'NOTED' })} />
            )}
          </Actions>
        }
      >
        <CodeShown slip={slip} />
      </KioskScreen>
      {isActivating && claimUrl !== undefined && <PhoneDialog url={claimUrl} onClose={() => setActivating(false)} />}
    </>
  );
}

function useStatusLines(slip: SlipFacts, prints: boolean): readonly NoticeLine[] {
  const t = useTexts();
  const moment = formatMoment(slip.validUntil, t.language);
  const stateLines = {
    active: { icon: CircleCheckIcon, key: 'provisionalCode.code.active' },
    deferred: {
      icon: CloudOffIcon,
      key: prints ? 'provisionalCode.code.deferred' : 'provisionalCode.code.deferredScreen',
    },
    awaitingCaisse: { icon: ServerOffIcon, key: 'provisionalCode.code.awaitingCaisse' },
  } as const;
  const { icon, key } = stateLines[slip.state];
  return [
    {
      id: 'until',
      icon: ClockIcon,
      content: <RichText of="provisionalCode.code.validUntil" values={{ moment }} />,
    },
    { id: 'state', icon, content: <RichText of={key} /> },
    { id: 'once', icon: ShieldCheckIcon, content: t('provisionalCode.code.singleUse') },
  ];
}

/** Without a printer the phone takes the claim straight from the screen. */
function PhoneDialog({ url, onClose }: { readonly url: string; readonly onClose: () => void }) {
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
