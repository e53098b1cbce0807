import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { Comfort, ComfortChange } from '#domain/comfort/comfort.ts';
import { anonymous, openAccountOf, type Identity, type OpenAccountIdentity } from '#domain/journey/identity.ts';
import type { JourneyId, JourneyOutcome, JourneyPolicy } from '#domain/journey/journey.ts';
import type { ServingCaisse } from '#domain/journey/serves-journey.ts';
import type { IdentificationMethod } from '#domain/kiosk/states.ts';
import type { ProvisionalCode } from '#domain/provisional-code/code.ts';
import type { LanguageId } from '#domain/language.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { JourneyMachineInput, KnownData } from '../common/journey.ts';
import type { SessionTimings } from './delays.ts';
import { quietJourney, type JourneyNow } from './journey-now.ts';
import type { AgentCallOutcome, AgentCallReason } from './ports.ts';
import type { SessionPanel } from './screens.ts';

export interface SessionCaisse extends ServingCaisse {
  readonly identification: readonly IdentificationMethod[];
}

/** What the site's configuration says to a session. */
export interface SessionSite {
  /** In the order shown; never empty. */
  readonly caisses: readonly SessionCaisse[];
  /** Journeys switched on, in the order shown. */
  readonly services: readonly JourneyId[];
  readonly comfort: Comfort;
  readonly timings: SessionTimings;
  readonly policy: Omit<JourneyPolicy, 'identification'>;
  /** Whether the kiosk itself shows and sounds a call of an agent. */
  readonly callSignal: boolean;
}

/** What the visitor already touched on the attract screen. */
export interface SessionStart {
  readonly journeyId?: JourneyId;
  readonly language?: LanguageId;
  readonly caisse?: CaisseId;
}

export interface SessionInput {
  readonly site: SessionSite;
  readonly start: SessionStart;
  readonly now: () => EpochMs;
}

/**
 * `finished`: left after a journey that gave something. `fault`: a failure of ours.
 * Whatever it is, the kiosk wipes.
 */
export type SessionEndReason = 'finished' | 'quit' | 'idle' | 'limit' | 'fault';

export interface SessionOutput {
  readonly reason: SessionEndReason;
}

export interface LastJourney {
  readonly id: JourneyId;
  readonly outcome: JourneyOutcome;
}

/** All that a session knows; it dies whole with its actor. */
export interface SessionContext {
  readonly site: SessionSite;
  readonly now: () => EpochMs;
  readonly comfort: Comfort;
  /** Undefined until chosen. */
  readonly caisse: CaisseId | undefined;
  readonly identity: Identity;
  readonly known: KnownData;
  /** From the journey that ended to the one that comes next, and no further. */
  readonly typedCode: ProvisionalCode | undefined;
  /** The journey asked for, until it starts or cannot. */
  readonly wanted: JourneyId | undefined;
  /** The journey to which it goes on, once the journeys under way have raised the level that it needs. */
  readonly goal: JourneyId | undefined;
  /** The journey that asked for the one under way and is come back to: also by « Retour ». */
  readonly origin: JourneyId | undefined;
  /** Where that journey goes on then: its own word, and for it alone. */
  readonly resume: string | undefined;
  /** The journey that is loaded, or runs. */
  readonly journeyId: JourneyId | undefined;
  readonly journeyNow: JourneyNow;
  /** The journey that ended last, for a word of thanks on the home screen. */
  readonly last: LastJourney | undefined;
  /** The journey that could not be loaded, until another is chosen. */
  readonly notOpened: JourneyId | undefined;
  readonly agentCall: AgentCallOutcome | undefined;
  readonly agentReason: AgentCallReason;
  readonly waitsForAgent: boolean;
  /** The idle end; a touch moves it. */
  readonly idleEndsAt: EpochMs;
  /** While the idle warning is up: when it ends the session. */
  readonly warningEndsAt: EpochMs | undefined;
  readonly extensionsLeft: number;
  /** The absolute end. */
  readonly limitAt: EpochMs;
  /** The absolute end was moved once, to let a result be read. */
  readonly limitStretched: boolean;
  /** Work went on for too long to go on stopping the idle clock. */
  readonly busyOverrun: boolean;
  readonly staffSince: EpochMs | undefined;
  readonly reason: SessionEndReason;
}

