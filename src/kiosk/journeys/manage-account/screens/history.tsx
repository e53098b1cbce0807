import { formatMoment } from '#domain/time/french-time.ts';
import type { HistoryEntry } from '#machines/manage-account/ports.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { KeyIcon, LockIcon, UserRoundIcon } from '#ui/icons/attract-icons.tsx';
import type { IconComponent } from '#ui/icons/icon.tsx';
import { CircleCheckIcon, InfoIcon, ShieldCheckIcon, TriangleAlertIcon } from '#ui/icons/interface-icons.tsx';
import { MailIcon, PhoneIcon, UsersIcon } from '#ui/icons/service-icons.tsx';
import { PagedEvents } from '#ui/messages/paged-events.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

const icons: Readonly<Record<HistoryEntry['kind'], IconComponent>> = {
  codeIssued: KeyIcon,
  accountOpened: CircleCheckIcon,
  signedIn: UserRoundIcon,
  signInFailed: TriangleAlertIcon,
  passwordChanged: LockIcon,
  authorisationGiven: UsersIcon,
  authorisationWithdrawn: UsersIcon,
  authorisationReceived: UsersIcon,
  authorisationEnded: UsersIcon,
  identityConfirmed: ShieldCheckIcon,
  mobileChanged: PhoneIcon,
  mailChanged: MailIcon,
};

/** What happened on the account, newest first (#45): what, when in French time, and at which site. */
export function History({ context, send }: Props) {
  const t = useTexts();
  const { entries } = context;
  return (
    <KioskScreen
      screenId="manageAccount.history"
      title={t('manageAccount.history.title')}
      lead={entries.length > 0 && t('manageAccount.history.lead')}
      personal
      actions={
        <Actions>
          <PrimaryButton label={t('manageAccount.back')} onPress={() => send({ type: 'FINISH' })} />
        </Actions>
      }
    >
      {entries.length === 0 ? (
        <NoticeBox lines={[{ id: 'empty', icon: InfoIcon, content: t('manageAccount.history.empty') }]} />
      ) : (
        <PagedEvents
          label={t('manageAccount.history.list')}
          labels={{
            previous: t('manageAccount.history.previous'),
            next: t('manageAccount.history.next'),
            page: (page, pages) => t('manageAccount.history.page', { page, pages }),
          }}
          events={entries.map(({ at, kind, place }, index) => ({
            id: String(index),
            icon: icons[kind],
            title: t(`manageAccount.history.kind.${kind}`),
            moment: formatMoment(at, t.language),
            place: place ?? t('manageAccount.history.elsewhere'),
            isWarning: kind === 'signInFailed',
          }))}
        />
      )}
    </KioskScreen>
  );
}
