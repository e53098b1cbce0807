import { COPIES_MAX } from '#domain/documents/printing.ts';
import {
  isReadOnly,
  lacksHealth,
  offerOf,
  shownDocument,
  subjectKindOf,
  type DocumentsContext,
  type DocumentsEvent,
} from '#machines/documents/context.ts';
import { mayChangePeriod, mayChangeSubject } from '#machines/documents/ways.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { useTexts, type KioskTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { ChoiceList, type Choice } from '#ui/controls/choice-list.tsx';
import { OptionRow } from '#ui/controls/option-row.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { ToggleRow } from '#ui/controls/toggle-row.tsx';
import { TextSizeIcon } from '#ui/icons/interface-icons.tsx';
import { CopyIcon, FileTextIcon, PrinterIcon } from '#ui/icons/service-icons.tsx';
import type { Props } from './screen.ts';
import { Sheet } from './sheet.tsx';
import { documentName, periodWords } from './words.ts';

const copies = Array.from({ length: COPIES_MAX }, (_, index) => ({ value: index + 1, label: String(index + 1) }));

const changes: Readonly<Record<string, DocumentsEvent>> = {
  period: { type: 'CHANGE_PERIOD' },
  subject: { type: 'CHANGE_SUBJECT' },
  health: { type: 'ADD_HEALTH' },
};

/** The document in small, masked; what may be changed of it; and « Imprimer », the third touch. */
export function Preview({ context, send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const { choice, policy } = context;
  const document = shownDocument(context);
  const { type } = document.content;
  const { printer } = policy;
  const prints = printer !== 'none' && !isReadOnly(context, type);
  const read = {
    label: t('documents.preview.show'),
    icon: FileTextIcon,
    onPress: () => send({ type: 'SHOW' }),
  };
  const name = documentName(t, type, choice?.months);
  const choices = changesOf(t, context, services.includes('raiseAccount'));
  return (
    <KioskScreen
      screenId="documents.preview"
      title={name}
      lead={t(prints ? 'documents.preview.lead' : 'documents.preview.leadReadOnly')}
      personal
      note={
        <Sheet
          document={document}
          name={name}
          period={choice && periodWords(t, choice)}
          format={printer === 'ticket80' && prints ? 'ticket80' : 'a4'}
        />
      }
      actions={
        prints ? (
          <Actions arrangement="row">
            <SecondaryButton {...read} />
            <PrimaryButton
              label={t('documents.preview.print')}
              icon={PrinterIcon}
              cannotBeUndone
              onPress={() => send({ type: 'PRINT' })}
            />
          </Actions>
        ) : (
          <Actions arrangement="row">
            <SecondaryButton label={t('documents.toList')} onPress={() => send({ type: 'FINISH' })} />
            <PrimaryButton {...read} />
          </Actions>
        )
      }
    >
      <div class="settings">
        {choices.length > 0 && (
          <ChoiceList
            label={t('documents.preview.choices')}
            choices={choices}
            onChoose={(id) => {
              const event = changes[id];
              if (event) send(event);
            }}
          />
        )}
        {prints && (
          <OptionRow
            label={t('documents.preview.copies')}
            icon={CopyIcon}
            options={copies}
            value={context.copies}
            onChange={(count) => send({ type: 'SET_COPIES', copies: count })}
          />
        )}
        {prints && printer === 'a4' && (
          <ToggleRow
            label={t('documents.preview.largePrint')}
            icon={TextSizeIcon}
            on={context.isLargePrint}
            stateLabel={t(context.isLargePrint ? 'shell.comfort.on' : 'shell.comfort.off')}
            onChange={(isLargePrint) => send({ type: 'SET_LARGE_PRINT', isLargePrint })}
          />
        )}
      </div>
    </KioskScreen>
  );
}

/** What the document is about, each with what may be asked for in its place. */
function changesOf(t: KioskTexts, context: DocumentsContext, mayRaise: boolean): readonly Choice[] {
  const { choice } = context;
  const subject = offerOf(context)?.subjects.find(({ ref }) => ref === choice?.subject);
  const period = choice && periodWords(t, choice);
  const lines: readonly (Choice | false)[] = [
    period !== undefined &&
      mayChangePeriod(context) && { id: 'period', label: period, detail: t('documents.preview.otherPeriod') },
    choice !== undefined &&
      subject !== undefined &&
      mayChangeSubject(context) && {
        id: 'subject',
        label: subject.label,
        detail: t(`documents.subject.${subjectKindOf(choice.type)}.other`),
      },
    mayRaise &&
      lacksHealth(context) && {
        id: 'health',
        label: t('documents.preview.health'),
        detail: t('documents.preview.health.add'),
      },
  ];
  return lines.filter((line) => line !== false);
}
