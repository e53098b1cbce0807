import { caisseKindOf } from '#domain/caisse/caisse.ts';
import type { CreationCodeRefusal } from '#machines/create-account/ports.ts';
import { formatMoment } from '#domain/time/french-time.ts';
import { useAgentLine, usePhoneLine } from '#kiosk/steps/delay-lines.tsx';
import { KnownAnswers } from '#kiosk/steps/known-answers.tsx';
import { useMayResend } from '#kiosk/steps/message-wait.tsx';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { LockIcon } from '#ui/icons/attract-icons.tsx';
import { InfoIcon, RefreshIcon } from '#ui/icons/interface-icons.tsx';
import { MailIcon } from '#ui/icons/service-icons.tsx';
import { Explanation, HomeButton, SignInButton, usePapersLine } from './parts.tsx';
import type { Props } from './screen.ts';

/** Why the code opens nothing, and how to come to another one. Of a letter the answers can be corrected too (P08). */
export function CodeRefused({ context, send }: Props) {
  const { codeRefusal = 'doesNotMatch', byLetter } = context;
  if (!byLetter) return <SentCodeRefused context={context} send={send} />;
  return codeRefusal === 'doesNotMatch' ? (
    <LetterDoesNotMatch context={context} send={send} />
  ) : (
    <LetterSpent refusal={codeRefusal} send={send} />
  );
}

function LetterDoesNotMatch({ context, send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="createAccount.codeRefused"
      title={t('createAccount.codeRefused.doesNotMatch.title')}
      lead={t('createAccount.codeRefused.doesNotMatch.leadLetter')}
      personal
      actions={
        <Actions>
          <PrimaryButton
            label={t('createAccount.codeRefused.again')}
            icon={RefreshIcon}
            onPress={() => send({ type: 'RETRY' })}
          />
          <HomeButton send={send} />
        </Actions>
      }
    >
      <KnownAnswers
        known={context.known}
        fields={['nir', 'birthName']}
        onChange={(field) => send({ type: 'CHANGE', field })}
      />
    </KioskScreen>
  );
}

interface LetterSpentProps extends Pick<Props, 'send'> {
  readonly refusal: Exclude<CreationCodeRefusal, 'doesNotMatch'>;
}

/** No other letter can be asked for from here: one begins again. */
function LetterSpent({ refusal, send }: LetterSpentProps) {
  const t = useTexts();
  return (
    <Explanation
      screenId="createAccount.codeRefused"
      title={t(`createAccount.codeRefused.${refusal}.title`)}
      lead={t(
        refusal === 'codeReplaced'
          ? 'createAccount.codeRefused.codeReplaced.lead'
          : `createAccount.codeRefused.${refusal}.leadLetter`,
      )}
      tone="warning"
      lines={[{ id: 'notCreated', icon: InfoIcon, content: t('createAccount.tryAgain.lead') }, useAgentLine()]}
    >
      <PrimaryButton
        label={t('createAccount.mailTaken.again')}
        icon={RefreshIcon}
        onPress={() => send({ type: 'BEGIN' })}
      />
      <HomeButton send={send} />
    </Explanation>
  );
}

function SentCodeRefused({ context, send }: Props) {
  const t = useTexts();
  const { codeRefusal = 'doesNotMatch', againAt } = context;
  const resend = {
    label: t('contact.resend'),
    icon: RefreshIcon,
    disabled: !useMayResend(againAt),
    onPress: () => send({ type: 'RESEND' }),
  } as const;
  return (
    <Explanation
      screenId="createAccount.codeRefused"
      title={t(`createAccount.codeRefused.${codeRefusal}.title`)}
      lead={t(`createAccount.codeRefused.${codeRefusal}.lead`)}
      tone="warning"
      lines={[{ id: 'resend', icon: RefreshIcon, content: t('contact.nothingReceived.resend') }, useAgentLine()]}
    >
      {codeRefusal === 'doesNotMatch' ? (
        <>
          <PrimaryButton
            label={t('createAccount.codeRefused.again')}
            icon={RefreshIcon}
            onPress={() => send({ type: 'RETRY' })}
          />
          <SecondaryButton {...resend} />
        </>
      ) : (
        <PrimaryButton {...resend} />
      )}
      <HomeButton send={send} />
    </Explanation>
  );
}

