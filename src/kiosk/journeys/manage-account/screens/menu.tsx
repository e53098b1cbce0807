import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { ChoiceList } from '#ui/controls/choice-list.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { LockIcon } from '#ui/icons/attract-icons.tsx';
import { HistoryIcon, HouseIcon, SmartphoneIcon, UsersIcon } from '#ui/icons/service-icons.tsx';
import type { ManageAccountEvent } from '#machines/manage-account/context.ts';
import type { Props } from './screen.ts';

const events: Readonly<Record<string, ManageAccountEvent>> = {
  changePassword: { type: 'CHANGE_PASSWORD' },
  contacts: { type: 'SHOW_CONTACTS' },
  history: { type: 'SHOW_HISTORY' },
  myAuthorisations: { type: 'SHOW_AUTHORISATIONS' },
};

/** What one can do with the account that is open (#45). */
export function Menu({ send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const authorisations = {
    id: 'myAuthorisations',
    label: t('manageAccount.menu.authorisations'),
    detail: t('manageAccount.menu.authorisations.detail'),
    icon: UsersIcon,
  };
  return (
    <KioskScreen
      screenId="manageAccount.menu"
      title={t('manageAccount.menu.title')}
      lead={t('manageAccount.menu.lead')}
      actions={
        <Actions>
          <SecondaryButton label={t('shell.action.home')} icon={HouseIcon} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    >
      <ChoiceList
        label={t('manageAccount.menu.lead')}
        choices={[
          {
            id: 'changePassword',
            label: t('manageAccount.menu.changePassword'),
            detail: t('manageAccount.menu.changePassword.detail'),
            icon: LockIcon,
          },
          {
            id: 'contacts',
            label: t('manageAccount.menu.contacts'),
            detail: t('manageAccount.menu.contacts.detail'),
            icon: SmartphoneIcon,
          },
          {
            id: 'history',
            label: t('manageAccount.menu.history'),
            detail: t('manageAccount.menu.history.detail'),
            icon: HistoryIcon,
          },
          ...(services.includes('authorisations') ? [authorisations] : []),
        ]}
        onChoose={(id) => {
          const event = events[id];
          if (event) send(event);
        }}
      />
    </KioskScreen>
  );
}
