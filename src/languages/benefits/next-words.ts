import type { Contact } from '#domain/caisse/caisse.ts';
import type { ResultFacts } from '#domain/benefits/shown/facts.ts';
import { documentsFor, notSimulated } from '#domain/benefits/shown/next-steps.ts';
import { yearOfIncome } from '#domain/benefits/calendar/month.ts';
import { outcomeOf } from '#domain/benefits/shown/outcome.ts';
import type { TextRun } from '../translator.ts';
import type { BenefitsTexts } from './texts.ts';

/** What to do with a result. */
export interface NextWords {
  readonly steps: readonly (readonly TextRun[])[];
  /** None when nothing would be paid. */
  readonly documents: readonly string[];
  readonly notSimulated: readonly string[];
}

/** The request, which alone opens the account of a new allocataire (#168, #170), the rendez-vous, the documents, and what has to be asked for elsewhere. @param contact of the caisse that pays */
export function nextWords(t: BenefitsTexts, facts: ResultFacts, { website, phone }: Contact): NextWords {
  const granted = outcomeOf(facts.estimate).amounts.map(({ benefit }) => benefit);
  const request =
    granted.length > 0
      ? [t.rich('benefits.next.request', { website }), t.rich('benefits.next.first'), t.rich('benefits.next.early')]
      : [];
  const incomeYear = yearOfIncome(facts.month);
  return {
    steps: [
      ...request,
      t.rich('benefits.next.code'),
      t.rich('benefits.next.appointment', { phone: phone.replaceAll(' ', '\u00A0') }),
    ],
    documents: documentsFor(granted).map((id) =>
      t(`benefits.document.${id}`, { incomeYear, noticeYear: incomeYear + 1 }),
    ),
    notSimulated: notSimulated.map((id) => t(`benefits.notSimulated.${id}`, { website })),
  };
}
