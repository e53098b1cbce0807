import { caisses } from '#domain/caisse/caisse.ts';
import { parsed, unreadable } from '#domain/parsed.ts';
import type { DocumentKind, InformationDocument } from '#domain/information/document.ts';
import { searchLibrary } from '#kiosk-config/information/library.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import type { Choice } from '#ui/controls/choice-list.tsx';
import { PagedChoices } from '#ui/controls/paged-choices.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { atEnd } from '#ui/fields/editing.ts';
import { searchFormat } from '#ui/fields/formats.ts';
import type { IconComponent } from '#ui/icons/icon.tsx';
import { LinkIcon, NewspaperIcon, SearchIcon } from '#ui/icons/information-icons.tsx';
import { CircleHelpIcon, HandHelpingIcon } from '#ui/icons/interface-icons.tsx';
import { TextKeyboard } from '#ui/keyboards/text-keyboard.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import { useKeyboardLabels } from '#kiosk/steps/keyboard-labels.ts';
import { TypedQuestion } from '#kiosk/steps/typed-question.tsx';
import { useListLabels } from './list-labels.ts';
import { useSheetChoice } from './lists.tsx';
import type { Props } from './screen.ts';
import { useLanguage } from './use-library.ts';

/** Any words will do; mistakes are forgiven, and one touch takes all of them away. */
export function Search({ context, send }: Props) {
  const t = useTexts();
  const labels = useKeyboardLabels();
  return (
    <TypedQuestion
      screenId="information.search"
      title={t('information.search.title')}
      label={t('information.search.label')}
      hint={t('information.search.hint')}
      format={searchFormat}
      initial={context.typed}
      parse={(typed) => (typed.trim() === '' ? unreadable({ code: 'empty' }) : parsed(typed.trim()))}
      wording={() => t('information.search.empty')}
      onAnswer={(typed) => send({ type: 'TYPED', typed })}
      keyboard={(entry) => <TextKeyboard entry={entry} labels={labels} letterCase="lower" />}
      keyboardShape="wide"
      aside={(entry) => (
        <SecondaryButton
          label={t('information.search.clear')}
          disabled={entry.edit.text === ''}
          onPress={() => {
            entry.set(atEnd(''));
            entry.focus();
          }}
        />
      )}
    />
  );
}

/** What was found, of every kind, the best first. */
export function Results({ context, send }: Props) {
  const t = useTexts();
  const { typed, chosen, found } = context;
  const results = searchLibrary(typed, useLanguage(), caisses[context.caisse]);
  const choiceOf = useResultChoice();
  const title = t('information.results.title', { count: results.length });
  return (
    <KioskScreen
      screenId="information.results"
      title={title}
      lead={t('information.results.for', { typed })}
      actions={
        <Actions>
          {results.length === 0 ? (
            <SecondaryButton
              label={t('information.results.change')}
              icon={SearchIcon}
              onPress={() => send({ type: 'BACK' })}
            />
          ) : (
            <SecondaryButton
              label={t('information.results.again')}
              icon={SearchIcon}
              onPress={() => send({ type: 'SEARCH' })}
            />
          )}
        </Actions>
      }
    >
      {results.length === 0 ? (
        <NoticeBox lines={[{ id: 'none', icon: HandHelpingIcon, content: t('information.results.none') }]} />
      ) : (
        <PagedChoices
          label={title}
          labels={useListLabels()}
          choices={results.map(choiceOf)}
          startAt={found && nameOf(found, chosen[found] ?? '')}
          onChoose={(name) => {
            const document = results.find(({ kind, id }) => nameOf(kind, id) === name);
            if (document) send({ type: 'CHOOSE', document: { kind: document.kind, id: document.id } });
          }}
        />
      )}
    </KioskScreen>
  );
}

const nameOf = (kind: DocumentKind, id: string): string => `${kind}.${id}`;

const icons: Readonly<Record<Exclude<DocumentKind, 'sheet'>, IconComponent>> = {
  news: NewspaperIcon,
  question: CircleHelpIcon,
  link: LinkIcon,
};

function useResultChoice(): (document: InformationDocument) => Choice {
  const t = useTexts();
  const sheetChoice = useSheetChoice();
  return (document) => {
    const { kind, id, title } = document;
    const name = { id: nameOf(kind, id), label: title, detail: t(`information.kind.${kind}`) };
    return kind === 'sheet' ? { ...sheetChoice(document), ...name } : { ...name, icon: icons[kind] };
  };
}
