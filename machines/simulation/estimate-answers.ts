import { estimate } from '#domain/benefits/estimate.ts';
import type { Estimated } from './estimated.ts';
import { factsOf, type Asked } from './questions.ts';

/**
 * All benefits from the answers.
 * @throws Error without figures. Unreachable: the chart loads the figures first.
 */
export function estimateAnswers(asked: Asked): Estimated {
  const { answers, prepared, questionnaire } = asked;
  if (!prepared) throw new Error('the figures are not loaded');
  const { table } = prepared;
  const facts = factsOf(asked);
  const { household, assumptions } = questionnaire.householdOf(answers, facts);
  const { month } = facts;
  return { household, assumptions, month, table, estimate: estimate({ household, month, table }) };
}
