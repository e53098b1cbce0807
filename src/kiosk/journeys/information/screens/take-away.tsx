import { useMemo } from 'preact/hooks';
import type { InformationDocument } from '#domain/information/document.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SearchIcon } from '#ui/icons/information-icons.tsx';
import { PencilIcon, ShieldCheckIcon } from '#ui/icons/interface-icons.tsx';
import { SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import { QrImage } from '#ui/messages/qr-image.tsx';
import { qrMatrix } from '#kiosk/steps/qr-matrix.ts';
import type { Props } from './screen.ts';
import { useChosen } from './use-library.ts';

/** A useful link, for one's phone. */
export function Link({ context, send }: Props) {
  const link = useChosen('link', context);
  return <TakeAway screenId="information.link" title={link.title} lead={link.summary} document={link} send={send} />;
}

/** The official page of what is read, for one's phone. */
export function Page({ context, send }: Props) {
  const t = useTexts();
  const document = useChosen(context.pageOf, context);
  return (
    <TakeAway
      screenId="information.page"
      title={t(document.opensList ? 'information.sheet.site' : 'information.page.title')}
      lead={document.title}
      document={document}
      send={send}
    />
  );
}

interface TakeAwayProps extends Pick<Props, 'send'> {
  readonly screenId: string;
  readonly title: string;
  readonly lead: string;
  readonly document: Pick<InformationDocument, 'page' | 'opensList'>;
}

/** The kiosk opens no site: it shows a QR code for a camera, and the address in letters. */
function TakeAway({ screenId, title, lead, document: { page: url = '', opensList }, send }: TakeAwayProps) {
  const t = useTexts();
  const matrix = useMemo(() => qrMatrix(url), [url]);
  const address = inLetters(url);
  return (
    <KioskScreen
      screenId={screenId}
      title={title}
      lead={lead}
      contentIsRead
      note={
        <NoticeBox
          lines={[
            { id: 'scan', icon: SmartphoneIcon, content: t('information.page.scan') },
            ...(opensList ? [{ id: 'list', icon: SearchIcon, content: t('information.page.list') }] : []),
            { id: 'letters', icon: PencilIcon, content: t('information.page.letters') },
            { id: 'stays', icon: ShieldCheckIcon, content: t('information.page.stays') },
          ]}
        />
      }
      actions={
        <Actions>
          <PrimaryButton label={t('information.page.done')} onPress={() => send({ type: 'BACK' })} />
        </Actions>
      }
    >
      <div class="take-away">
        <QrImage matrix={matrix} label={t('information.page.qr', { address })} />
        <p class="take-away-address">{address}</p>
      </div>
    </KioskScreen>
  );
}

/** As people type it: without scheme, `www.` kept, without a last slash. */
function inLetters(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
