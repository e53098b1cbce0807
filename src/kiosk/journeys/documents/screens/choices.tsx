import { lastMonths } from '#domain/documents/choice.ts';
import { MONTHS_OF_DOCUMENT_MAX, type DocumentSubject } from '#domain/documents/document-types.ts';
import { formatMonth } from '#domain/time/french-time.ts';
import { askedOffer, subjectKindOf } from '#machines/documents/context.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { usePageLabels } from '#kiosk/steps/file/page-labels.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { PagedChoices } from '#ui/controls/paged-choices.tsx';
import { UserRoundIcon } from '#ui/icons/attract-icons.tsx';
import type { IconComponent } from '#ui/icons/icon.tsx';
import { WalletIcon } from '#ui/icons/service-icons.tsx';
import type { Props } from './screen.ts';
import { documentName, monthWords } from './words.ts';

const subjectIcons: Readonly<Record<Exclude<DocumentSubject, 'none'>, IconComponent>> = {
  benefit: WalletIcon,
  beneficiary: UserRoundIcon,
  child: UserRoundIcon,
};

/** Whom or what the document is about, where there are several. */
export function Subject({ context, send }: Props) {
  const t = useTexts();
  const { type, subjects } = askedOffer(context);
  const kind = subjectKindOf(type);
  const title = t(`documents.subject.${kind}.title`);
  return (
    <KioskScreen screenId="documents.subject" title={title} lead={documentName(t, type)} personal>
      <PagedChoices
        label={title}
        choices={subjects.map(({ ref, label }) => ({ id: ref, label, icon: subjectIcons[kind] }))}
        chosen={context.choice?.subject}
        startAt={context.choice?.subject}
        personal
        labels={usePageLabels()}
        onChoose={(subject) => send({ type: 'CHOOSE_SUBJECT', subject })}
      />
    </KioskScreen>
  );
}

/** The one month of a statement or a quotient. */
export function OneMonth({ context, send }: Props) {
  const t = useTexts();
  const { type, months } = askedOffer(context);
  return (
    <MonthQuestion
      screenId="documents.month"
      title={t('documents.month.title')}
      lead={documentName(t, type)}
      months={months}
      chosen={context.choice?.months?.from}
      send={send}
    />
  );
}

/** #179: a period of several months begins with this one. */
export function MonthFrom({ context, send }: Props) {
  const t = useTexts();
  const { months } = askedOffer(context);
  return (
    <MonthQuestion
      screenId="documents.monthFrom"
      title={t('documents.monthFrom.title')}
      lead={t('documents.monthFrom.lead', { months: MONTHS_OF_DOCUMENT_MAX })}
      months={months}
      chosen={context.monthFrom ?? context.choice?.months?.from}
      send={send}
    />
  );
}

/** And ends with this one. */
export function MonthTo({ context, send }: Props) {
  const t = useTexts();
  const { monthFrom = '' } = context;
  const offer = askedOffer(context);
  return (
    <MonthQuestion
      screenId="documents.monthTo"
      title={t('documents.monthTo.title')}
      lead={t('documents.monthTo.lead', { month: formatMonth(monthFrom, t.language) })}
      months={lastMonths(offer, monthFrom)}
      chosen={undefined}
      send={send}
    />
  );
}

export function Year({ context, send }: Props) {
  const t = useTexts();
  const { type, years } = askedOffer(context);
  const title = t('documents.year.title');
  return (
    <KioskScreen screenId="documents.year" title={title} lead={documentName(t, type)}>
      <PagedChoices
        label={title}
        choices={years.map((year) => ({ id: String(year), label: String(year) }))}
        chosen={context.choice?.year === undefined ? undefined : String(context.choice.year)}
        isShort
        labels={useMonthLabels()}
        onChoose={(year) => send({ type: 'CHOOSE_YEAR', year: Number(year) })}
      />
    </KioskScreen>
  );
}

interface MonthQuestionProps {
  readonly screenId: string;
  readonly title: string;
  readonly lead: string;
  /** The newest first. */
  readonly months: readonly string[];
  readonly chosen: string | undefined;
  readonly send: Props['send'];
}

function MonthQuestion({ screenId, title, lead, months, chosen, send }: MonthQuestionProps) {
  const t = useTexts();
  return (
    <KioskScreen screenId={screenId} title={title} lead={lead}>
      <PagedChoices
        key={screenId}
        label={title}
        choices={months.map((month) => ({ id: month, label: monthWords(month, t.language) }))}
        chosen={chosen}
        startAt={chosen}
        isShort
        labels={useMonthLabels()}
        onChoose={(month) => send({ type: 'CHOOSE_MONTH', month })}
      />
    </KioskScreen>
  );
}

function useMonthLabels() {
  const t = useTexts();
  return { ...usePageLabels(), previous: t('documents.month.previous'), next: t('documents.month.next') };
}
