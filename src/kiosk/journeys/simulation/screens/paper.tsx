import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import { Waiting } from '#ui/messages/waiting.tsx';
import type { Props } from './screen.ts';
import { useStep } from './steps.ts';

/** The summary is on its way to the printer. */
export function Printing(_props: Props) {
  const t = useTexts();
  return (
    <KioskScreen screenId="simulation.printing" step={useStep('result')} title={t('simulation.printing.title')}>
      <Waiting label={t('simulation.printing.wait')} />
    </KioskScreen>
  );
}

/** No page can know whether paper came out: the visitor is asked (I4). */
export function CameOut({ send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="simulation.cameOut"
      step={useStep('result')}
      title={t('simulation.printed.title')}
      lead={t('simulation.printed.lead')}
      actions={
        <Actions>
          <PrimaryButton label={t('simulation.printed.yes')} onPress={() => send({ type: 'CAME_OUT' })} />
          <SecondaryButton label={t('simulation.printed.no')} onPress={() => send({ type: 'NOTHING_CAME_OUT' })} />
        </Actions>
      }
    />
  );
}

/** Nothing is repeated by itself (I3): the visitor looks again, takes it on the phone, or asks for one more, once. */
export function PrintProblem({ context, send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="simulation.printProblem"
      step={useStep('result')}
      title={t('simulation.printProblem.title')}
      lead={t('simulation.printProblem.lead')}
      actions={
        <Actions>
          <PrimaryButton
            label={t('simulation.printProblem.phone')}
            icon={SmartphoneIcon}
            onPress={() => send({ type: 'TAKE_ON_PHONE' })}
          />
          {context.mayPrintAgain && (
            <SecondaryButton label={t('simulation.printProblem.again')} onPress={() => send({ type: 'PRINT_AGAIN' })} />
          )}
          <SecondaryButton label={t('simulation.printProblem.result')} onPress={() => send({ type: 'SHOW_RESULT' })} />
        </Actions>
      }
    />
  );
}
