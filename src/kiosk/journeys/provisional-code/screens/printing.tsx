import { CameOutScreen, PrintingScreen, PrintProblemScreen } from '#kiosk/steps/paper-screens.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { HandHelpingIcon, PencilIcon } from '#ui/icons/interface-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import { useActivation } from './activation.tsx';
import { CodeShown } from './code-shown.tsx';
import type { Props } from './screen.ts';

/** The slip is on its way; code and reference stay where they were, so that nothing is lost with the paper. */
export function Printing({ context }: Props) {
  const t = useTexts();
  const { issued: slip } = context;
  if (!slip) throw new Error('no code was issued');
  return (
    <PrintingScreen
      screenId="provisionalCode.printing"
      title={t('provisionalCode.code.title')}
      lead={t('provisionalCode.code.lead')}
      kept={<CodeShown slip={slip} />}
    />
  );
}

export function CameOut({ context, send }: Props) {
  const t = useTexts();
  const isActive = context.issued?.state === 'active';
  return (
    <CameOutScreen
      screenId="provisionalCode.cameOut"
      title={t('provisionalCode.printed.title')}
      lead={t(isActive ? 'provisionalCode.printed.lead' : 'provisionalCode.printed.leadNotActive')}
      yes={t('provisionalCode.printed.yes')}
      send={send}
    />
  );
}

/** The visitor notes the code, brings it by phone, or asks for one more slip. */
export function PrintProblem({ context, send }: Props) {
  const t = useTexts();
  const { issued: slip, mayPrintAgain } = context;
  if (!slip) throw new Error('no code was issued');
  const activation = useActivation(slip);
  const noted = { label: t('provisionalCode.code.noted'), onPress: () => send({ type: 'NOTED' }) };
  return (
    <>
      <PrintProblemScreen
        screenId="provisionalCode.printProblem"
        title={t('provisionalCode.printProblem.title')}
        lead={t('provisionalCode.printProblem.lead')}
        kept={<CodeShown slip={slip} />}
        note={
          <NoticeBox
            tone="warning"
            lines={[
              { id: 'note', icon: PencilIcon, content: t('provisionalCode.printProblem.note') },
              { id: 'agent', icon: HandHelpingIcon, content: t('provisionalCode.printProblem.agent') },
            ]}
          />
        }
        ways={activation ? [noted, activation.way] : [noted]}
        again={t('provisionalCode.printProblem.again')}
        mayPrintAgain={mayPrintAgain}
        send={send}
      />
      {activation?.dialog}
    </>
  );
}
