import type { InformationDocument } from '#domain/information/document.ts';
import { shownOn, type Shown } from '#domain/information/shown.ts';
import { formatShortDate, parisDateOf } from '#domain/time/french-time.ts';
import { applyingQuestion } from '#kiosk-config/information/menu.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { CalculatorIcon } from '#ui/icons/attract-icons.tsx';
import { CircleHelpIcon, HandHelpingIcon, TriangleAlertIcon } from '#ui/icons/interface-icons.tsx';
import { QrCodeIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import { Reading } from '#ui/messages/reading.tsx';
import { newsOrigin } from './news-origin.ts';
import type { Props } from './screen.ts';
import { ThemeMarks } from './themes.tsx';
import { useChosen, useLanguage, useLibrary } from './use-library.ts';

function useShown(document: InformationDocument, { table }: Pick<Props['context'], 'table'>): Shown {
  const { now } = useFrame();
  return shownOn(document, { today: parisDateOf(now()), language: useLanguage(), table });
}

/** A benefit: its purpose, its recipients, its amount, how to ask for it (#76). */
export function Sheet({ context, send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const sheet = useChosen('sheet', context);
  const { questions } = useLibrary(context);
  const shown = useShown(sheet, context);
  const [first, ...rest] = shown.sections;
  const hasQuestions = questions.some(({ about }) => about.includes(sheet.id));
  const canSimulate = sheet.simulate && services.includes('simulation');
  return (
    <KioskScreen
      screenId="information.sheet"
      title={sheet.title}
      lead={<ThemeMarks themes={sheet.themes} />}
      reading={first && <Reading parts={[first]} />}
      note={<ReadingFoot document={sheet} shown={shown} />}
      contentIsRead
      actions={
        <Actions>
          {canSimulate && (
            <PrimaryButton
              label={t('information.sheet.simulate')}
              icon={CalculatorIcon}
              onPress={() => send({ type: 'SIMULATE' })}
            />
          )}
          {hasQuestions && (
            <SecondaryButton
              label={t('information.sheet.questions')}
              icon={CircleHelpIcon}
              onPress={() => send({ type: 'QUESTIONS' })}
            />
          )}
          <SecondaryButton
            label={t('information.sheet.apply')}
            icon={HandHelpingIcon}
            onPress={() => send({ type: 'CHOOSE', document: { kind: 'question', id: applyingQuestion } })}
          />
          <PageButton document={sheet} send={send} />
        </Actions>
      }
    >
      <Reading parts={rest} />
    </KioskScreen>
  );
}

/** One piece of news. */
export function Article({ context, send }: Props) {
  const t = useTexts();
  const article = useChosen('news', context);
  return (
    <ShortText
      screenId="information.article"
      document={article}
      lead={newsOrigin(t, context, article)}
      context={context}
      send={send}
    />
  );
}

/** A frequent question with its answer. */
export function Answer({ context, send }: Props) {
  const t = useTexts();
  const { sheets } = useLibrary(context);
  const sheet = context.origin === 'sheet' ? sheets.find(({ id }) => id === context.chosen.sheet) : undefined;
  return (
    <ShortText
      screenId="information.answer"
      document={useChosen('question', context)}
      lead={sheet && t('information.questions.about', { sheet: sheet.title })}
      context={context}
      send={send}
    />
  );
}

interface ShortTextProps extends Props {
  readonly screenId: string;
  readonly document: InformationDocument;
  readonly lead?: string | undefined;
}

function ShortText({ screenId, document, lead, context, send }: ShortTextProps) {
  const shown = useShown(document, context);
  return (
    <KioskScreen
      screenId={screenId}
      title={document.title}
      lead={lead}
      note={<ReadingFoot document={document} shown={shown} />}
      contentIsRead
      actions={
        document.page !== undefined && (
          <Actions>
            <PageButton document={document} send={send} />
          </Actions>
        )
      }
    >
      <Reading parts={shown.sections} />
    </KioskScreen>
  );
}

/** The official page; where it is a list, no page of its own is promised. */
function PageButton({ document, send }: Pick<Props, 'send'> & { readonly document: InformationDocument }) {
  const t = useTexts();
  return (
    <SecondaryButton
      label={t(document.opensList ? 'information.sheet.site' : 'information.sheet.page')}
      icon={QrCodeIcon}
      onPress={() => send({ type: 'PAGE' })}
    />
  );
}

/** The age of the text and its amounts, with a warning once the review is overdue. */
function ReadingFoot({ document, shown }: { readonly document: InformationDocument; readonly shown: Shown }) {
  const t = useTexts();
  const { amountsSince, isStale, hasStaleFigures } = shown;
  return (
    <div class="reading-foot">
      <p>
        {t('information.read.updated', { date: formatShortDate(document.updated) })}
        {amountsSince !== undefined && ` ${t('information.read.amounts', { date: formatShortDate(amountsSince) })}`}
      </p>
      {(isStale || hasStaleFigures) && (
        <NoticeBox
          tone="warning"
          lines={[
            {
              id: 'stale',
              icon: TriangleAlertIcon,
              content: isStale
                ? t('information.read.stale', { date: formatShortDate(document.expires) })
                : t('information.read.staleFigures'),
            },
          ]}
        />
      )}
    </div>
  );
}
