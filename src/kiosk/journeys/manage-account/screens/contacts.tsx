import { caisseKindOf } from '#domain/caisse/caisse.ts';
import { openAccountOf } from '#domain/journey/identity.ts';
import type { ContactKind } from '#machines/manage-account/contacts-ports.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { MailQuestion, MobileQuestion } from '#kiosk/steps/contact-questions.tsx';
import { CoveredWaitScreen, NothingReceivedScreen } from '#kiosk/steps/message-wait.tsx';
import { OneTimeCodeQuestion } from '#kiosk/steps/one-time-code-question.tsx';
import { CodePausedScreen, CodeRefusedScreen } from '#kiosk/steps/one-time-code-refusals.tsx';
import { PasswordQuestion } from '#kiosk/steps/password-question.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { ChoiceList } from '#ui/controls/choice-list.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { KeyIcon } from '#ui/icons/attract-icons.tsx';
import type { IconComponent } from '#ui/icons/icon.tsx';
import { InfoIcon } from '#ui/icons/interface-icons.tsx';
import { MailIcon, SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

const icons: Readonly<Record<ContactKind, IconComponent>> = { mobile: SmartphoneIcon, mail: MailIcon };
const kinds: readonly ContactKind[] = ['mobile', 'mail'];

/**
 * What is on file, masked (#154). Where the password comes from a fresh provisional code, it is said that it changes nothing;
 * whoever typed it may prove in another way who they are.
 */
export function Contacts({ context, send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const { contacts, changeRight, account = openAccountOf(context.identity) } = context;
  const mayReceiveCode =
    changeRight === 'never' && account?.openedBy !== 'code' && services.includes('raiseAccount') && contacts.length > 0;
  const maskOf = (of: ContactKind) => contacts.find(({ kind }) => kind === of)?.masked;
  return (
    <KioskScreen
      screenId="manageAccount.contacts"
      title={t('manageAccount.contacts.title')}
      lead={changeRight !== 'never' && t('manageAccount.contacts.lead')}
      personal
      actions={
        <Actions>
          {mayReceiveCode && (
            <PrimaryButton
              label={t('manageAccount.contactPassword.other')}
              onPress={() => send({ type: 'OTHER_PROOF' })}
            />
          )}
          <SecondaryButton label={t('manageAccount.back')} onPress={() => send({ type: 'FINISH' })} />
        </Actions>
      }
    >
      {changeRight === 'never' ? (
        <NoticeBox
          lines={[
            ...contacts.map(({ kind, masked }) => ({
              id: kind,
              icon: icons[kind],
              content: t(`manageAccount.contacts.line.${kind}`, { masked }),
            })),
            { id: 'never', icon: InfoIcon, content: t('manageAccount.contacts.never') },
            { id: 'next', icon: KeyIcon, content: t('manageAccount.contacts.never.next') },
          ]}
        />
      ) : (
        <ChoiceList
          label={t('manageAccount.contacts.list')}
          choices={kinds.map((kind) => {
            const masked = maskOf(kind);
            return {
              id: kind,
              label: t(`manageAccount.contacts.${kind}`),
              detail: masked ? t('manageAccount.contacts.current', { masked }) : t('manageAccount.contacts.none'),
              icon: icons[kind],
            };
          })}
          onChoose={(id) => send({ type: 'CHANGE_CONTACT', kind: id === 'mail' ? 'mail' : 'mobile' })}
        />
      )}
    </KioskScreen>
  );
}

/** The current password (P14), or a code to a contact on file in its place, where the hall offers that. */
export function ContactPassword({ context, send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const { currentProblem, wrongTries, newContact, contacts } = context;
  const mayReceiveCode = services.includes('raiseAccount') && contacts.length > 0;
  return (
    <PasswordQuestion
      key={wrongTries}
      screenId="manageAccount.contactPassword"
      step={undefined}
      title={t('manageAccount.current.title')}
      lead={t(newContact ? 'manageAccount.contactPassword.leadKept' : 'manageAccount.contactPassword.lead')}
      label={t('manageAccount.current.label')}
      rulesKind={caisseKindOf(context.caisse)}
      problem={currentProblem && (() => t(`manageAccount.current.${currentProblem}`))}
      onAnswer={(password) => send({ type: 'CURRENT_GIVEN', password })}
      aside={
        newContact === undefined && mayReceiveCode ? (
          <SecondaryButton
            label={t('manageAccount.contactPassword.other')}
            onPress={() => send({ type: 'OTHER_PROOF' })}
          />
        ) : undefined
      }
    />
  );
}

export function NewMobile({ context, send }: Props) {
  const t = useTexts();
  return (
    <MobileQuestion
      screenId="manageAccount.newMobile"
      lead={t('manageAccount.newContact.lead')}
      initial={context.newContact?.kind === 'mobile' ? context.newContact.value : undefined}
      onAnswer={(value) => send({ type: 'NEW_CONTACT_GIVEN', contact: { kind: 'mobile', value } })}
    />
  );
}

export function NewMail({ context, send }: Props) {
  const t = useTexts();
  return (
    <MailQuestion
      screenId="manageAccount.newMail"
      lead={t('manageAccount.newContact.lead')}
      initial={context.newContact?.kind === 'mail' ? context.newContact.value : undefined}
      onAnswer={(value) => send({ type: 'NEW_CONTACT_GIVEN', contact: { kind: 'mail', value } })}
    />
  );
}

/** Each key keeps the screen from being covered (A29). */
export function Code({ context, send }: Props) {
  const t = useTexts();
  return (
    <OneTimeCodeQuestion
      screenId="manageAccount.code"
      way={context.contactKind}
      hint={t('contact.code.valid')}
      onTyped={() => send({ type: 'TYPED' })}
      onAnswer={(code) => send({ type: 'CODE_GIVEN', code })}
      aside={<SecondaryButton label={t('contact.code.nothing')} onPress={() => send({ type: 'NOTHING_RECEIVED' })} />}
    />
  );
}

export function NothingReceived({ context, send }: Props) {
  const t = useTexts();
  return (
    <NothingReceivedScreen
      screenId="manageAccount.nothingReceived"
      way={context.contactKind}
      againAt={context.againAt}
      identity={context.account ?? context.identity}
      onUseCode={() => send({ type: 'USE_CODE' })}
      onResend={() => send({ type: 'RESEND' })}
      otherWays={
        <SecondaryButton label={t('manageAccount.contactOther')} onPress={() => send({ type: 'OTHER_WAY' })} />
      }
    />
  );
}

export function Covered({ send }: Props) {
  return <CoveredWaitScreen screenId="manageAccount.covered" onReturn={() => send({ type: 'UNCOVER' })} />;
}

export function CodeRefused({ context, send }: Props) {
  const t = useTexts();
  return (
    <CodeRefusedScreen
      screenId="manageAccount.codeRefused"
      refusal={context.codeRefusal ?? 'doesNotMatch'}
      againAt={context.againAt}
      identity={context.account ?? context.identity}
      otherWay={t('manageAccount.contactOther')}
      send={send}
    />
  );
}

export function ContactPaused({ context, send }: Props) {
  const t = useTexts();
  return (
    <CodePausedScreen
      screenId="manageAccount.contactPaused"
      of={context.pausedBy}
      until={context.pausedUntil ?? 0}
      otherWay={t('manageAccount.menu.contacts')}
      leave={t('manageAccount.back')}
      send={send}
    />
  );
}
