import { OneTimeCodeQuestion } from '#kiosk/steps/one-time-code-question.tsx';
import { CoveredWaitScreen, NothingReceivedScreen } from '#kiosk/steps/message-wait.tsx';
import { PagedSummary } from '#kiosk/steps/paged-summary.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { MailIcon, MessageIcon } from '#ui/icons/service-icons.tsx';
import { answerLines } from './answer-lines.ts';
import type { Props } from './screen.ts';
import { useStep } from './steps.ts';

/** Everything typed, before the code leaves (A33). */
export function Check({ context, send }: Props) {
  const t = useTexts();
  return (
    <PagedSummary
      screenId="createAccount.check"
      step={useStep('contact')}
      title={t('identity.check.title')}
      items={answerLines(t, context).map(({ field, label, value, isFixed }) => ({
        id: field,
        label,
        value,
        onChange: isFixed ? undefined : () => send({ type: 'CHANGE', field }),
      }))}
      words={{
        page: (page, pages) => t('createAccount.check.page', { page, pages }),
        next: t('createAccount.check.next'),
        first: t('createAccount.check.first'),
      }}
      accept={{
        label: t('createAccount.check.send'),
        icon: wayOf(context) === 'mail' ? MailIcon : MessageIcon,
        onPress: () => send({ type: 'CONFIRM' }),
      }}
    />
  );
}

/** The code of the contact (#175) or of the proof; each key keeps the screen from being covered (A29). */
export function TypedCode({ context, send }: Props) {
  const t = useTexts();
  return (
    <OneTimeCodeQuestion
      screenId="createAccount.code"
      way={wayOf(context)}
      step={useStep('contact')}
      hint={t('createAccount.code.hint')}
      onTyped={() => send({ type: 'TYPED' })}
      onAnswer={(code) => send({ type: 'CODE_GIVEN', code })}
      aside={<SecondaryButton label={t('contact.code.nothing')} onPress={() => send({ type: 'NOTHING_RECEIVED' })} />}
    />
  );
}

/** « J'ai reçu un code par courrier ». */
export function TypedLetterCode({ send }: Props) {
  const t = useTexts();
  return (
    <OneTimeCodeQuestion
      screenId="createAccount.letterCode"
      way="letter"
      step={useStep('contact')}
      hint={t('createAccount.code.hintLetter')}
      onAnswer={(code) => send({ type: 'CODE_GIVEN', code })}
    />
  );
}

export function NothingReceived({ context, send }: Props) {
  const t = useTexts();
  return (
    <NothingReceivedScreen
      screenId="createAccount.nothingReceived"
      way={wayOf(context)}
      againAt={context.againAt}
      identity={context.identity}
      onUseCode={() => send({ type: 'USE_CODE' })}
      onResend={() => send({ type: 'RESEND' })}
      otherWays={
        <SecondaryButton
          label={t(
            context.sentTo ? 'createAccount.nothingReceived.otherProof' : 'createAccount.nothingReceived.change',
          )}
          onPress={() => send({ type: 'CHANGE', field: 'contact' })}
        />
      }
    />
  );
}

export function Covered({ send }: Props) {
  return <CoveredWaitScreen screenId="createAccount.covered" onReturn={() => send({ type: 'UNCOVER' })} />;
}

/** How the code comes that is awaited. */
function wayOf({ sentTo, answers }: Props['context']): 'mobile' | 'mail' {
  const kind = sentTo?.kind ?? answers.contact?.kind;
  return kind === 'mail' ? 'mail' : 'mobile';
}
