import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { CameOutScreen, PrintingScreen } from '#kiosk/steps/paper-screens.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { HandHelpingIcon, InfoIcon } from '#ui/icons/interface-icons.tsx';
import { HouseIcon, PrinterIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

/** The document is on its way to the printer. */
export function Printing(_props: Props) {
  const t = useTexts();
  return <PrintingScreen screenId="documents.printing" title={t('documents.printing.title')} />;
}

/** « Non » calls an agent (P26), and says so. */
export function CameOut({ context, send }: Props) {
  const t = useTexts();
  const { callAgent } = useFrame();
  const { copies } = context;
  return (
    <CameOutScreen
      screenId="documents.cameOut"
      title={t('documents.cameOut.title')}
      lead={copies > 1 ? t('documents.cameOut.leadCopies', { copies }) : t('documents.cameOut.lead')}
      yes={t('documents.cameOut.yes')}
      no={callAgent && t('documents.cameOut.noCall')}
      send={(event) => {
        send(event);
        if (event.type === 'NOTHING_CAME_OUT') callAgent?.('notPrinted');
      }}
    />
  );
}

/** P26: the document may still come out, so an agent looks; nothing prints it again. */
export function PrintProblem({ send }: Props) {
  const t = useTexts();
  const { callAgent } = useFrame();
  const list = { label: t('documents.toList'), onPress: () => send({ type: 'FINISH' }) };
  return (
    <KioskScreen
      screenId="documents.printProblem"
      title={t('documents.printProblem.title')}
      lead={t('documents.printProblem.lead')}
      actions={
        <Actions>
          {callAgent && (
            <PrimaryButton
              label={t('documents.printProblem.call')}
              icon={HandHelpingIcon}
              onPress={() => callAgent('notPrinted')}
            />
          )}
          {callAgent ? <SecondaryButton {...list} /> : <PrimaryButton {...list} />}
        </Actions>
      }
    >
      <NoticeBox
        tone="warning"
        lines={[
          {
            id: 'agent',
            icon: HandHelpingIcon,
            content: t(callAgent ? 'documents.printProblem.agent' : 'documents.printProblem.atDesk'),
          },
          { id: 'once', icon: InfoIcon, content: t('documents.printProblem.once') },
        ]}
      />
    </KioskScreen>
  );
}

export function Done({ send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="documents.done"
      title={t('documents.done.title')}
      lead={t('documents.done.lead')}
      actions={
        <Actions>
          <PrimaryButton
            label={t('documents.done.another')}
            icon={PrinterIcon}
            onPress={() => send({ type: 'FINISH' })}
          />
          <SecondaryButton label={t('documents.done.end')} icon={HouseIcon} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    />
  );
}
