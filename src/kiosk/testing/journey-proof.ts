import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { JourneyId } from '#domain/journey/journey.ts';
import type { CardHolder, DeclaredPerson, Driver } from './driver.ts';

/**
 * What the end-to-end tests need to know of a journey. Each journey exports one as `proof` from its `testing/proof.ts`,
 * where the tests find it.
 */
export interface JourneyProof {
  readonly journey: JourneyId;
  /** The caisse at which it is proven, where only one kind offers it. */
  readonly caisse?: CaisseId;
  /** Every screen of its chart. */
  readonly screens: readonly string[];
  /** Those of them that a person can stop at, and the way there. */
  readonly stops: () => readonly Stop[];
  /** The others: each is ended on the charts only, by the graph tests of `machines/`. */
  readonly notWalkedTo: readonly string[];
  /** Stops that between them hold each kind of lasting thing that the journey holds; every ending meets them. */
  readonly holding: Readonly<Record<string, readonly Held[]>>;
  /** Ways through it, what holds most of the visitor first; the endings meet them in turn. */
  readonly visits: readonly [Visit, ...Visit[]];
  /** Every screen that people see is a stop of a tour; its picture is recorded under the name of the stop. */
  readonly tours: readonly Tour[];
}

/** What a step of a visit may hold on the terminal. */
export type Held = 'blob' | 'field' | 'frame' | 'listener' | 'timer' | 'worker';

export interface Visitor {
  readonly driver: Driver;
  readonly person: DeclaredPerson;
  /** What they choose, under the rules of both caisses. */
  readonly password: string;
  readonly caisse: CaisseId;
  /** Their live provisional code, where the visit asks for one. */
  readonly code: string | undefined;
  readonly firstNames: string;
  /** An address that their caisse knows; codes come to it. */
  readonly mail: string;
  /** The account that their Cpam pays into. */
  readonly iban: string;
  /** The six digits that came to `mail` last. */
  readonly codeByMail: () => Promise<string>;
  /** The six digits of the SMS that came to their mobile. */
  readonly codeBySms: () => Promise<string>;
}

/** Who must come, for a stop or a visit to be possible. */
export interface Needs {
  /** With a live code. */
  readonly code?: boolean;
  /** With an account that their password opens. */
  readonly account?: boolean;
  /** With a spouse in their file of the Caf, whom they have not authorised in it. */
  readonly spouse?: boolean;
  /** A person whom the caisse does not serve. */
  readonly refusal?: boolean;
}

export interface Stop {
  readonly screen: string;
  readonly needs: Needs;
  /** Where only one of them comes here; a Caf without. */
  readonly caisse?: CaisseId;
  /** One waits here for a message, and is given that time (A29). */
  readonly awaitsMessage?: boolean;
  /** From attract to the screen, and waits until it stands there. */
  readonly walk: (visitor: Visitor) => Promise<void>;
}

export interface Visit {
  readonly name: string;
  readonly needs?: Needs;
  /** The kind of the screen in the middle of the visit. */
  readonly stopsAt: 'reading' | 'typing';
  /** Whether that screen holds a PDF in a frame. */
  readonly prints?: true;
  /** From attract to the screen that says most about the visitor; every field was empty when they came to it. */
  readonly comeHalfWay: (visitor: Visitor) => Promise<Traces>;
  /** From there to the home screen, with something done: the session that ends here is « finished ». */
  readonly complete: (visitor: Visitor) => Promise<void>;
}

/** What came of a visit that a search must know. */
export interface Traces {
  readonly issued?: IssuedCode;
  /** Typed and read by somebody else than the person of the visit: a guardian. */
  readonly words?: readonly string[];
}

export interface IssuedCode {
  readonly code: string;
  readonly reference: string;
}

export interface Tour {
  readonly name: string;
  /** Another site than the hall of both caisses. */
  readonly site?: string;
  /** What it shows follows the day, as the life of somebody does: its pictures are the gallery's, where no day passes. */
  readonly followsDay?: true;
  /** From attract, in contact with the gateway, to the tour's end. */
  readonly walk: (parts: TourParts, at: AtStop) => Promise<void>;
}

export interface TourParts {
  readonly driver: Driver;
  readonly stopCaisse: (caisse: CaisseId) => Promise<void>;
  /** A code of theirs that works. Comes back to attract. */
  readonly liveCode: (holder: CardHolder, caisse: CaisseId) => Promise<string>;
}

/** Called at each stop, with its name; when it comes back, the page is as it was. */
export type AtStop = (stop: string) => Promise<void>;
