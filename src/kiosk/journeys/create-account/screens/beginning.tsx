import { caisseKindOf, caisses } from '#domain/caisse/caisse.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { useAgentLine, usePhoneLine } from '#kiosk/steps/delay-lines.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { ChoiceList } from '#ui/controls/choice-list.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { LockIcon, UserPlusIcon, UserRoundIcon } from '#ui/icons/attract-icons.tsx';
import { UsersIcon } from '#ui/icons/information-icons.tsx';
import { ArrowRightIcon, ClockIcon, HourglassIcon, InfoIcon, RefreshIcon } from '#ui/icons/interface-icons.tsx';
import { FileTextIcon, IdCardIcon, MailIcon, SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox, type NoticeLine } from '#ui/messages/notice-box.tsx';
import { Explanation, HomeButton } from './parts.tsx';
import type { Props } from './screen.ts';

/** Who may create a Caf account, before anything else (#167, #169–171); who comes back with a letter has said so. */
export function Triage({ context, send }: Props) {
  const t = useTexts();
  const { ownAccountAfterYears: years } = caisses[context.caisse];
  const title = t('createAccount.triage.title');
  return (
    <KioskScreen
      screenId="createAccount.triage"
      title={title}
      contentPlace="end"
      actions={
        <Actions>
          <SecondaryButton
            label={t('createAccount.notice.letterCode')}
            icon={MailIcon}
            onPress={() => send({ type: 'LETTER_CODE' })}
          />
        </Actions>
      }
    >
      <ChoiceList
        label={title}
        choices={[
          {
            id: 'attached',
            label: t('createAccount.triage.attached', { years }),
            detail: t('createAccount.triage.attached.lead'),
            icon: UsersIcon,
          },
          {
            id: 'recipient',
            label: t('createAccount.triage.recipient'),
            detail: t('createAccount.triage.recipient.lead'),
            icon: UserRoundIcon,
          },
          {
            id: 'notRecipient',
            label: t('createAccount.triage.notRecipient'),
            detail: t('createAccount.triage.notRecipient.lead'),
            icon: FileTextIcon,
          },
        ]}
        onChoose={(id) =>
          send({
            type: 'SITUATION_CHOSEN',
            situation: id === 'attached' || id === 'recipient' ? id : 'notRecipient',
          })
        }
      />
    </KioskScreen>
  );
}

/** « Première connexion » (#169): the old password of eight digits signs in. */
export function Recipient({ send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  return (
    <Explanation
      screenId="createAccount.recipient"
      title={t('createAccount.recipient.title')}
      lead={t('createAccount.recipient.lead')}
      lines={[
        { id: 'number', icon: IdCardIcon, content: t('createAccount.recipient.number') },
        { id: 'password', icon: LockIcon, content: t('createAccount.recipient.password') },
        { id: 'then', icon: InfoIcon, content: t('createAccount.recipient.then') },
        useAgentLine(),
      ]}
    >
      {services.includes('signIn') ? (
        <PrimaryButton
          label={t('createAccount.signIn')}
          icon={ArrowRightIcon}
          iconPlace="after"
          onPress={() => send({ type: 'SIGN_IN' })}
        />
      ) : (
        <HomeButton send={send} isFirst />
      )}
    </Explanation>
  );
}

/** « Vous n'êtes pas allocataire » (#168, #170): a request comes first, and this kiosk takes none yet. */
export function NotRecipient({ context, send }: Props) {
  const t = useTexts();
  return (
    <Explanation
      screenId="createAccount.notRecipient"
      title={t('createAccount.notRecipient.title')}
      lead={t('createAccount.notRecipient.lead')}
      lines={[
        {
          id: 'where',
          icon: SmartphoneIcon,
          content: (
            <RichText of="createAccount.notRecipient.where" values={{ address: caisses[context.caisse].website }} />
          ),
        },
        { id: 'notHere', icon: InfoIcon, content: t('createAccount.notRecipient.notHere') },
        usePhoneLine(context.caisse),
        useAgentLine(),
      ]}
    >
      <HomeButton send={send} isFirst />
    </Explanation>
  );
}

/** What is needed, how long it takes, what cannot be resumed (#174, #250, #251), the idle time (A28), the privacy notice (P28). */
export function Notice({ context, send }: Props) {
  const t = useTexts();
  const { idleSeconds, showPrivacyNotice } = useFrame();
  const kind = caisseKindOf(context.caisse);
  const needed: NoticeLine =
    kind === 'caf'
      ? { id: 'needed', icon: IdCardIcon, content: t('createAccount.notice.needed.caf') }
      : { id: 'mail', icon: MailIcon, content: <RichText of="createAccount.notice.mail" /> };
  return (
    <KioskScreen
      screenId="createAccount.notice"
      title={t(`createAccount.notice.title.${kind}`)}
      lead={t(`createAccount.notice.lead.${kind}`)}
      contentIsRead
      actions={
        <Actions arrangement="many">
          <PrimaryButton
            label={t('createAccount.notice.start')}
            icon={ArrowRightIcon}
            iconPlace="after"
            onPress={() => send({ type: 'BEGIN' })}
          />
          {kind === 'cpam' && (
            <SecondaryButton
              label={t('createAccount.notice.onPhone')}
              icon={SmartphoneIcon}
              onPress={() => send({ type: 'ON_PHONE' })}
            />
          )}
          <SecondaryButton
            label={t('createAccount.notice.letterCode')}
            icon={MailIcon}
            onPress={() => send({ type: 'LETTER_CODE' })}
          />
          <SecondaryButton label={t('createAccount.notice.privacy')} icon={LockIcon} onPress={showPrivacyNotice} />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          needed,
          { id: 'duration', icon: ClockIcon, content: t('createAccount.notice.duration') },
          ...(kind === 'caf'
            ? [{ id: 'device', icon: SmartphoneIcon, content: t('createAccount.notice.device') }]
            : []),
          { id: 'noResume', icon: RefreshIcon, content: t('createAccount.notice.noResume') },
          {
            id: 'idle',
            icon: HourglassIcon,
            content: t('createAccount.notice.sessionEnds', { seconds: idleSeconds }),
          },
        ]}
      />
    </KioskScreen>
  );
}

/** « J'ai tout, je crée mon compte ! » (#260). */
export function Checklist({ context, send }: Props) {
  const t = useTexts();
  const { identification } = context.policy;
  const card = !identification.includes('card')
    ? 'createAccount.checklist.numberOnly'
    : identification.includes('declared')
      ? 'createAccount.checklist.card'
      : 'createAccount.checklist.cardOnly';
  return (
    <Explanation
      screenId="createAccount.checklist"
      title={t('createAccount.checklist.title')}
      lines={[
        { id: 'card', icon: IdCardIcon, content: t(card) },
        { id: 'rib', icon: FileTextIcon, content: t('createAccount.checklist.rib') },
        { id: 'mail', icon: MailIcon, content: t('createAccount.checklist.mail') },
        { id: 'read', icon: SmartphoneIcon, content: t('createAccount.checklist.read') },
      ]}
    >
      <PrimaryButton
        label={t('createAccount.checklist.all')}
        icon={UserPlusIcon}
        onPress={() => send({ type: 'CONFIRM' })}
      />
      <SecondaryButton label={t('createAccount.checklist.noMail')} onPress={() => send({ type: 'NO_CONTACT' })} />
    </Explanation>
  );
}
