import type { HandOverCharacters } from '#domain/france-connect/characters.ts';
import type { HandOverOutcome, HandOverStage } from '#domain/france-connect/stages.ts';
import type { OpenAccountIdentity } from '#domain/journey/identity.ts';
import type { JourneyOutcome } from '#domain/journey/journey.ts';
import type { DelayContext } from '../common/delay.ts';
import type { JourneyEnd, JourneyMachineInput } from '../common/journey.ts';
import type { CharactersInput, DrawnHandOver, HandOverInput } from './ports.ts';

export interface FranceConnectContext extends Omit<JourneyMachineInput, 'typedCode'>, DelayContext {
  readonly handOver: DrawnHandOver | undefined;
  /** How far it has come, as the gateway said last. */
  readonly stage: HandOverStage;
  /** In memory until they were judged. */
  readonly characters: HandOverCharacters | undefined;
  /** After wrong ones. */
  readonly triesLeft: number | undefined;
  readonly over: HandOverOutcome;
  readonly account: OpenAccountIdentity | undefined;
  readonly outcome: JourneyOutcome;
}

/** What the screens of the journey send. */
export type FranceConnectEvent =
  | { readonly type: 'BEGIN' }
  | { readonly type: 'BACK' }
  /** « Abandonner », or back to the list of services. */
  | { readonly type: 'LEAVE' }
  /** The same act once more, or another QR code. */
  | { readonly type: 'RETRY' }
  | { readonly type: 'CHARACTERS_GIVEN'; readonly characters: HandOverCharacters }
  /** « Me connecter avec mon mot de passe ». */
  | { readonly type: 'SIGN_IN' }
  /** « Demander un code provisoire ». */
  | { readonly type: 'NEW_CODE' };

/** What ends with a hand-over: nothing of it serves another one. */
export const noHandOver = {
  handOver: undefined,
  stage: 'drawn',
  characters: undefined,
  triesLeft: undefined,
} as const;

export function initialContext({ typedCode: _notOurs, ...input }: JourneyMachineInput): FranceConnectContext {
  return {
    ...input,
    ...noHandOver,
    over: 'expired',
    account: undefined,
    notNow: undefined,
    outcome: { kind: 'left' },
  };
}

export function endOf({ outcome, known, account }: FranceConnectContext): JourneyEnd {
  return { outcome, known, ...(account && { identity: account }) };
}

/** @throws Error when there is none. Unreachable: the chart draws one first. */
export function handOverOf({ handOver }: FranceConnectContext): HandOverInput {
  if (!handOver) throw new Error('no hand-over was drawn');
  return { handOverId: handOver.handOverId };
}

/** @throws Error when nothing was typed. Unreachable: the chart asks first. */
export function charactersInputOf(context: FranceConnectContext): CharactersInput {
  const { caisse, characters } = context;
  if (characters === undefined) throw new Error('no characters were typed');
  return { ...handOverOf(context), caisse, characters };
}
