import * as z from 'zod/mini';

/**
 * How far a hand-over to a phone has come; it only goes forward. `atProvider`: the visitor has said « Oui » and went on to
 * FranceConnect; `returned`: they are back; `shown`: the phone shows the characters.
 */
const handOverStages = ['drawn', 'opened', 'atProvider', 'returned', 'shown', 'over'] as const;
export const handOverStageSchema = z.enum(handOverStages);
export type HandOverStage = z.infer<typeof handOverStageSchema>;

/** What became of one that is over. */
export const handOverOutcomes = [
  /** The account is open on the kiosk. */
  'opened',
  /** Given up, on the phone, at FranceConnect or on the kiosk; or wiped. */
  'givenUp',
  /** « Non, je ne suis pas devant cette borne ». */
  'notThere',
  /** The characters were typed wrong three times. */
  'tooManyTries',
  /** None, several, locked, deceased: one outcome, told only after the right characters. */
  'notMatched',
  'expired',
  /** FranceConnect did not answer, or not as it must. */
  'failed',
  'caisseUnavailable',
] as const;
export const handOverOutcomeSchema = z.enum(handOverOutcomes);
export type HandOverOutcome = z.infer<typeof handOverOutcomeSchema>;
