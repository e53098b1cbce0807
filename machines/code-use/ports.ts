import type { CaisseId, CaisseKind } from '#domain/caisse/caisse.ts';
import type { OpenAccountIdentity } from '#domain/journey/identity.ts';
import type { Nir } from '#domain/identity/nir.ts';
import type { ProvisionalCode } from '#domain/provisional-code/code.ts';
import type { CalendarDate, EpochMs } from '#domain/time/instant.ts';
import type { NotNow } from '../common/delay.ts';
import type { NoticeChannel } from '../common/new-password.ts';
import { answerPort } from '../common/not-provided.ts';
import type { ReadinessAnswer } from '../common/readiness.ts';

/** Checks that gateway and caisse answer, before the visitor is asked anything. */
export const checkReadiness = answerPort<{ readonly caisse: CaisseId }, ReadinessAnswer>('codeUse.checkReadiness');

export interface OpenInput {
  readonly caisse: CaisseId;
  readonly nir: Nir;
  readonly birthDate: CalendarDate;
  readonly code: ProvisionalCode;
}

/** Reasons. The gateway gives them only for the right digits (SECURITY « Provisional codes »). */
export type CodeEnd = 'codeExpired' | 'codeUsed' | 'codeReplaced' | 'codeDestroyed';

/**
 * `token` names the visitor token; the port may give a handle instead. Either way the port also registers it with what
 * the wipe revokes.
 */
export interface Opened {
  readonly token: string;
  /** Whose password rules hold. */
  readonly rulesKind: CaisseKind;
}

export type OpenAnswer =
  | ({ readonly kind: 'opened' } & Opened)
  /** One sentence for a wrong number, date or code. */
  | { readonly kind: 'doesNotMatch' }
  | { readonly kind: 'codeEnded'; readonly reason: CodeEnd }
  | { readonly kind: 'tooManyTries'; readonly until: EpochMs }
  | NotNow;

/** Opens with a code. Each call counts as a try unless the answer is `notNow`. */
export const openWithCode = answerPort<OpenInput, OpenAnswer>('codeUse.openWithCode');

export interface SaveInput {
  readonly caisse: CaisseId;
  readonly token: string;
  readonly password: string;
}

export type SaveAnswer =
  | {
      readonly kind: 'active';
      readonly noticeSentTo: NoticeChannel;
      /** Where the visitor may go on with it. */
      readonly account?: OpenAccountIdentity;
    }
  | { readonly kind: 'passwordRefused' }
  | { readonly kind: 'tokenExpired' }
  | NotNow;

/** Sets the definitive password (P04). Repeating it after a lost answer changes nothing. */
export const setPassword = answerPort<SaveInput, SaveAnswer>('codeUse.setPassword');

/** Gives the token back when the visitor turns round. */
export const releaseToken = answerPort<{ readonly token: string }, void>('codeUse.releaseToken');
