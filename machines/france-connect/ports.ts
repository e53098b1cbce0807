import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { HandOverCharacters } from '#domain/france-connect/characters.ts';
import type { HandOverOutcome, HandOverStage } from '#domain/france-connect/stages.ts';
import type { OpenAccountIdentity } from '#domain/journey/identity.ts';
import type { NotNow } from '../common/delay.ts';
import { answerPort } from '../common/not-provided.ts';
import type { ReadinessAnswer } from '../common/readiness.ts';

/** The hand-over is over: what became of it. */
interface Over {
  readonly kind: 'over';
  readonly outcome: HandOverOutcome;
}

/** Checks that gateway and caisse answer, before the visitor takes out their phone. */
export const checkReadiness = answerPort<{ readonly caisse: CaisseId }, ReadinessAnswer>(
  'franceConnect.checkReadiness',
);

/** What a kiosk shows of a hand-over. */
export interface DrawnHandOver {
  readonly handOverId: string;
  /** In the QR code. */
  readonly url: string;
  /** The same without its secret, in letters: `borne.example.org/franceconnect`. */
  readonly address: string;
  /** As the phone names this kiosk. */
  readonly site: string;
  readonly kioskNumber: number;
}

export type DrawAnswer = { readonly kind: 'drawn'; readonly handOver: DrawnHandOver } | NotNow;

/** Begins a hand-over; one that this visit had begun ends. */
export const drawHandOver = answerPort<{ readonly caisse: CaisseId }, DrawAnswer>('franceConnect.drawHandOver');

export interface HandOverInput {
  readonly handOverId: string;
}

export type ProgressAnswer = { readonly kind: 'underWay'; readonly stage: HandOverStage } | Over | NotNow;

/** Asks once what is happening on the phone. */
export const askProgress = answerPort<HandOverInput, ProgressAnswer>('franceConnect.askProgress');

export interface CharactersInput extends HandOverInput {
  readonly caisse: CaisseId;
  readonly characters: HandOverCharacters;
}

export type CharactersAnswer =
  | { readonly kind: 'open'; readonly account: OpenAccountIdentity }
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  | Over
  | NotNow;

/** Opens the account. Each call counts as a try unless the answer is `notNow`. */
export const typeCharacters = answerPort<CharactersInput, CharactersAnswer>('franceConnect.typeCharacters');

/** Gives up; the phone takes its leave of FranceConnect. */
export const giveUp = answerPort<HandOverInput, void>('franceConnect.giveUp');
