import { DelayScreen } from '#kiosk/steps/delay-screen.tsx';
import { useKeptLine } from '#kiosk/steps/delay-lines.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import type { Props } from './screen.ts';
import { NewCodeButton, useOtherWays } from './ways-out.tsx';

/** Refused before the phone is taken out, with the reason and the other ways. */
export function NotNow({ context, send }: Props) {
  const t = useTexts();
  return (
    <DelayScreen
      screenId="franceConnect.notNow"
      reason={context.notNow}
      lead={t('franceConnect.notNow.notOpened')}
      lines={useOtherWays(context.caisse)}
      onRetry={() => send({ type: 'RETRY' })}
      otherWay={<NewCodeButton send={send} />}
      leave={{ label: t('shell.action.home'), onPress: () => send({ type: 'LEAVE' }) }}
    />
  );
}

/** Gateway or caisse went away with the characters typed: they are kept (I8). */
export function TryAgain({ context, send }: Props) {
  const t = useTexts();
  return (
    <DelayScreen
      screenId="franceConnect.tryAgain"
      reason={context.notNow}
      lead={t('franceConnect.notNow.notOpened')}
      lines={[useKeptLine(), ...useOtherWays(context.caisse)]}
      onRetry={() => send({ type: 'RETRY' })}
      leave={{ label: t('franceConnect.giveUp'), onPress: () => send({ type: 'LEAVE' }) }}
    />
  );
}
