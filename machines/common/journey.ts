import type { BirthName } from '#domain/identity/birth-name.ts';
import type { Nir } from '#domain/identity/nir.ts';
import type { PostalCode } from '#domain/identity/postal-code.ts';
import type { Identity } from '#domain/journey/identity.ts';
import type { JourneyInput, JourneyOutcome } from '#domain/journey/journey.ts';
import type { ProvisionalCode } from '#domain/provisional-code/code.ts';
import type { CalendarDate, EpochMs } from '#domain/time/instant.ts';
import { setup } from 'xstate';

/**
 * What the visitor has already said in this session, for this caisse: never asked twice (A30). Nothing here is proven;
 * only the level of the identity says how far it is.
 */
export interface KnownData {
  readonly nir?: Nir;
  readonly birthDate?: CalendarDate;
  readonly birthName?: BirthName;
  readonly postalCode?: PostalCode;
}

/** What the session gives to every journey. */
export interface JourneyMachineInput extends JourneyInput {
  readonly known: KnownData;
  /** Typed in the journey before, which hands it over: for this journey alone, and never kept by the session (P14). */
  readonly typedCode?: ProvisionalCode;
  /** Its own word of before, once the level that it asked for is raised: where it goes on. */
  readonly resume?: string;
  readonly now: () => EpochMs;
}

/** What every journey gives back to the session. */
export interface JourneyEnd {
  readonly outcome: JourneyOutcome;
  readonly known: KnownData;
  /** For the next journey, where the visitor typed it in this one. */
  readonly typedCode?: ProvisionalCode;
  /** With `thenBack`: a word that it is given back once the level is raised. It says nothing of the visitor. */
  readonly resume?: string;
  /** Set when the journey raised the level. */
  readonly identity?: Identity;
  /** « Retour » from where it began: to the journey that asked for it, before any other. */
  readonly wentBack?: true;
  /** The gateway told the journey that it has closed the account. */
  readonly accountIsOver?: boolean;
}

/**
 * What a journey tells the session about the state it is in:
 * - `typing`: the visitor types here, so the longer idle time holds;
 * - `busy`: we are at work, nobody can be expected to touch: the idle clock stands still;
 * - `noReturn`: « Retour » keeps its place and rests;
 * - `awaitsMessage`: the visitor waits for an SMS or a mail of which the screen speaks, so they get that time (A29). The
 *   screen shows nothing personal.
 */
export type JourneyTag = 'typing' | 'busy' | 'noReturn' | 'awaitsMessage';

/** The outside of every journey machine, as the session sees it; does nothing itself. */
export const journeyShape = setup({
  types: {} as {
    input: JourneyMachineInput;
    output: JourneyEnd;
    events: { readonly type: 'BACK' };
    tags: JourneyTag;
  },
}).createMachine({});
