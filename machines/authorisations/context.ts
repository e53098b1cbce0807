import { openAccountOf } from '#domain/journey/identity.ts';
import type { JourneyOutcome } from '#domain/journey/journey.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { DelayReason } from '../common/delay.ts';
import type { JourneyEnd, JourneyMachineInput } from '../common/journey.ts';
import type { Authorisations, ChangeAuthorisationInput } from './ports.ts';

/** Why nothing was changed or shown. */
export type AuthorisationsRefusal =
  | { readonly kind: 'tooManyTries'; readonly until: EpochMs }
  | { readonly kind: 'notAllowed' | 'notOffered' };

/** How often a change was sent without an answer that tells whether it is done. */
export type Silences = 'none' | 'one' | 'several';

/** What is chosen and typed for one change, in memory until it is saved or given up (P14). */
interface Change {
  readonly change: 'give' | 'withdraw' | undefined;
  readonly choice: 'yes' | 'no' | undefined;
  readonly choiceIsMissing: boolean;
  readonly currentPassword: string | undefined;
  readonly currentProblem: 'missing' | 'doesNotMatch' | undefined;
  /** How often the current password was wrong: each time its field is empty again. */
  readonly wrongTries: number;
  /** Drawn once the visitor has said everything; the same for every repeat. */
  readonly act: string | undefined;
  readonly silences: Silences;
}

export interface AuthorisationsContext extends Omit<JourneyMachineInput, 'typedCode'>, Change {
  /** As read last. */
  readonly authorisations: Authorisations | undefined;
  readonly accountIsOver: boolean;
  readonly notNow: DelayReason | undefined;
  readonly refusal: AuthorisationsRefusal | undefined;
  readonly outcome: JourneyOutcome;
}

/** What the screens of the journey send. */
export type AuthorisationsEvent =
  | { readonly type: 'GIVE' }
  | { readonly type: 'WITHDRAW' }
  | { readonly type: 'CHOOSE'; readonly choice: 'yes' | 'no' }
  /** « Valider », also of what one withdraws. */
  | { readonly type: 'CONFIRM' }
  | { readonly type: 'CURRENT_GIVEN'; readonly password: string }
  | { readonly type: 'BACK' }
  /** The same once more. */
  | { readonly type: 'RETRY' }
  /** Read, or given up: what holds now is read again. */
  | { readonly type: 'FINISH' }
  /** Back to « Gérer mon compte ». */
  | { readonly type: 'LEAVE' };

export const noChange: Change = {
  change: undefined,
  choice: undefined,
  choiceIsMissing: false,
  currentPassword: undefined,
  currentProblem: undefined,
  wrongTries: 0,
  act: undefined,
  silences: 'none',
};

export function initialContext({ typedCode: _notOurs, ...input }: JourneyMachineInput): AuthorisationsContext {
  return {
    ...input,
    ...noChange,
    authorisations: undefined,
    accountIsOver: false,
    notNow: undefined,
    refusal: undefined,
    outcome: { kind: 'left' },
  };
}

/** It goes back to where it was reached from, while the account is open: « Gérer mon compte », or the journey that asked for it. */
export function endOf({ outcome, known, accountIsOver }: AuthorisationsContext): JourneyEnd {
  if (accountIsOver) return { outcome, known, accountIsOver };
  if (outcome.kind === 'failed') return { outcome, known };
  return { outcome: { ...outcome, next: 'manageAccount' }, known, wentBack: true };
}

/** Without an account, which the session does not let happen, the gateway answers `sessionOver`. */
export const tokenOf = ({ identity }: Pick<AuthorisationsContext, 'identity'>): string =>
  openAccountOf(identity)?.token ?? '';

/** @throws Error when there is nothing to save. Unreachable: the chart asks and draws the act first. */
export function changeInputOf(context: AuthorisationsContext): ChangeAuthorisationInput {
  const { act, change, currentPassword, authorisations } = context;
  const spouse = authorisations?.spouse?.ref;
  if (act === undefined || spouse === undefined) throw new Error('there is nothing to save');
  const said = { token: tokenOf(context), act, spouse };
  if (change === 'withdraw') return { ...said, change };
  if (change === undefined || currentPassword === undefined) throw new Error('there is nothing to save');
  return { ...said, change, currentPassword };
}

export const oneMore = (silences: Silences): Silences => (silences === 'none' ? 'one' : 'several');
