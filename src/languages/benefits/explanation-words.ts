import type { BenefitId } from '#domain/benefits/estimate.ts';
import type { Month } from '#domain/benefits/calendar/month.ts';
import type { MoneyUnit } from '#domain/benefits/money/unit.ts';
import { defaultPpaPolicy, referenceMonths } from '#domain/benefits/rules/ppa.ts';
import type { BenefitResult, Step } from '#domain/benefits/rules/result.ts';
import { explanationOf } from '#domain/benefits/shown/explanation.ts';
import type { ResultFacts } from '#domain/benefits/shown/facts.ts';
import { outcomeOf } from '#domain/benefits/shown/outcome.ts';
import { monthInWords } from './dates.ts';
import type { BenefitsKey, BenefitsTexts } from './texts.ts';

export interface StepWords {
  readonly id: string;
  /** « Part gardée des revenus d’activité » */
  readonly label: string;
  /** « 1 425,00 € × 59,85 % » */
  readonly how: string;
  readonly result: string;
  readonly source: string;
}

export interface GroupWords {
  /** « Pour chaque mois : août, juillet, juin 2026 » */
  readonly title: string;
  readonly steps: readonly StepWords[];
}

export interface ExplanationWords {
  readonly benefit: BenefitId;
  readonly name: string;
  readonly groups: readonly GroupWords[];
}

/** How each amount of a result was computed, in the order in which the amounts are told. */
export function explanationWords(t: BenefitsTexts, facts: ResultFacts): readonly ExplanationWords[] {
  const { estimate, month, policy = defaultPpaPolicy } = facts;
  const months = referenceMonths(month, policy.referenceRule);
  return outcomeOf(estimate, facts.asked).amounts.map(({ benefit }) => ({
    benefit,
    name: t(`benefits.name.${benefit}`),
    groups: groupsOf(t, estimate[benefit], months),
  }));
}

function groupsOf(t: BenefitsTexts, result: BenefitResult<MoneyUnit>, months: readonly Month[]): readonly GroupWords[] {
  const groups = explanationOf(result, months);
  return groups.map((group) => ({
    title: titleOf(t, group.months, groups.length > 1),
    steps: group.steps.map((step) => stepWords(t, step)),
  }));
}

function titleOf(t: BenefitsTexts, months: readonly Month[], isOneOfMany: boolean): string {
  if (months.length === 0) return t(isOneOfMany ? 'benefits.explanation.whole' : 'benefits.explanation.only');
  const list = new Intl.ListFormat(t.language, { type: 'conjunction' });
  const names = list.format(months.map((month) => monthInWords(month, t.language)));
  return t('benefits.explanation.months', { count: months.length, months: names });
}

/** One step: the ids are those of `src/domain/benefits/rules/`; a test proves that each has its two sentences. */
export function stepWords(t: BenefitsTexts, { id, operands, result, source }: Step): StepWords {
  return {
    id,
    label: t(`benefits.step.${id}` as BenefitsKey, operands),
    how: t(`benefits.how.${id}` as BenefitsKey, operands),
    result: t('benefits.euros', { amount: result }),
    source: t('benefits.explanation.source', { source }),
  };
}
