import { CameOutScreen, PrintingScreen, PrintProblemScreen } from '#kiosk/steps/paper-screens.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import type { Props } from './screen.ts';
import { useStep } from './steps.ts';

/** The summary is on its way to the printer. */
export function Printing(_props: Props) {
  const t = useTexts();
  return (
    <PrintingScreen screenId="simulation.printing" step={useStep('result')} title={t('simulation.printing.title')} />
  );
}

export function CameOut({ send }: Props) {
  const t = useTexts();
  return (
    <CameOutScreen
      screenId="simulation.cameOut"
      step={useStep('result')}
      title={t('simulation.printed.title')}
      lead={t('simulation.printed.lead')}
      yes={t('simulation.printed.yes')}
      send={send}
    />
  );
}

/** The visitor takes the result on the phone, asks for one more paper, or looks again. */
export function PrintProblem({ context, send }: Props) {
  const t = useTexts();
  return (
    <PrintProblemScreen
      screenId="simulation.printProblem"
      step={useStep('result')}
      title={t('simulation.printProblem.title')}
      lead={t('simulation.printProblem.lead')}
      ways={[
        {
          label: t('simulation.printProblem.phone'),
          icon: SmartphoneIcon,
          onPress: () => send({ type: 'TAKE_ON_PHONE' }),
        },
        { label: t('simulation.printProblem.result'), onPress: () => send({ type: 'SHOW_RESULT' }) },
      ]}
      again={t('simulation.printProblem.again')}
      mayPrintAgain={context.mayPrintAgain}
      send={send}
    />
  );
}
