import { useMemo } from 'preact/hooks';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { ShieldCheckIcon } from '#ui/icons/interface-icons.tsx';
import { SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import { QrImage } from '#ui/messages/qr-image.tsx';
import { qrMatrix } from '#kiosk/steps/qr-matrix.ts';
import { phoneUrlOf } from './phone-url.ts';
import type { Props } from './screen.ts';
import { useStep } from './steps.ts';

/** The same computation on the visitor’s phone: the code carries ages and zone, no birth date, no postal code. */
export function Phone({ context, send }: Props) {
  const t = useTexts();
  const url = phoneUrlOf(context);
  const matrix = useMemo(() => (url === undefined ? undefined : qrMatrix(url)), [url]);
  return (
    <KioskScreen
      screenId="simulation.phone"
      step={useStep('result')}
      title={t('simulation.phone.title')}
      lead={t(matrix ? 'simulation.phone.lead' : 'simulation.phone.unavailable')}
      personal
      contentIsRead
      note={
        matrix && (
          <NoticeBox
            lines={[
              { id: 'what', icon: SmartphoneIcon, content: t('simulation.phone.what') },
              { id: 'private', icon: ShieldCheckIcon, content: t('simulation.phone.private') },
            ]}
          />
        )
      }
      actions={
        <Actions>
          <PrimaryButton label={t('simulation.printProblem.result')} onPress={() => send({ type: 'SHOW_RESULT' })} />
        </Actions>
      }
    >
      {matrix && <QrImage matrix={matrix} label={t('simulation.phone.qr')} />}
    </KioskScreen>
  );
}
