import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { ChoiceList } from '#ui/controls/choice-list.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import type { IconComponent } from '#ui/icons/icon.tsx';
import { HandHelpingIcon } from '#ui/icons/interface-icons.tsx';
import { CreditCardIcon, HouseIcon, MailIcon, MessageIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

const contactIcons: Readonly<Record<'mobile' | 'mail', IconComponent>> = { mobile: MessageIcon, mail: MailIcon };

/** The second factors that there are, whatever asked for one: contacts masked (#154), the card where the hall takes it. */
export function Ways({ context, send }: Props) {
  const t = useTexts();
  const { contacts, takesCard } = context;
  const card = { id: 'card', label: t('raiseAccount.ways.card'), detail: t('raiseAccount.ways.card.detail') };
  return (
    <KioskScreen
      screenId="raiseAccount.ways"
      title={t('raiseAccount.ways.title')}
      lead={t('raiseAccount.ways.lead')}
      personal
      reading={
        contacts.length > 0 && (
          <NoticeBox lines={[{ id: 'notMine', icon: HandHelpingIcon, content: t('raiseAccount.ways.notMine') }]} />
        )
      }
      actions={
        <Actions>
          <SecondaryButton label={t('shell.action.home')} icon={HouseIcon} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    >
      <ChoiceList
        label={t('raiseAccount.ways.lead')}
        choices={[
          ...contacts.map(({ kind, masked }) => ({
            id: kind,
            label: t(`raiseAccount.ways.${kind}`),
            detail: t(`raiseAccount.ways.${kind}.detail`, { masked }),
            icon: contactIcons[kind],
          })),
          ...(takesCard ? [{ ...card, icon: CreditCardIcon }] : []),
        ]}
        onChoose={(id) =>
          send(
            id === 'card'
              ? { type: 'CARD_CHOSEN' }
              : { type: 'CONTACT_CHOSEN', kind: id === 'mail' ? 'mail' : 'mobile' },
          )
        }
      />
    </KioskScreen>
  );
}
