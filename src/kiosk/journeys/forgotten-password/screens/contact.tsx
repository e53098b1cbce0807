import type { ResetContact } from '#machines/forgotten-password/ports.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { usePhoneLine } from '#kiosk/steps/delay-lines.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts, type KioskTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { ChoiceList } from '#ui/controls/choice-list.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import type { IconComponent } from '#ui/icons/icon.tsx';
import { ArrowRightIcon, HandHelpingIcon, InfoIcon } from '#ui/icons/interface-icons.tsx';
import { FileTextIcon, MailIcon, MessageIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';
import { LastWays, useOtherWays } from './ways-out.tsx';

const contactIcons: Readonly<Record<ResetContact['kind'], IconComponent>> = {
  mobile: MessageIcon,
  mail: MailIcon,
  letter: FileTextIcon,
};

/** One contact, masked, to confirm (#154, #155): nothing is sent before « Envoyer ». */
export function Contact({ context, send }: Props) {
  const t = useTexts();
  const { contact, contacts } = context;
  if (!contact) throw new Error('no contact is proposed');
  const { kind } = contact;
  return (
    <KioskScreen
      screenId="forgottenPassword.contact"
      title={t('forgottenPassword.contact.title')}
      lead={<RichText of={`forgottenPassword.contact.lead.${kind}`} values={{ masked: contact.masked ?? '' }} />}
      personal
      actions={
        <Actions arrangement="many">
          <PrimaryButton
            label={t('forgottenPassword.contact.send')}
            icon={ArrowRightIcon}
            iconPlace="after"
            cannotBeUndone
            onPress={() => send({ type: 'SEND' })}
          />
          {contacts.length > 1 && (
            <SecondaryButton
              label={t('forgottenPassword.otherContacts')}
              onPress={() => send({ type: 'OTHER_CONTACTS' })}
            />
          )}
          <SecondaryButton label={t('forgottenPassword.contact.giveUp')} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          { id: 'confirm', icon: contactIcons[kind], content: t(`forgottenPassword.contact.confirm.${kind}`) },
          kind === 'letter'
            ? { id: 'once', icon: InfoIcon, content: t('forgottenPassword.code.hint') }
            : { id: 'notMine', icon: HandHelpingIcon, content: t('forgottenPassword.contact.notMine') },
        ]}
      />
    </KioskScreen>
  );
}

/** « SMS au XX XX XX 46 65 », « Courrier » (#157). */
export function Contacts({ context, send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="forgottenPassword.contacts"
      title={t('forgottenPassword.contacts.title')}
      personal
      contentPlace="end"
    >
      <ChoiceList
        label={t('forgottenPassword.contacts.title')}
        chosen={context.contact?.id}
        choices={context.contacts.map((contact) => ({
          id: contact.id,
          label: contactWords(t, contact),
          detail: contact.kind === 'letter' ? t('forgottenPassword.contacts.letter.lead') : undefined,
          icon: contactIcons[contact.kind],
        }))}
        onChoose={(id) => send({ type: 'CONTACT_CHOSEN', id })}
      />
    </KioskScreen>
  );
}

/** Of somebody without contact, where the caisse sends no letters. */
export function NoContact({ context, send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="forgottenPassword.noContact"
      title={t('forgottenPassword.noContact.title')}
      lead={t('forgottenPassword.noContact.lead')}
      actions={
        <Actions>
          <LastWays send={send} />
        </Actions>
      }
    >
      <NoticeBox lines={[usePhoneLine(context.caisse), ...useOtherWays()]} />
    </KioskScreen>
  );
}

function contactWords(t: KioskTexts, { kind, masked }: ResetContact): string {
  return kind === 'letter'
    ? t('forgottenPassword.contacts.letter')
    : t(`forgottenPassword.contacts.${kind}`, { masked: masked ?? '' });
}
