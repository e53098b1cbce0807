import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { HandHelpingIcon, PencilIcon } from '#ui/icons/interface-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import { Waiting } from '#ui/messages/waiting.tsx';
import { CodeShown } from './code-shown.tsx';
import type { Props } from './screen.ts';

/** The slip is on its way; code and reference stay where they were, so that nothing is lost with the paper. */
export function Printing({ context }: Props) {
  const t = useTexts();
  const { issued: slip } = context;
  if (!slip) throw new Error('no code was issued');
  return (
    <KioskScreen
      screenId="provisionalCode.printing"
      title={t('provisionalCode.code.title')}
      lead={t('provisionalCode.code.lead')}
      personal
      contentIsRead
      note={<Waiting label={t('provisionalCode.printing')} />}
    >
      <CodeShown slip={slip} />
    </KioskScreen>
  );
}

/** No page can know whether paper came out: the visitor is asked. */
export function CameOut({ send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="provisionalCode.cameOut"
      title={t('provisionalCode.printed.title')}
      lead={t('provisionalCode.printed.lead')}
      actions={
        <Actions>
          <PrimaryButton label={t('provisionalCode.printed.yes')} onPress={() => send({ type: 'CAME_OUT' })} />
          <SecondaryButton label={t('provisionalCode.printed.no')} onPress={() => send({ type: 'NOTHING_CAME_OUT' })} />
        </Actions>
      }
    />
  );
}

/** Nothing is repeated by itself (I3): the visitor notes the code, or asks for one more slip, once. */
export function PrintProblem({ context, send }: Props) {
  const t = useTexts();
  const { issued: slip, mayPrintAgain } = context;
  if (!slip) throw new Error('no code was issued');
  return (
    <KioskScreen
      screenId="provisionalCode.printProblem"
      title={t('provisionalCode.printProblem.title')}
      lead={t('provisionalCode.printProblem.lead')}
      personal
      contentIsRead
      note={
        <NoticeBox
          tone="warning"
          lines={[
            { id: 'note', icon: PencilIcon, content: t('provisionalCode.printProblem.note') },
            { id: 'agent', icon: HandHelpingIcon, content: t('provisionalCode.printProblem.agent') },
          ]}
        />
      }
      actions={
        <Actions>
          <PrimaryButton label={t('provisionalCode.code.noted')} onPress={() => send({ type: 'NOTED' })} />
          {mayPrintAgain && (
            <SecondaryButton
              label={t('provisionalCode.printProblem.again')}
              onPress={() => send({ type: 'PRINT_AGAIN' })}
            />
          )}
        </Actions>
      }
    >
      <CodeShown slip={slip} />
    </KioskScreen>
  );
}
