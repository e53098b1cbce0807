import type { Answers } from './question.ts';

/** Why nothing can be estimated here: not living in France, or overseas, where other amounts hold. */
export type OutOfScope = 'abroad' | 'overseas';

/** INSEE codes of the overseas départements and territories begin so. */
const OVERSEAS = /^9[78]/;

/** Whether the answers end the questionnaire before its end; our rules are those of mainland France. */
export function outOfScope(answers: Answers): OutOfScope | undefined {
  const { inFrance, commune } = answers;
  if (inFrance?.kind === 'choice' && inFrance.value === 'no') return 'abroad';
  return commune?.kind === 'commune' && OVERSEAS.test(commune.commune) ? 'overseas' : undefined;
}
