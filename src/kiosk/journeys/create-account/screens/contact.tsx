import { caisseKindOf } from '#domain/caisse/caisse.ts';
import { useAgentLine } from '#kiosk/steps/delay-lines.tsx';
import { MailQuestion, MobileQuestion } from '#kiosk/steps/contact-questions.tsx';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { ChoiceList } from '#ui/controls/choice-list.tsx';
import { HandHelpingIcon } from '#ui/icons/interface-icons.tsx';
import { MailIcon, MessageIcon } from '#ui/icons/service-icons.tsx';
import { Explanation, LastWays, useNewCodeLine } from './parts.tsx';
import type { Props } from './screen.ts';
import { useStep } from './steps.ts';

/** « Par mail ou SMS » (#175). */
export function ContactKind({ context, send }: Props) {
  const t = useTexts();
  const title = t('createAccount.contactKind.title');
  return (
    <KioskScreen screenId="createAccount.contactKind" step={useStep('contact')} title={title} contentPlace="end">
      <ChoiceList
        label={title}
        chosen={context.answers.contact?.kind}
        choices={[
          {
            id: 'mobile',
            label: t('createAccount.contactKind.mobile'),
            detail: t('createAccount.contactKind.mobile.lead'),
            icon: MessageIcon,
          },
          {
            id: 'mail',
            label: t('createAccount.contactKind.mail'),
            detail: t('createAccount.contactKind.mail.lead'),
            icon: MailIcon,
          },
          { id: 'none', label: t('createAccount.contactKind.none'), icon: HandHelpingIcon },
        ]}
        onChoose={(id) =>
          send(
            id === 'none'
              ? { type: 'NO_CONTACT' }
              : { type: 'CONTACT_KIND_CHOSEN', kind: id === 'mail' ? 'mail' : 'mobile' },
          )
        }
      />
    </KioskScreen>
  );
}

export function TypedMobile({ context: { answers }, send }: Props) {
  return (
    <MobileQuestion
      screenId="createAccount.mobile"
      step={useStep('contact')}
      initial={answers.contact?.kind === 'mobile' ? answers.contact.value : undefined}
      onAnswer={(value) => send({ type: 'CONTACT_GIVEN', contact: { kind: 'mobile', value } })}
    />
  );
}

/** « 1 adresse mail = 1 compte ameli » is said before typing (#251). */
export function TypedMail({ context: { caisse, answers }, send }: Props) {
  const t = useTexts();
  const isAmeli = caisseKindOf(caisse) === 'cpam';
  return (
    <MailQuestion
      screenId="createAccount.mail"
      step={useStep('contact')}
      lead={isAmeli ? t('createAccount.mail.once') : undefined}
      initial={answers.contact?.kind === 'mail' ? answers.contact.value : undefined}
      onAnswer={(value) => send({ type: 'CONTACT_GIVEN', contact: { kind: 'mail', value } })}
    />
  );
}

/** Without an address for the code: what one can do instead. */
export function NoContact({ context, send }: Props) {
  const t = useTexts();
  return (
    <Explanation
      screenId="createAccount.noContact"
      title={t(`createAccount.noContact.title.${caisseKindOf(context.caisse)}`)}
      lead={t('createAccount.noContact.lead')}
      lines={[
        { id: 'mail', icon: MailIcon, content: t('createAccount.noContact.mail') },
        ...useNewCodeLine(),
        useAgentLine(),
      ]}
    >
      <LastWays send={send} />
    </Explanation>
  );
}
