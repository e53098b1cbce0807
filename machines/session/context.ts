import type { CaisseId, CaisseKind } from '#domain/caisse/caisse.ts';
import type { Comfort, ComfortChange } from '#domain/comfort/comfort.ts';
import { reaches, type IdentityLevel } from '#domain/identity/level.ts';
import { anonymous, type Identity } from '#domain/journey/identity.ts';
import type { JourneyId, JourneyOutcome, JourneyPolicy } from '#domain/journey/journey.ts';
import { servesJourney, type ServingCaisse } from '#domain/journey/serves-journey.ts';
import type { IdentificationMethod } from '#domain/kiosk/states.ts';
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
  /** The journey asked for, until it starts or cannot. */
  readonly wanted: JourneyId | undefined;
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
  | { readonly type: 'SET_COMFORT'; readonly change: ComfortChange }
  | { readonly type: 'OPEN_PANEL'; readonly panel: Exclude<SessionPanel, 'callingAgent' | 'agentCalled'> }
  | { readonly type: 'CLOSE_PANEL' }
  | { readonly type: 'CALL_AGENT'; readonly reason: AgentCallReason }
  /** From the kiosk: the staff overlay hides this session, or shows it again. */
  | { readonly type: 'STAFF_OPENED' }
  | { readonly type: 'STAFF_CLOSED' }
  /** From the session itself: the screen changed without a touch. */
  | { readonly type: 'SCREEN_CHANGED' };

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
    wanted: start.journeyId,
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

/** What decides whether a journey may start here and now: all that a session knows of it beforehand. */
export interface JourneyConditions {
  readonly id: JourneyId;
  /** Kinds of caisse that offer it. */
  readonly caisses: readonly CaisseKind[];
  /** The least level at which it may start. */
  readonly level: IdentityLevel;
}

/** The caisse that the visitor chose, as the site has it. */
export function chosenCaisse({ site, caisse }: SessionContext): SessionCaisse | undefined {
  return site.caisses.find(({ id }) => id === caisse);
}

/** Caisses that the visitor may choose among: those that offer what they asked for; all, when that is nothing here. */
export function choosableCaisses(
  { site, wanted }: Pick<SessionContext, 'site' | 'wanted'>,
  offers: readonly JourneyConditions[],
): readonly SessionCaisse[] {
  const offer = offers.find(({ id }) => id === wanted && site.services.includes(id));
  const serving = offer ? site.caisses.filter((caisse) => servesJourney(caisse, offer)) : [];
  return serving.length > 0 ? serving : site.caisses;
}

/** Switched on, of this caisse, and the level is reached (I6). */
export function mayStart(context: SessionContext, journey: JourneyConditions): boolean {
  const caisse = chosenCaisse(context);
  return (
    caisse !== undefined &&
    context.site.services.includes(journey.id) &&
    servesJourney(caisse, journey) &&
    reaches(context.identity.level, journey.level)
  );
}

/**
 * @throws Error when no caisse is chosen: the chart starts no journey before.
 */
export function journeyInputOf(context: SessionContext): JourneyMachineInput {
  const { site, identity, known, now } = context;
  const served = chosenCaisse(context);
  if (!served) throw new Error('no caisse was chosen');
  return {
    caisse: served.id,
    identity,
    policy: { ...site.policy, identification: served.identification },
    known,
    now,
  };
}
