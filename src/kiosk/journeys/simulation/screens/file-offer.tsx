import { caisses } from '#domain/caisse/caisse.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useAgentLine } from '#kiosk/steps/delay-lines.tsx';
import { DelayScreen } from '#kiosk/steps/delay-screen.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { ChoiceList } from '#ui/controls/choice-list.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { CalculatorIcon } from '#ui/icons/attract-icons.tsx';
import { ArrowRightIcon, PencilIcon, ShieldCheckIcon } from '#ui/icons/interface-icons.tsx';
import { FileTextIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox, type NoticeLine } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';
import { useStep } from './steps.ts';
import { whoseAccount } from './whose-file.ts';

/** « Reprendre les informations de votre dossier ? » (#201): two answers of the same weight, and what each of them does. */
export function Offer({ context, send }: Props) {
  const t = useTexts();
  const whose = { whose: whoseAccount(context) };
  const title = t('simulation.offer.title', whose);
  return (
    <KioskScreen
      screenId="simulation.offer"
      step={useStep('access')}
      title={title}
      lead={t('simulation.offer.lead', { ...whose, caisse: caisses[context.caisse].name })}
      contentPlace="end"
      reading={
        <NoticeBox
          lines={[
            { id: 'change', icon: PencilIcon, content: t('simulation.offer.change') },
            { id: 'notSent', icon: ShieldCheckIcon, content: t('simulation.offer.notSent') },
          ]}
        />
      }
    >
      <ChoiceList
        label={title}
        choices={[
          {
            id: 'takeOver',
            label: t('simulation.offer.takeOver'),
            detail: t('simulation.offer.takeOver.detail'),
            icon: FileTextIcon,
          },
          {
            id: 'empty',
            label: t('simulation.offer.empty'),
            detail: t('simulation.offer.empty.detail'),
            icon: CalculatorIcon,
          },
        ]}
        onChoose={(id) => send({ type: id === 'takeOver' ? 'TAKE_OVER' : 'BEGIN_EMPTY' })}
      />
    </KioskScreen>
  );
}

function useWayOn(): NoticeLine {
  const t = useTexts();
  return { id: 'on', icon: ArrowRightIcon, content: t('simulation.fileNotNow.on') };
}

/** Gateway or caisse does not answer: once more, or without the file. */
export function FileNotNow({ context, send }: Props) {
  const t = useTexts();
  return (
    <DelayScreen
      screenId="simulation.fileNotNow"
      reason={context.notNow}
      title={t('simulation.fileNotNow.title')}
      lead={t('simulation.fileNotNow.lead')}
      lines={[useWayOn()]}
      onRetry={() => send({ type: 'RETRY' })}
      leave={{ label: t('simulation.fileNotNow.empty'), onPress: () => send({ type: 'BEGIN_EMPTY' }) }}
    />
  );
}

/** The caisse tells nothing of the file, or the account may see nothing of it: why, and on without it. */
export function FileNotTold({ context, send }: Props) {
  const t = useTexts();
  const { notTold = 'noFile' } = context;
  return (
    <KioskScreen
      screenId="simulation.fileNotTold"
      step={useStep('access')}
      title={t('simulation.fileNotNow.title')}
      lead={t('simulation.fileNotTold.why', { reason: notTold, whose: whoseAccount(context) })}
      actions={
        <Actions>
          <PrimaryButton
            label={t('simulation.fileNotNow.empty')}
            icon={ArrowRightIcon}
            iconPlace="after"
            onPress={() => send({ type: 'BEGIN_EMPTY' })}
          />
        </Actions>
      }
    >
      <NoticeBox lines={[useWayOn(), useAgentLine()]} />
    </KioskScreen>
  );
}
