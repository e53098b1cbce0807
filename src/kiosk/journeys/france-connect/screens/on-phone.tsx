import { useMemo } from 'preact/hooks';
import { handOverPolicy } from '#domain/france-connect/characters.ts';
import { MINUTE_MS } from '#domain/time/instant.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useAgentLine } from '#kiosk/steps/delay-lines.tsx';
import { qrMatrix } from '#kiosk/steps/qr-matrix.ts';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { ClockIcon, EyeIcon, InfoIcon, ShieldCheckIcon } from '#ui/icons/interface-icons.tsx';
import { SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import { QrImage } from '#ui/messages/qr-image.tsx';
import type { DrawnHandOver } from '#machines/france-connect/ports.ts';
import type { Props } from './screen.ts';

/** The QR code, with the official address and the number of this kiosk in letters: the phone shows both too. */
export function Scan({ context, send }: Props) {
  const t = useTexts();
  const handOver = drawn(context);
  const { url, address } = handOver;
  const matrix = useMemo(() => qrMatrix(url), [url]);
  return (
    <KioskScreen
      screenId="franceConnect.scan"
      title={t('franceConnect.scan.title')}
      lead={t('franceConnect.scan.lead', { minutes: handOverPolicy.openMs / MINUTE_MS })}
      contentIsRead
      note={
        <NoticeBox
          lines={[
            {
              id: 'address',
              icon: EyeIcon,
              content: <RichText of="franceConnect.scan.address" values={{ address }} />,
            },
            kioskLine('franceConnect.scan.kiosk', handOver),
            { id: 'noOne', icon: ShieldCheckIcon, content: t('franceConnect.scan.noOne') },
          ]}
        />
      }
      actions={<GiveUp send={send} />}
    >
      <div class="take-away">
        <QrImage matrix={matrix} label={t('franceConnect.scan.qr', { address })} />
      </div>
    </KioskScreen>
  );
}

/** What is happening on the phone, and what to do there next (A29). */
export function OnPhone({ context, send }: Props) {
  const t = useTexts();
  const { stage } = context;
  const now = stage === 'atProvider' || stage === 'returned' ? stage : 'opened';
  const next = { opened: 'yes', atProvider: 'choose', returned: 'back' } as const;
  return (
    <KioskScreen
      screenId="franceConnect.onPhone"
      title={t('franceConnect.onPhone.title')}
      lead={<span role="status">{t(`franceConnect.onPhone.lead.${now}`)}</span>}
      actions={<GiveUp send={send} />}
    >
      <NoticeBox
        lines={[
          { id: 'next', icon: SmartphoneIcon, content: t(`franceConnect.onPhone.${next[now]}`) },
          kioskLine('franceConnect.onPhone.kiosk', drawn(context)),
          {
            id: 'stays',
            icon: ClockIcon,
            content: t('franceConnect.onPhone.stays', { minutes: handOverPolicy.finishMs / MINUTE_MS }),
          },
          useAgentLine(),
        ]}
      />
    </KioskScreen>
  );
}

function GiveUp({ send }: Pick<Props, 'send'>) {
  const t = useTexts();
  return (
    <Actions>
      <SecondaryButton label={t('franceConnect.giveUp')} onPress={() => send({ type: 'LEAVE' })} />
    </Actions>
  );
}

const kioskLine = (
  of: 'franceConnect.scan.kiosk' | 'franceConnect.onPhone.kiosk',
  { kioskNumber, site }: DrawnHandOver,
) => ({
  id: 'kiosk',
  icon: InfoIcon,
  content: <RichText of={of} values={{ kiosk: String(kioskNumber), site }} />,
});

/** @throws Error without one. Unreachable: the chart draws it first. */
function drawn({ handOver }: Props['context']): DrawnHandOver {
  if (!handOver) throw new Error('no hand-over was drawn');
  return handOver;
}
