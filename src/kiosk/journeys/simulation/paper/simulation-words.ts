import { yearOfIncome, type Month } from '#domain/benefits/calendar/month.ts';
import { caisses } from '#domain/caisse/caisse.ts';
import type { HouseholdLine } from '#domain/benefits/printed/household-lines.ts';
import type { SimulationSheet } from '#domain/benefits/printed/simulation-sheet.ts';
import { formatMoment } from '#domain/time/french-time.ts';
import { nextWords } from '#languages/benefits/next-words.ts';
import { resultWords } from '#languages/benefits/result-words.ts';
import type { BenefitsTexts } from '#languages/benefits/texts.ts';
import type { TextRun } from '#languages/translator.ts';

/** A heading and its lines. */
export interface WordList {
  readonly title: string;
  readonly lines: readonly (readonly TextRun[])[];
}

/** Everything that is written on the paper of a simulation, in words: what its layouts draw. Plain data, for the worker. */
export interface SimulationWords {
  /** Also the PDF’s title and the print job’s name: contains no personal data. */
  readonly title: string;
  readonly language: string;
  readonly caisseName: string;
  readonly headline: readonly TextRun[];
  readonly amountsTitle: string;
  readonly amounts: readonly { readonly name: string; readonly amount: string }[];
  readonly total: { readonly label: string; readonly amount: string } | undefined;
  /** « Estimation à titre indicatif », the month, CRDS. */
  readonly notes: string;
  /** Figures past their review date. */
  readonly warnings: string | undefined;
  /** What to do, what to bring: a ticket has room for these alone. */
  readonly next: WordList;
  /** Reasons, answers, assumptions, what is not simulated: on A4. */
  readonly further: readonly WordList[];
  readonly qr:
    | {
        readonly text: string;
        readonly caption: string;
        readonly alternative: string;
        readonly opens: readonly TextRun[];
      }
    | undefined;
  readonly issued: string;
}

/** Writes a simulation out, in the visitor’s language: it is their own paper, not an official document. */
export function simulationWords(sheet: SimulationSheet, t: BenefitsTexts): SimulationWords {
  const caisse = caisses[sheet.caisse];
  const result = resultWords(t, sheet.result);
  const next = nextWords(t, sheet.result, caisse);
  const list = (title: string, lines: readonly string[]): readonly WordList[] =>
    lines.length > 0 ? [{ title, lines: lines.map((text) => [{ text, strong: false }]) }] : [];
  return {
    title: t('benefits.sheet.title'),
    language: t.language,
    caisseName: caisse.name,
    headline: result.headline,
    amountsTitle: t('benefits.sheet.amounts'),
    amounts: result.amounts.map(({ name, amount }) => ({ name, amount })),
    total: result.total,
    notes: result.notes.join(' '),
    warnings: result.warnings.length > 0 ? result.warnings.join(' ') : undefined,
    next: { title: t('benefits.next.title'), lines: next.steps },
    further: [
      ...list(t('benefits.next.documents'), next.documents),
      ...reasons(t, result.refused),
      ...list(
        t('benefits.sheet.answers'),
        sheet.answers.map((line) => lineText(t, line, sheet.result.month)),
      ),
      ...list(t('benefits.assumptions.title'), result.assumptions),
      ...list(t('benefits.notSimulated.title'), next.notSimulated),
    ],
    qr: qrText(sheet, t),
    issued: t('benefits.sheet.issued', { moment: formatMoment(sheet.issuedAt, t.language) }),
  };
}

function reasons(t: BenefitsTexts, refused: ReturnType<typeof resultWords>['refused']): readonly WordList[] {
  const lines = refused.map(({ name, reasons: why }) => [
    { text: `${name}. `, strong: true },
    { text: why.join(' '), strong: false },
  ]);
  return lines.length > 0 ? [{ title: t('benefits.sheet.refused'), lines }] : [];
}

function qrText({ phoneUrl }: SimulationSheet, t: BenefitsTexts): SimulationWords['qr'] {
  if (phoneUrl === undefined) return undefined;
  const address = phoneUrl.replace(/^https?:\/\//, '').replace(/#.*$/, '');
  return {
    text: phoneUrl,
    caption: t('benefits.sheet.qr'),
    alternative: t('benefits.sheet.qrAlternative', { address }),
    opens: t.rich('benefits.sheet.qrOpens', { site: address.replace(/\/.*$/, '') }),
  };
}

/** One answer in words. */
function lineText(t: BenefitsTexts, line: HouseholdLine, month: Month): string {
  switch (line.id) {
    case 'adults':
    case 'children':
      return t(`benefits.line.${line.id}`, {
        count: line.ages.length,
        ages: new Intl.ListFormat(t.language).format(line.ages.map(String)),
      });
    case 'noChild':
    case 'pregnant':
      return t(`benefits.line.${line.id}`);
    case 'expected':
      return t('benefits.line.expected', { count: line.count });
    case 'withoutWork':
      return t('benefits.line.withoutWork', {
        person: t(`benefits.person.${line.person}`),
        reason: line.reason,
      });
    case 'home':
      return t('benefits.line.home', {
        tenure: t(`benefits.tenure.${line.tenure}`),
        rent: line.rent,
        zone: line.zone ?? 'none',
      });
    case 'income':
      return t('benefits.line.income', {
        person: t(`benefits.person.${line.person}`),
        kind: t(`benefits.income.${line.kind}`),
        monthly: line.monthly,
      });
    case 'noIncome':
    case 'student':
      return t(`benefits.line.${line.id}`, { person: t(`benefits.person.${line.person}`) });
    case 'yearlyIncome':
      return t('benefits.line.yearlyIncome', { year: yearOfIncome(month), euros: line.euros });
    case 'housingIncome':
    case 'support':
      return t(`benefits.line.${line.id}`, { euros: line.euros });
  }
}
