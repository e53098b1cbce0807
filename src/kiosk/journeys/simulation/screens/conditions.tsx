import { parisDateOf } from '#domain/time/french-time.ts';
import { monthInWords } from '#languages/benefits/dates.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import {
  ArrowRightIcon,
  CircleHelpIcon,
  ClockIcon,
  HourglassIcon,
  InfoIcon,
  ShieldCheckIcon,
} from '#ui/icons/interface-icons.tsx';
import { CalculatorIcon } from '#ui/icons/attract-icons.tsx';
import { FileTextIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';
import { useStep } from './steps.ts';

/**
 * The conditions of use (#191–198, #203): an estimate of all benefits at once, by the law of today, of which nothing is
 * kept; and when it closes (A28).
 */
export function Conditions({ send }: Props) {
  const t = useTexts();
  const { idleSeconds, now } = useFrame();
  const month = monthInWords(parisDateOf(now()).slice(0, 7), t.language);
  return (
    <KioskScreen
      screenId="simulation.conditions"
      step={useStep('access')}
      title={t('simulation.conditions.title')}
      lead={t('simulation.conditions.lead')}
      contentIsRead
      actions={
        <Actions>
          <PrimaryButton
            label={t('simulation.conditions.start')}
            icon={ArrowRightIcon}
            iconPlace="after"
            onPress={() => send({ type: 'BEGIN' })}
          />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          { id: 'notKept', icon: ShieldCheckIcon, content: <RichText of="simulation.conditions.notKept" /> },
          { id: 'estimate', icon: CalculatorIcon, content: <RichText of="simulation.conditions.estimate" /> },
          {
            id: 'law',
            icon: InfoIcon,
            content: `${t('simulation.conditions.law', { month })} ${t('simulation.conditions.residence')}`,
          },
          { id: 'steps', icon: ClockIcon, content: <Steps /> },
          { id: 'papers', icon: FileTextIcon, content: t('simulation.conditions.papers') },
          { id: 'help', icon: CircleHelpIcon, content: t('simulation.conditions.help') },
          {
            id: 'idle',
            icon: HourglassIcon,
            content: t('simulation.conditions.sessionEnds', { seconds: idleSeconds }),
          },
        ]}
      />
    </KioskScreen>
  );
}

function Steps() {
  const t = useTexts();
  return (
    <>
      {t('simulation.conditions.all')} <RichText of="simulation.conditions.steps" />
    </>
  );
}
