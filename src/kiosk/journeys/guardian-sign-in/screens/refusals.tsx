import { caisses } from '#domain/caisse/caisse.ts';
import { maskGuardianNumber } from '#domain/identity/guardian-number-display.ts';
import { formatHour } from '#domain/time/french-time.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useAgentLine, usePhoneLine } from '#kiosk/steps/delay-lines.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { RefreshIcon } from '#ui/icons/interface-icons.tsx';
import { SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox, type NoticeLine } from '#ui/messages/notice-box.tsx';
import { SummaryList } from '#ui/messages/summary-list.tsx';
import type { Props } from './screen.ts';

/** One sentence for a wrong number or password: it does not say which one (P08). */
export function DoesNotMatch({ context, send }: Props) {
  const t = useTexts();
  const forgotten: NoticeLine = {
    id: 'forgotten',
    icon: SmartphoneIcon,
    content: <RichText of="guardianSignIn.forgotten" values={{ address: caisses[context.caisse].website }} />,
  };
  return (
    <KioskScreen
      screenId="guardianSignIn.doesNotMatch"
      title={t('guardianSignIn.doesNotMatch.title')}
      lead={t('guardianSignIn.doesNotMatch.lead')}
      personal
      actions={
        <Actions>
          <PrimaryButton label={t('guardianSignIn.again')} icon={RefreshIcon} onPress={() => send({ type: 'RETRY' })} />
          <SecondaryButton label={t('shell.action.home')} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    >
      <SummaryList
        items={[
          {
            id: 'number',
            label: t('guardianSignIn.number.label'),
            value: maskGuardianNumber(context.number ?? ''),
            onChange: () => send({ type: 'CHANGE' }),
          },
        ]}
        changeLabel={t('shell.action.change')}
        changeName={(label) => t('shell.summary.change', { label })}
      />
      <NoticeBox lines={[forgotten, useAgentLine()]} />
    </KioskScreen>
  );
}

/** Too many tries, for a while or for today: what still helps is the caisse (P09). */
export function Refused({ context: { caisse, refusal }, send }: Props) {
  const t = useTexts();
  const [phone, agent] = [usePhoneLine(caisse), useAgentLine()];
  if (!refusal) throw new Error('nothing was refused');
  const { kind } = refusal;
  const hour = refusal.kind === 'tooManyTries' ? formatHour(refusal.until, t.language) : '';
  return (
    <KioskScreen
      screenId="guardianSignIn.refused"
      title={t(`guardianSignIn.refused.${kind}.title`)}
      lead={<RichText of={`guardianSignIn.refused.${kind}.lead`} values={{ hour }} />}
      actions={
        <Actions>
          <PrimaryButton label={t('shell.action.home')} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    >
      <NoticeBox tone="warning" lines={[phone, agent]} />
    </KioskScreen>
  );
}
