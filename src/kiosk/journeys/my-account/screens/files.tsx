import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useAgentLine } from '#kiosk/steps/delay-lines.tsx';
import { DelayScreen } from '#kiosk/steps/delay-screen.tsx';
import { usePageLabels } from '#kiosk/steps/file/page-labels.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PagedChoices } from '#ui/controls/paged-choices.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { UserRoundIcon } from '#ui/icons/attract-icons.tsx';
import { FolderIcon } from '#ui/icons/file-icons.tsx';
import { InfoIcon } from '#ui/icons/interface-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

const OWN = 'own';

/** #44: each file that the person may enter; the one that is shown is marked, in words too (A51). */
export function FilesScreen({ context, send }: Props) {
  const t = useTexts();
  const labels = usePageLabels();
  const { file } = context;
  if (file === undefined) return null;
  const { actsIn, others, isResponsible } = file.files;
  const current = actsIn ?? OWN;
  const detailOf = (id: string, detail?: string) => (id === current ? t('myAccount.files.shown') : detail);
  const lead = t('myAccount.files.lead');
  return (
    <KioskScreen screenId="myAccount.files" title={t('myAccount.files.title')} lead={lead} personal>
      <PagedChoices
        label={lead}
        labels={labels}
        personal
        chosen={current}
        startAt={current}
        choices={[
          {
            id: OWN,
            label: t(isResponsible ? 'myAccount.files.own' : 'myAccount.files.ownData'),
            detail: detailOf(OWN),
            icon: UserRoundIcon,
          },
          ...others.map(({ ref, name }) => ({
            id: ref,
            label: t('myAccount.files.other', { name }),
            detail: detailOf(ref, t('myAccount.files.other.detail')),
            icon: FolderIcon,
          })),
        ]}
        onChoose={(id) => send({ type: 'CHOOSE_FILE', file: id === OWN ? null : id })}
      />
    </KioskScreen>
  );
}

/** The answer was lost: reading tells in which file the session acts (I4). */
export function FileNotConfirmed({ context, send }: Props) {
  const t = useTexts();
  return (
    <DelayScreen
      screenId="myAccount.fileNotConfirmed"
      title={t('myAccount.fileNotConfirmed.title')}
      reason={context.notNow}
      lead={t('myAccount.fileNotConfirmed.lead')}
      lines={[useAgentLine()]}
      onRetry={() => send({ type: 'RETRY' })}
      leave={{ label: t('myAccount.fileNotConfirmed.read'), onPress: () => send({ type: 'FINISH' }) }}
    />
  );
}

/** The authorisation, or the guardianship, ended since it was read. */
export function FileOver({ send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="myAccount.fileOver"
      title={t('myAccount.fileOver.title')}
      lead={t('myAccount.fileOver.lead')}
      actions={
        <Actions>
          <PrimaryButton label={t('shell.action.continue')} onPress={() => send({ type: 'FINISH' })} />
        </Actions>
      }
    >
      <NoticeBox
        tone="warning"
        lines={[{ id: 'next', icon: InfoIcon, content: t('myAccount.fileOver.next') }, useAgentLine()]}
      />
    </KioskScreen>
  );
}
