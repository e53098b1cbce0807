import { caisseKindOf } from '#domain/caisse/caisse.ts';
import type { DocumentType } from '#domain/documents/document-types.ts';
import { choiceOf, isAboveLevel, isReadOnly, type DocumentsContext } from '#machines/documents/context.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { useAgentLine, usePhoneLine } from '#kiosk/steps/delay-lines.tsx';
import { usePageLabels } from '#kiosk/steps/file/page-labels.ts';
import { useTexts, type KioskTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import type { Choice } from '#ui/controls/choice-list.tsx';
import { PagedChoices } from '#ui/controls/paged-choices.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { FileCheckIcon, LockIcon } from '#ui/icons/attract-icons.tsx';
import { InfoIcon } from '#ui/icons/interface-icons.tsx';
import { FileTextIcon, HouseIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';
import { documentName, periodWords } from './words.ts';

/**
 * One button a document, in the order of the caisse. Each says what one touch gives: the newest period, and what stands
 * before it. « Retour » leads home.
 */
export function List({ context, send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const { offers, choice, caisse, policy } = context;
  const mayRaise = services.includes('raiseAccount');
  const lead = t(policy.printer === 'none' ? 'documents.list.leadNoPrinter' : 'documents.list.lead');
  return (
    <KioskScreen screenId="documents.list" title={t(`documents.list.title.${caisseKindOf(caisse)}`)} lead={lead}>
      <PagedChoices
        label={lead}
        choices={offers.map(({ type }) => choiceFor(t, context, type, mayRaise))}
        startAt={choice?.type}
        labels={usePageLabels()}
        onChoose={(document) => send({ type: 'CHOOSE', document: document as DocumentType })}
      />
    </KioskScreen>
  );
}

function choiceFor(t: KioskTexts, context: DocumentsContext, type: DocumentType, mayRaise: boolean): Choice {
  const choice = choiceOf(context, type);
  const label = documentName(t, type, choice?.months);
  if (isAboveLevel(context, type)) {
    const detail = t(mayRaise ? 'documents.list.detail.strong' : 'documents.list.detail.notHere');
    return { id: type, label, detail, icon: LockIcon };
  }
  const isRead = isReadOnly(context, type);
  // Where nothing is printed at all, the heading says it once.
  const saysSo = isRead && context.policy.printer !== 'none';
  return {
    id: type,
    label,
    detail: saysSo ? t('documents.list.detail.readOnly') : choice && periodWords(t, choice),
    icon: isRead ? FileTextIcon : FileCheckIcon,
  };
}

/** The caisse has nothing to give in this file. */
export function None({ context, send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="documents.none"
      title={t('documents.none.title')}
      lead={t('documents.none.lead')}
      actions={
        <Actions>
          <PrimaryButton label={t('shell.action.home')} icon={HouseIcon} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          { id: 'recent', icon: InfoIcon, content: t('documents.none.recent') },
          usePhoneLine(context.caisse),
          useAgentLine(),
        ]}
      />
    </KioskScreen>
  );
}
