import { CoveredWaitScreen, NothingReceivedScreen } from '#kiosk/steps/message-wait.tsx';
import { OneTimeCodeQuestion } from '#kiosk/steps/one-time-code-question.tsx';
import { CodePausedScreen, CodeRefusedScreen } from '#kiosk/steps/one-time-code-refusals.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import type { Props } from './screen.ts';

const wayOf = ({ contact }: Props['context']) => contact?.kind ?? 'mobile';

/** Each key keeps the screen from being covered (A29). */
export function Code({ context, send }: Props) {
  const t = useTexts();
  return (
    <OneTimeCodeQuestion
      screenId="raiseAccount.code"
      way={wayOf(context)}
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
      screenId="raiseAccount.nothingReceived"
      way={wayOf(context)}
      againAt={context.againAt}
      identity={context.account ?? context.identity}
      onUseCode={() => send({ type: 'USE_CODE' })}
      onResend={() => send({ type: 'RESEND' })}
      otherWays={<SecondaryButton label={t('raiseAccount.otherWay')} onPress={() => send({ type: 'OTHER_WAY' })} />}
    />
  );
}

export function Covered({ send }: Props) {
  return <CoveredWaitScreen screenId="raiseAccount.covered" onReturn={() => send({ type: 'UNCOVER' })} />;
}

export function CodeRefused({ context, send }: Props) {
  const t = useTexts();
  return (
    <CodeRefusedScreen
      screenId="raiseAccount.codeRefused"
      refusal={context.codeRefusal ?? 'doesNotMatch'}
      againAt={context.againAt}
      identity={context.account ?? context.identity}
      otherWay={t('raiseAccount.otherWay')}
      send={send}
    />
  );
}

export function Paused({ context, send }: Props) {
  const t = useTexts();
  return (
    <CodePausedScreen
      screenId="raiseAccount.paused"
      of={context.asked === 'send' ? 'send' : 'tries'}
      until={context.pausedUntil ?? 0}
      otherWay={t('raiseAccount.otherWay')}
      send={send}
    />
  );
}
