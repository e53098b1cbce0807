import { useAgentLine, usePhoneLine } from '#kiosk/steps/delay-lines.tsx';
import { DelayScreen, retryOrLeave } from '#kiosk/steps/delay-screen.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { FileTextIcon } from '#ui/icons/service-icons.tsx';
import type { Props } from './screen.ts';

/** What may be had cannot be read now. */
export function NotNow(props: Props) {
  const t = useTexts();
  return (
    <DelayScreen
      {...retryOrLeave(props)}
      screenId="documents.notNow"
      lead={t('documents.notNow.lead')}
      lines={[usePhoneLine(props.context.caisse), useAgentLine()]}
    />
  );
}

/** A document cannot be fetched now; those that are here are printed all the same (P24). */
export function TryAgain({ context, send }: Props) {
  const t = useTexts();
  const here = { id: 'here', icon: FileTextIcon, content: t('documents.tryAgain.here') };
  return (
    <DelayScreen
      screenId="documents.tryAgain"
      reason={context.notNow}
      lead={t('documents.tryAgain.lead')}
      lines={[...(context.fetched.length > 0 ? [here] : []), usePhoneLine(context.caisse), useAgentLine()]}
      onRetry={() => send({ type: 'RETRY' })}
      leave={{ label: t('documents.toList'), onPress: () => send({ type: 'FINISH' }) }}
    />
  );
}
