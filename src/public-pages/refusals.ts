import type { ProblemName } from '#contract/routes/problem.ts';
import { CODE_LIFE_HOURS } from '#domain/provisional-code/life.ts';
import type { PageKey, PageTexts } from './texts.ts';

/** Why a step did not work: a refusal of the gateway or of the caisse, no network, a browser that cannot do its part. */
export type Failure = ProblemName | 'offline' | 'tooOld' | 'tooOldForLink' | 'notAllowed';

const sentences: Partial<Record<Failure, PageKey>> = {
  offline: 'publicPages.refused.offline',
  tooOld: 'publicPages.refused.tooOld',
  // One has no code: the link came by mail.
  tooOldForLink: 'publicPages.refused.tooOldForLink',
  notAllowed: 'publicPages.refused.notAllowed',
  doesNotMatch: 'publicPages.refused.doesNotMatch',
  codeExpired: 'publicPages.refused.codeExpired',
  codeUsed: 'publicPages.refused.codeUsed',
  codeReplaced: 'publicPages.refused.codeReplaced',
  codeDestroyed: 'publicPages.refused.codeDestroyed',
  tooManyTries: 'publicPages.refused.tooManyTries',
  caisseUnavailable: 'publicPages.refused.caisseUnavailable',
  sessionOver: 'publicPages.refused.sessionOver',
  passwordRefused: 'password.refused',
};

/** The plain sentence for a failure; one neutral sentence for those that say nothing to a visitor. */
export function refusalText(failure: Failure, t: PageTexts): string {
  return t(sentences[failure] ?? 'publicPages.refused.fault', { hours: CODE_LIFE_HOURS });
}
