import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { qrMatrix } from '#kiosk/steps/qr-matrix.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { NoticeBox, type NoticeLine } from '#ui/messages/notice-box.tsx';
import { QrImage } from '#ui/messages/qr-image.tsx';

export interface SiteScreenProps {
  readonly screenId: string;
  readonly title: string;
  readonly lead: string;
  /** Without `https://`. */
  readonly website: string;
  readonly lines: readonly NoticeLine[];
  readonly actions: ComponentChildren;
}

/** What is done on a phone: a code to scan, with its address in letters. The kiosk opens no site (P36). */
export function SiteScreen({ screenId, title, lead, website, lines, actions }: SiteScreenProps) {
  const t = useTexts();
  const matrix = useMemo(() => qrMatrix(`https://${website}`), [website]);
  return (
    <KioskScreen
      screenId={screenId}
      title={title}
      lead={lead}
      contentIsRead
      note={<NoticeBox lines={lines} />}
      actions={<Actions>{actions}</Actions>}
    >
      <div class="take-away">
        <QrImage matrix={matrix} label={t('file.qr', { website })} />
        <p class="take-away-address">{website}</p>
      </div>
    </KioskScreen>
  );
}