/** « 1 adresse mail = 1 compte » (#251): told only to who has received the code. */
export function MailTaken({ context, send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const signsIn = services.includes('signIn');
  return (
    <Explanation
      screenId="createAccount.mailTaken"
      title={t('createAccount.mailTaken.title')}
      lead={t(`createAccount.mailTaken.lead.${caisseKindOf(context.caisse)}`)}
      tone="warning"
      lines={[
        ...(signsIn ? [{ id: 'yours', icon: LockIcon, content: t('createAccount.mailTaken.yours') }] : []),
        { id: 'told', icon: MailIcon, content: t('createAccount.mailTaken.told') },
        useAgentLine(),
      ]}
    >
      <PrimaryButton
        label={t(context.byLetter ? 'createAccount.mailTaken.again' : 'createAccount.mailTaken.change')}
        onPress={() => send({ type: 'CHANGE', field: 'contact' })}
      />
      {signsIn && (
        <SecondaryButton label={t('createAccount.signIn')} icon={LockIcon} onPress={() => send({ type: 'SIGN_IN' })} />
      )}
      <HomeButton send={send} />
    </Explanation>
  );
}

/** Told to the proven person alone. */
export function AccountExists({ send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const renews = services.includes('forgottenPassword');
  return (
    <Explanation
      screenId="createAccount.accountExists"
      title={t('createAccount.accountExists.title')}
      lead={t('createAccount.accountExists.lead')}
      lines={[
        ...(renews
          ? [{ id: 'forgotten', icon: InfoIcon, content: t('createAccount.accountExists.forgottenLine') }]
          : []),
        useAgentLine(),
      ]}
    >
      <SignInButton send={send} />
      {renews && (
        <SecondaryButton
          label={t('createAccount.accountExists.forgotten')}
          onPress={() => send({ type: 'FORGOTTEN' })}
        />
      )}
      <HomeButton send={send} isFirst={!services.includes('signIn')} />
    </Explanation>
  );
}

/** Told to the proven person alone: the caisse lets them create no account. */
export function NotAllowed({ context, send }: Props) {
  const t = useTexts();
  return (
    <Explanation
      screenId="createAccount.notAllowed"
      title={t('createAccount.notAllowed.title')}
      lead={t('createAccount.notAllowed.lead')}
      tone="warning"
      lines={[usePapersLine(), usePhoneLine(context.caisse)]}
    >
      <HomeButton send={send} isFirst />
    </Explanation>
  );
}

/** Counted for everybody alike, known or not (P08): until when, and what helps meanwhile. */
export function Paused({ context, send }: Props) {
  const t = useTexts();
  const { pausedUntil = context.now(), asked, sentTo, creationId } = context;
  const byLetter = sentTo?.kind === 'letter';
  const kind = asked === 'check' || asked === 'letterCode' ? 'tries' : byLetter ? 'letter' : 'codes';
  const mayHaveCode = creationId !== undefined && !byLetter;
  const otherProof = {
    label: t('createAccount.nothingReceived.otherProof'),
    onPress: () => send({ type: 'LATER' }),
  } as const;
  return (
    <Explanation
      screenId="createAccount.paused"
      title={t(`createAccount.paused.${kind}.title`)}
      lead={
        <RichText of={`createAccount.paused.${kind}.lead`} values={{ moment: formatMoment(pausedUntil, t.language) }} />
      }
      tone="warning"
      arrangement="many"
      lines={[usePhoneLine(context.caisse), useAgentLine()]}
    >
      {mayHaveCode && (
        <PrimaryButton label={t('createAccount.paused.useCode')} onPress={() => send({ type: 'USE_CODE' })} />
      )}
      {sentTo && (mayHaveCode ? <SecondaryButton {...otherProof} /> : <PrimaryButton {...otherProof} />)}
      <HomeButton send={send} isFirst={!mayHaveCode && !sentTo} />
    </Explanation>
  );
}

/** The visit was slower than the code: what was typed is kept (A29, A30). What may have been saved is said first (I4). */
export function TimeOver({ context, send }: Props) {
  const t = useTexts();
  const { byLetter, mayBeSaved } = context;
  const again = {
    label: t(byLetter ? 'createAccount.codeRefused.again' : 'createAccount.timeOver.again'),
    icon: RefreshIcon,
    onPress: () => send({ type: 'RETRY' }),
  } as const;
  const agent = useAgentLine();
  if (mayBeSaved) {
    return (
      <Explanation
        screenId="createAccount.timeOver"
        title={t('createAccount.timeOver.unknown')}
        lead={t('delay.outcomeUnknown.lead')}
        lines={[{ id: 'try', icon: InfoIcon, content: t('createAccount.timeOver.trySignIn') }, agent]}
      >
        <SignInButton send={send} />
        <SecondaryButton {...again} />
        <HomeButton send={send} />
      </Explanation>
    );
  }
  return (
    <Explanation
      screenId="createAccount.timeOver"
      title={t('createAccount.timeOver.title')}
      lead={t(byLetter ? 'createAccount.timeOver.leadLetter' : 'createAccount.timeOver.lead')}
      lines={[agent]}
    >
      <PrimaryButton {...again} />
      <HomeButton send={send} />
    </Explanation>
  );
}
