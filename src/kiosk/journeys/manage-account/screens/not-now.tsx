import { useAgentLine, usePhoneLine } from '#kiosk/steps/delay-lines.tsx';
import { DelayScreen, NotSavedYetScreen, type DelayScreenProps } from '#kiosk/steps/delay-screen.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { ShieldCheckIcon } from '#ui/icons/interface-icons.tsx';
import type { Props } from './screen.ts';

/** Refused before a password was typed, with the reason and the other ways. */
export function NotNow(props: Props) {
  return <TryLater {...props} screen="notNow" />;
}

/** The history cannot be read now. */
export function HistoryNotNow(props: Props) {
  return <TryLater {...props} screen="historyNotNow" />;
}

function TryLater({ screen, ...props }: Props & { readonly screen: 'notNow' | 'historyNotNow' }) {
  const t = useTexts();
  return (
    <DelayScreen
      {...useWays(props)}
      screenId={`manageAccount.${screen}`}
      lead={t(`manageAccount.${screen}.lead`)}
      lines={[usePhoneLine(props.context.caisse), useAgentLine()]}
    />
  );
}

/** No answer yet: everything typed is kept, and the same act may be sent again (I4). */
export function NotSavedYet(props: Props) {
  const t = useTexts();
  return (
    <NotSavedYetScreen
      {...useWays(props)}
      screenId="manageAccount.notSavedYet"
      lead={t('manageAccount.notSavedYet.lead')}
      lines={[{ id: 'twice', icon: ShieldCheckIcon, content: t('manageAccount.notSavedYet.twice') }]}
    />
  );
}

/** « Réessayer », or back to the account, which stays open. */
function useWays({ context, send }: Props): Pick<DelayScreenProps, 'reason' | 'onRetry' | 'leave'> {
  const t = useTexts();
  return {
    reason: context.notNow,
    onRetry: () => send({ type: 'RETRY' }),
    leave: { label: t('manageAccount.back'), onPress: () => send({ type: 'FINISH' }) },
  };
}
