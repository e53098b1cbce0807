import { caisses } from '#domain/caisse/caisse.ts';
import type { Alert } from '#domain/file/alert.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { usePageLabels } from '#kiosk/steps/file/page-labels.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { BanknoteIcon } from '#ui/icons/file-icons.tsx';
import type { IconComponent } from '#ui/icons/icon.tsx';
import { HourglassIcon, InfoIcon, TriangleAlertIcon } from '#ui/icons/interface-icons.tsx';
import { FileTextIcon, MailIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import { PagedRows, type Row } from '#ui/messages/paged-rows.tsx';
import { reservedForButton, reservedForNote, sumReserved } from '#ui/messages/row-pages.ts';
import { wholeFileOf, type Props } from './screen.ts';
import { useFileWords } from './words.ts';

const icons: Readonly<Record<Alert['kind'], IconComponent>> = {
  quarterlyResources: BanknoteIcon,
  yearlyResources: BanknoteIcon,
  paperMissing: FileTextIcon,
  informationMissing: InfoIcon,
  paymentStopped: TriangleAlertIcon,
  renewalDue: HourglassIcon,
};

/** What the caisse waits for (#5, #22), and how many messages are new (#6, #23); they are read here, or on its site. */
export function Alerts({ context, send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const mayRead = services.includes('messages');
  const { alerts, unreadMessages: messages } = wholeFileOf(context).overview;
  const { phone, website } = caisses[context.caisse];
  const detailsOf = useAlertDetails();
  const rows: Row[] = alerts.map((alert, index) => ({
    id: String(index),
    icon: icons[alert.kind],
    title: t(`myAccount.alert.${alert.kind}`),
    details: detailsOf(alert),
    isWarning: true,
  }));
  const unread: Row = {
    id: 'unread',
    icon: MailIcon,
    title: t('myAccount.tile.alerts.unread', { messages }),
    details: mayRead ? [] : [t('myAccount.alerts.messages.where', { website })],
  };
  const labels = usePageLabels();
  const all = messages > 0 ? [...rows, unread] : rows;
  return (
    <KioskScreen
      screenId="myAccount.alerts"
      title={t('myAccount.alerts.title')}
      personal
      actions={
        mayRead && (
          <Actions>
            <PrimaryButton
              label={t('myAccount.alerts.read')}
              icon={MailIcon}
              onPress={() => send({ type: 'GO_TO', next: 'messages' })}
            />
          </Actions>
        )
      }
      note={<p class="row-note">{t('myAccount.alerts.answer', { website, phone })}</p>}
    >
      {all.length === 0 ? (
        <NoticeBox lines={[{ id: 'none', icon: InfoIcon, content: t('myAccount.alerts.none') }]} />
      ) : (
        <PagedRows
          label={t('myAccount.alerts.list')}
          labels={labels}
          groups={[{ rows: all }]}
          reserved={mayRead ? sumReserved(reservedForNote, reservedForButton) : reservedForNote}
        />
      )}
    </KioskScreen>
  );
}

function useAlertDetails(): (alert: Alert) => readonly string[] {
  const t = useTexts();
  const { day, month } = useFileWords();
  const before = (date: string | null): readonly string[] =>
    date === null ? [] : [t('myAccount.before', { date: day(date) })];
  return (alert) => {
    switch (alert.kind) {
      case 'quarterlyResources': {
        const { from, to } = alert.months;
        return [t('myAccount.monthsToDeclare', { from: month(from), to: month(to) }), ...before(alert.before)];
      }
      case 'yearlyResources':
        return [t('myAccount.alert.yearlyResources.why', { date: day(alert.rightsFrom) })];
      case 'paperMissing':
        return [alert.paper, ...before(alert.before)];
      case 'informationMissing':
        return [t(`myAccount.missing.${alert.information}`)];
      case 'paymentStopped':
        return [alert.benefit];
      case 'renewalDue':
        return [alert.benefit, ...before(alert.before)];
    }
  };
}
