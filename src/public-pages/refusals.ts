import type { ProblemName } from '#contract/problem.ts';
import type { PageKey } from './texts.ts';

/** Why a step did not work: a refusal of the gateway, or no network. */
export type Failure = ProblemName | 'offline';

const sentences: Partial<Record<Failure, PageKey>> = {
  offline: 'pages.refused.offline',
  doesNotMatch: 'pages.refused.doesNotMatch',
  codeExpired: 'pages.refused.codeExpired',
  codeUsed: 'pages.refused.codeUsed',
  codeReplaced: 'pages.refused.codeReplaced',
  codeDestroyed: 'pages.refused.codeDestroyed',
  tooManyTries: 'pages.refused.tooManyTries',
  caisseUnavailable: 'pages.refused.caisseUnavailable',
  sessionOver: 'pages.refused.sessionOver',
  passwordRefused: 'password.problem',
};

/** The plain sentence for a failure; one neutral sentence for those that say nothing to a visitor. */
export function refusalKey(failure: Failure): PageKey {
  return sentences[failure] ?? 'pages.refused.fault';
}
