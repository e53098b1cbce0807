import * as z from 'zod/mini';
import type { CaisseId } from '../caisse/caisse.ts';
import type { IdentificationMethod, PrinterKind } from '../kiosk/states.ts';
import type { Identity } from './identity.ts';

/**
 * The name of a journey: `provisionalCode`, `codeUse`… Its shape only; which journeys exist is
 * the list in `src/kiosk/journeys/index.ts`, so that adding one touches nothing here.
 */
export const journeyIdSchema = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{1,39}$/));
export type JourneyId = z.infer<typeof journeyIdSchema>;

/** What the site allows, for one session. */
export interface JourneyPolicy {
  /** Identification methods, in the order offered; never empty. */
  readonly identification: readonly IdentificationMethod[];
  readonly printer: PrinterKind;
  /** The gateway runs in demonstration mode: the demonstration reader exists. */
  readonly demonstration: boolean;
}

/** What every journey takes. */
export interface JourneyInput {
  readonly caisse: CaisseId;
  readonly identity: Identity;
  readonly policy: JourneyPolicy;
}

/**
 * How every journey ends:
 * - `completed`: the visitor has what they came for;
 * - `recorded`: kept for later, to be confirmed (I4);
 * - `left`: the visitor went back, nothing happened;
 * - `refused`: an expected refusal was shown;
 * - `failed`: a failure of ours; a neutral screen and a wipe follow (I8).
 * `next` is the journey the visitor asked for from the last screen; with `thenBack` it leads back to this one, once it has
 * raised the level; with `orBack` only by « Retour » from its first screen.
 */
export type JourneyOutcome =
  | {
      readonly kind: 'completed' | 'recorded' | 'refused' | 'left';
      readonly next?: JourneyId;
      readonly thenBack?: true;
      readonly orBack?: true;
    }
  | { readonly kind: 'failed' };
