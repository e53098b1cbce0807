import { firstDayOf } from '#domain/benefits/calendar/month.ts';
import type { BenefitId } from '#domain/benefits/estimate.ts';
import { parametersOn } from '#domain/benefits/parameters/parameters.ts';
import type { ResultFacts } from '#domain/benefits/shown/facts.ts';
import { outcomeOf, type Outcome, type ShownAmount } from '#domain/benefits/shown/outcome.ts';
import { staleFamilies } from '#domain/benefits/shown/stale.ts';
import { formatLegalDate } from '#domain/time/french-time.ts';
import type { TextRun } from '../translator.ts';
import { monthInWords } from './dates.ts';
import type { BenefitsKey, BenefitsTexts } from './texts.ts';

export interface AmountWords {
  readonly id: string;
  readonly name: string;
  /** « 237,84 € par mois » */
  readonly amount: string;
}

export interface ReasonWords {
  readonly id: string;
  readonly name: string;
  readonly reasons: readonly string[];
}

/** A result in words, in the order in which it is told. */
export interface ResultWords {
  readonly headline: readonly TextRun[];
  /** What the headline is about; nothing when nothing would be paid. */
  readonly first: BenefitId | undefined;
  readonly amounts: readonly AmountWords[];
  /** What comes each month in all, where it is more than one amount. */
  readonly total: { readonly label: string; readonly amount: string } | undefined;
  /** That it is an estimate, for which month, and that CRDS is already off. */
  readonly notes: readonly string[];
  /** Figures that nobody has reviewed for today; none when all are. */
  readonly warnings: readonly string[];
  /** What « je ne sais pas » was read as. */
  readonly assumptions: readonly string[];
  readonly refused: readonly ReasonWords[];
}

/** What the result screens, the phone page and the printed sheet say of an estimate. */
export function resultWords(t: BenefitsTexts, facts: ResultFacts): ResultWords {
  const outcome = outcomeOf(facts.estimate, facts.asked);
  const monthly = outcome.amounts.filter(({ once }) => !once);
  return {
    headline: headline(t, outcome.first),
    first: outcome.first?.benefit,
    amounts: outcome.amounts.map(({ benefit, paid, once }) => ({
      id: benefit,
      name: t(`benefits.name.${benefit}`),
      amount: t(once ? 'benefits.once' : 'benefits.monthly', { amount: paid }),
    })),
    total:
      monthly.length > 1
        ? { label: t('benefits.total'), amount: t('benefits.euros', { amount: outcome.monthly }) }
        : undefined,
    notes: notes(t, facts, outcome),
    warnings: warnings(t, facts),
    assumptions: facts.assumptions.map((id) => t(`benefits.assumption.${id}`)),
    refused: outcome.refused.map(({ benefit, reasons }) => ({
      id: benefit,
      name: t(`benefits.name.${benefit}`),
      reasons: reasons.map((reason) => t(`benefits.reason.${benefit}.${reason}` as BenefitsKey)),
    })),
  };
}

function headline(t: BenefitsTexts, first: ShownAmount | undefined): readonly TextRun[] {
  if (!first) return t.rich('benefits.headline.nothing');
  const values = { amount: first.paid, benefit: t(`benefits.of.${first.benefit}`) };
  return t.rich(first.once ? 'benefits.headline.once' : 'benefits.headline.monthly', values);
}

function notes(t: BenefitsTexts, { month, table }: ResultFacts, { amounts }: Outcome): readonly string[] {
  const rate = parametersOn(firstDayOf(month), table).of('crds.rate').toNumber();
  const isLevied = amounts.some((amount) => amount.isLevied);
  return [
    t('benefits.indicative'),
    t('benefits.forMonth', { month: monthInWords(month, t.language) }),
    ...(isLevied ? [t('benefits.afterLevy', { rate })] : []),
  ];
}

/** More families than these are not named one by one. */
const FEW_FAMILIES = 2;

function warnings(t: BenefitsTexts, { staleOn, table }: ResultFacts): readonly string[] {
  const stale = staleFamilies(staleOn, table);
  const [longest] = stale;
  if (longest && stale.length > FEW_FAMILIES) {
    const until = formatLegalDate(longest.reviewedUntil, t.language);
    return [t('benefits.stale.many', { until }), t('benefits.stale.advice')];
  }
  const families = stale.map(({ benefit, reviewedUntil, inForceSince }) => {
    const dates = {
      from: formatLegalDate(inForceSince, t.language),
      until: formatLegalDate(reviewedUntil, t.language),
    };
    return benefit
      ? t('benefits.stale.one', { ...dates, benefit: t(`benefits.short.${benefit}`) })
      : t('benefits.stale.several', dates);
  });
  return families.length > 0 ? [...families, t('benefits.stale.advice')] : [];
}
