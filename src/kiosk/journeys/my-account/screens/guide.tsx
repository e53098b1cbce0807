import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { usePageLabels } from '#kiosk/steps/file/page-labels.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { LockIcon, UserRoundIcon } from '#ui/icons/attract-icons.tsx';
import { BabyIcon, BellIcon, FolderIcon, ListChecksIcon } from '#ui/icons/file-icons.tsx';
import { NewspaperIcon } from '#ui/icons/information-icons.tsx';
import { CalendarCheckIcon, PhoneIcon, UsersIcon, WalletIcon } from '#ui/icons/service-icons.tsx';
import { PagedRows, type Row } from '#ui/messages/paged-rows.tsx';

/** « Découvrir toutes les fonctionnalités de Mon Compte » (#3): the eleven blocks, in the order of the leaflet. */
export function Guide() {
  const t = useTexts();
  const rows: readonly Row[] = [
    { id: 'alerts', icon: BellIcon, title: t('myAccount.tile.alerts'), details: [t('myAccount.guide.alerts')] },
    { id: 'money', icon: WalletIcon, title: t('myAccount.tile.money'), details: [t('myAccount.guide.money')] },
    {
      id: 'procedures',
      icon: ListChecksIcon,
      title: t('myAccount.guide.procedures'),
      details: [t('myAccount.guide.procedures.detail')],
    },
    {
      id: 'news',
      icon: NewspaperIcon,
      title: t('myAccount.tile.information'),
      details: [t('myAccount.guide.information')],
    },
    { id: 'profile', icon: UserRoundIcon, title: t('myAccount.tile.profile'), details: [t('myAccount.guide.profile')] },
    { id: 'contact', icon: PhoneIcon, title: t('myAccount.tile.contact'), details: [t('myAccount.guide.contact')] },
    {
      id: 'agenda',
      icon: CalendarCheckIcon,
      title: t('myAccount.tile.agenda'),
      details: [t('myAccount.guide.agenda')],
    },
    {
      id: 'pajemploi',
      icon: BabyIcon,
      title: t('myAccount.tile.pajemploi'),
      details: [t('myAccount.guide.pajemploi')],
    },
    { id: 'files', icon: FolderIcon, title: t('myAccount.tile.files'), details: [t('myAccount.guide.files')] },
    {
      id: 'access',
      icon: LockIcon,
      title: t('myAccount.tile.manageAccount'),
      details: [t('myAccount.guide.manageAccount')],
    },
    {
      id: 'sharing',
      icon: UsersIcon,
      title: t('myAccount.tile.authorisations'),
      details: [t('myAccount.guide.authorisations')],
    },
  ];
  return (
    <KioskScreen screenId="myAccount.guide" title={t('myAccount.guide.title')} lead={t('myAccount.guide.lead')}>
      <PagedRows label={t('myAccount.guide.list')} labels={usePageLabels()} groups={[{ rows }]} />
    </KioskScreen>
  );
}
