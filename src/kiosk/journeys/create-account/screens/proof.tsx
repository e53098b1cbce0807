import type { ContactOnFile } from '#machines/create-account/ports.ts';
import { formatMoment } from '#domain/time/french-time.ts';
import { useAgentLine, usePhoneLine } from '#kiosk/steps/delay-lines.tsx';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts, type KioskTexts } from '#kiosk/texts/texts.ts';
import { ChoiceList } from '#ui/controls/choice-list.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import type { IconComponent } from '#ui/icons/icon.tsx';
import { ArrowRightIcon, ClockIcon, HourglassIcon, InfoIcon, ShieldCheckIcon } from '#ui/icons/interface-icons.tsx';
import { FileTextIcon, MailIcon, MessageIcon } from '#ui/icons/service-icons.tsx';
import { Explanation, HomeButton, NewCodeButton, useNewCodeLine, usePapersLine } from './parts.tsx';
import type { Props } from './screen.ts';
import { useStep } from './steps.ts';

const contactIcons: Readonly<Record<ContactOnFile['kind'], IconComponent>> = {
  mobile: MessageIcon,
  mail: MailIcon,
  letter: FileTextIcon,
};

const NONE = 'none';

/** The contact is proven, the person is not: a contact on file, masked; of somebody unknown it is made up (I7). */
export function Proof({ context, send }: Props) {
  const t = useTexts();
  const title = t('createAccount.proof.title');
  return (
    <KioskScreen
      screenId="createAccount.proof"
      step={useStep('contact')}
      title={title}
      lead={t('createAccount.proof.lead')}
      personal
      contentPlace="end"
    >
      <ChoiceList
        label={title}
        choices={[
          ...context.contacts.map((contact) => ({
            id: contact.id,
            label: contactWords(t, contact),
            detail: contact.kind === 'letter' ? t('createAccount.proof.letter.lead') : undefined,
            icon: contactIcons[contact.kind],
          })),
          {
            id: NONE,
            label: t('createAccount.proof.none'),
            detail: t('createAccount.proof.none.lead'),
            icon: HourglassIcon,
          },
        ]}
        onChoose={(id) => send(id === NONE ? { type: 'LATER' } : { type: 'CONTACT_CHOSEN', id })}
      />
    </KioskScreen>
  );
}

/** Nothing leaves before « Envoyer ». */
export function Letter({ send }: Props) {
  const t = useTexts();
  return (
    <Explanation
      screenId="createAccount.letter"
      title={t('createAccount.letter.title')}
      lead={t('createAccount.letter.lead')}
      lines={[
        { id: 'life', icon: ClockIcon, content: t('createAccount.letter.life') },
        { id: 'once', icon: InfoIcon, content: t('createAccount.letter.once') },
        { id: 'next', icon: MailIcon, content: t('createAccount.letterAsked.next') },
      ]}
    >
      <PrimaryButton
        label={t('createAccount.letter.send')}
        icon={ArrowRightIcon}
        iconPlace="after"
        cannotBeUndone
        onPress={() => send({ type: 'CONFIRM' })}
      />
    </Explanation>
  );
}

export function LetterAsked({ send }: Props) {
  const t = useTexts();
  return (
    <Explanation
      screenId="createAccount.letterAsked"
      title={t('createAccount.letterAsked.title')}
      lead={t('createAccount.letterAsked.lead')}
      lines={[
        { id: 'life', icon: ClockIcon, content: t('createAccount.letter.life') },
        { id: 'next', icon: MailIcon, content: t('createAccount.letterAsked.next') },
        { id: 'where', icon: InfoIcon, content: t('createAccount.letterAsked.where') },
      ]}
    >
      <PrimaryButton label={t('createAccount.understood')} onPress={() => send({ type: 'FINISH' })} />
    </Explanation>
  );
}

/** « À confirmer »: what it costs, before it is asked for (I4). */
export function Later({ send }: Props) {
  const t = useTexts();
  return (
    <Explanation
      screenId="createAccount.later"
      title={t('createAccount.later.title')}
      lead={t('createAccount.later.lead')}
      arrangement="many"
      lines={[
        { id: 'kept', icon: ClockIcon, content: t('createAccount.later.kept') },
        usePapersLine(),
        ...useNewCodeLine(),
      ]}
    >
      <PrimaryButton label={t('createAccount.later.keep')} cannotBeUndone onPress={() => send({ type: 'CONFIRM' })} />
      <NewCodeButton send={send} />
      <SecondaryButton label={t('createAccount.later.drop')} cannotBeUndone onPress={() => send({ type: 'LEAVE' })} />
    </Explanation>
  );
}

export function Postponed({ context, send }: Props) {
  const t = useTexts();
  const { waitsUntil = context.now() } = context;
  return (
    <Explanation
      screenId="createAccount.postponed"
      title={t('createAccount.postponed.title')}
      lead={t('createAccount.postponed.lead')}
      lines={[
        {
          id: 'until',
          icon: ClockIcon,
          content: (
            <RichText of="createAccount.postponed.until" values={{ moment: formatMoment(waitsUntil, t.language) }} />
          ),
        },
        { id: 'told', icon: ShieldCheckIcon, content: t('createAccount.postponed.told') },
        usePapersLine(),
        usePhoneLine(context.caisse),
      ]}
    >
      <PrimaryButton label={t('createAccount.understood')} onPress={() => send({ type: 'FINISH' })} />
    </Explanation>
  );
}

/** Who holds the letter sees the contact that the account will have: a stranger’s is none of theirs. */
export function WaitingContact({ context, send }: Props) {
  const t = useTexts();
  const { kind = 'mail', masked = '' } = context.waitingContact ?? {};
  return (
    <Explanation
      screenId="createAccount.waitingContact"
      step={useStep('contact')}
      title={t('createAccount.waitingContact.title')}
      lead={<RichText of={`createAccount.waitingContact.lead.${kind}`} values={{ masked }} />}
      personal
      lines={[
        { id: 'notMine', icon: ShieldCheckIcon, content: t('createAccount.waitingContact.notMine') },
        useAgentLine(),
      ]}
    >
      <PrimaryButton
        label={t('createAccount.waitingContact.yes')}
        icon={ArrowRightIcon}
        iconPlace="after"
        onPress={() => send({ type: 'CONFIRM' })}
      />
      <SecondaryButton
        label={t('createAccount.waitingContact.no')}
        cannotBeUndone
        onPress={() => send({ type: 'LEAVE' })}
      />
    </Explanation>
  );
}

/** « Je possède un numéro : Non » (issue 9, decision 12): the kiosk issues none. */
export function NoNumber({ context, send }: Props) {
  const t = useTexts();
  return (
    <Explanation
      screenId="createAccount.noNumber"
      title={t('createAccount.noNumber.title')}
      lead={t('createAccount.noNumber.lead')}
      lines={[
        { id: 'provisional', icon: InfoIcon, content: t('createAccount.noNumber.provisional') },
        { ...useAgentLine(), content: t('createAccount.noNumber.agent') },
        usePhoneLine(context.caisse),
      ]}
    >
      <HomeButton send={send} isFirst />
    </Explanation>
  );
}

function contactWords(t: KioskTexts, { kind, masked }: ContactOnFile): string {
  return kind === 'letter'
    ? t('createAccount.proof.letter')
    : t(`createAccount.proof.${kind}`, { masked: masked ?? '' });
}