export type SessionEvent =
  | { readonly type: 'CHOOSE_CAISSE'; readonly caisse: CaisseId }
  /** Ends the identified part: nothing goes from one caisse to the other (I5). */
  | { readonly type: 'CHANGE_CAISSE' }
  | { readonly type: 'START_JOURNEY'; readonly journeyId: JourneyId }
  /** « Retour » of the permanent bar. */
  | { readonly type: 'BACK' }
  /** « Quitter » of the permanent bar. */
  | { readonly type: 'QUIT' }
  /** Any touch or key, sent before what it does. */
  | { readonly type: 'TOUCHED' }
  /** « Je suis toujours là ». */
  | { readonly type: 'EXTEND' }
  /** « J'ai compris », about the absolute end. */
  | { readonly type: 'ACKNOWLEDGE_LIMIT' }
  /** « J'ai compris », about the account that was closed. */
  | { readonly type: 'ACKNOWLEDGE_CLOSED' }
  | { readonly type: 'SET_COMFORT'; readonly change: ComfortChange }
  | { readonly type: 'OPEN_PANEL'; readonly panel: Exclude<SessionPanel, 'callingAgent' | 'agentCalled'> }
  | { readonly type: 'CLOSE_PANEL' }
  | { readonly type: 'CALL_AGENT'; readonly reason: AgentCallReason }
  /** From the kiosk: the staff overlay hides this session, or shows it again. */
  | { readonly type: 'STAFF_OPENED' }
  | { readonly type: 'STAFF_CLOSED' }
  /** From the session itself: the screen changed without a touch. */
  | { readonly type: 'SCREEN_CHANGED' }
  /** From the session itself: a journey heard that the gateway has closed the account. */
  | { readonly type: 'ACCOUNT_OVER' }
  /** From the session itself: no account is open any more. */
  | { readonly type: 'ACCOUNT_CLOSED' }
  /** From the session itself: the absolute end comes earlier. */
  | { readonly type: 'LIMIT_MOVED' };

export function initialContext({ site, start, now }: SessionInput): SessionContext {
  const [first, ...others] = site.caisses;
  const chosen = site.caisses.find(({ id }) => id === start.caisse)?.id;
  return {
    site,
    now,
    comfort: start.language ? { ...site.comfort, language: start.language } : site.comfort,
    caisse: chosen ?? (others.length === 0 ? first?.id : undefined),
    identity: anonymous,
    known: {},
    typedCode: undefined,
    wanted: start.journeyId,
    goal: undefined,
    origin: undefined,
    resume: undefined,
    journeyId: undefined,
    journeyNow: quietJourney,
    last: undefined,
    notOpened: undefined,
    agentCall: undefined,
    agentReason: 'help',
    waitsForAgent: false,
    idleEndsAt: now(),
    warningEndsAt: undefined,
    extensionsLeft: site.timings.extensions,
    limitAt: now() + site.timings.sessionLimitMs,
    limitStretched: false,
    busyOverrun: false,
    staffSince: undefined,
    reason: 'quit',
  };
}

/** The caisse that the visitor chose, as the site has it. */
export function chosenCaisse({ site, caisse }: SessionContext): SessionCaisse | undefined {
  return site.caisses.find(({ id }) => id === caisse);
}

/** The account that is open, if one is. */
export const openAccount = ({ identity }: SessionContext): OpenAccountIdentity | undefined => openAccountOf(identity);

/**
 * @throws Error when no caisse is chosen: the chart starts no journey before.
 */
export function journeyInputOf(context: SessionContext): JourneyMachineInput {
  const { site, identity, known, typedCode, origin, resume, now } = context;
  const served = chosenCaisse(context);
  if (!served) throw new Error('no caisse was chosen');
  return {
    caisse: served.id,
    identity,
    policy: { ...site.policy, identification: served.identification },
    known,
    ...(typedCode !== undefined && { typedCode }),
    ...(origin === undefined && resume !== undefined && { resume }),
    now,
  };
}
