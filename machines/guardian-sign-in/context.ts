import type { GuardianNumber } from '#domain/identity/guardian-number.ts';
import type { OpenAccountIdentity } from '#domain/journey/identity.ts';
import type { JourneyOutcome } from '#domain/journey/journey.ts';
import type { DelayContext } from '../common/delay.ts';
import type { JourneyEnd, JourneyMachineInput } from '../common/journey.ts';
import type { PasswordRefusal } from '../common/refused-password.ts';
import type { GuardianSignInInput } from './ports.ts';

export interface GuardianSignInContext extends Omit<JourneyMachineInput, 'typedCode'>, DelayContext {
  /** In this journey alone: the session keeps what belongs to a person, and a guardian's number is none of it. */
  readonly number: GuardianNumber | undefined;
  /** The password of the account, in memory until it was judged or given up (P14). */
  readonly secret: string | undefined;
  /** « Se connecter » on an empty field. */
  readonly secretMissing: boolean;
  readonly account: OpenAccountIdentity | undefined;
  readonly refusal: PasswordRefusal | undefined;
  readonly outcome: JourneyOutcome;
}

/** What the screens of the journey send; values come out of the domain's parsers. */
export type GuardianSignInEvent =
  | { readonly type: 'BEGIN' }
  | { readonly type: 'BACK' }
  /** Back to the list of services. */
  | { readonly type: 'LEAVE' }
  /** The same act once more, with what was typed. */
  | { readonly type: 'RETRY' }
  | { readonly type: 'NUMBER_GIVEN'; readonly number: GuardianNumber }
  | { readonly type: 'SECRET_GIVEN'; readonly secret: string }
  /** « Modifier » beside the number. */
  | { readonly type: 'CHANGE' };

export function initialContext({ typedCode: _notOurs, ...input }: JourneyMachineInput): GuardianSignInContext {
  return {
    ...input,
    number: undefined,
    secret: undefined,
    secretMissing: false,
    account: undefined,
    notNow: undefined,
    refusal: undefined,
    outcome: { kind: 'left' },
  };
}

export function endOf({ outcome, known, account }: GuardianSignInContext): JourneyEnd {
  return { outcome, known, ...(account && { identity: account }) };
}

/** @throws Error when an answer is missing. Unreachable: the chart asks for both first. */
export function signInInputOf({ caisse, number, secret }: GuardianSignInContext): GuardianSignInInput {
  if (number === undefined || secret === undefined) throw new Error('an answer is missing');
  return { caisse, number, password: secret };
}
