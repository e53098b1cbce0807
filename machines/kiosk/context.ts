import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { JourneyId } from '#domain/journey/journey.ts';
import type { StaffNumber, StaffPin } from '#domain/kiosk/staff.ts';
import type { LanguageId } from '#domain/language.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { PrintResult } from '../printing/ports.ts';
import type { SessionSite, SessionStart } from '../session/context.ts';
import type { KioskDelays } from './delays.ts';
import type { EnrolInput, EnrolRefusal, KnownAgent, StaffCounters, StaffRecord, WipeReason } from './ports.ts';

export interface KioskInput {
  readonly delays: KioskDelays;
  readonly now: () => EpochMs;
}

/** Why nobody is served. Each has its sentence; those that may pass are tried again. */
export type OutOfServiceReason =
  | 'closedByAgent'
  | 'closedByConsole'
  | 'configurationInvalid'
  | 'revoked'
  | 'suspended'
  | 'storageUnavailable'
  | 'storageTooNew'
  | 'wipeFailed'
  | 'screenBroke'
  | 'bootFailed';

/** Nothing of a visitor stands here: only what is true of the terminal, and who of the staff is at it. */
export interface KioskContext extends KioskInput {
  readonly site: SessionSite | undefined;
  /** What was touched on the attract screen; gone when the session ends. */
  readonly start: SessionStart;
  /** Somebody touched before the kiosk had proved that it may serve. */
  readonly isTouched: boolean;
  readonly outOfService: OutOfServiceReason | undefined;
  readonly closedByConsole: boolean;
  readonly enrolment: EnrolInput;
  readonly selfEnrolment: boolean;
  readonly enrolRefusal: EnrolRefusal | undefined;
  readonly fingerprint: string | undefined;
  readonly wipeReason: WipeReason;
  readonly endedAt: EpochMs;
  /** The number typed, whosesoever it is. */
  readonly staffNumber: StaffNumber | undefined;
  /** Who is in: known from a right PIN on. */
  readonly agent: KnownAgent | undefined;
  /** Lives from « Valider » to the answer only. */
  readonly pin: StaffPin | undefined;
  /** Before that, no other PIN is taken: the delay doubles, and never locks. */
  readonly pinAllowedAt: EpochMs;
  /** What came of the last PIN that opened nothing; `notChecked` is a failure of ours. */
  readonly pinRefusal: 'wrong' | 'noAgents' | 'notChecked' | undefined;
  /** What the agent asked for: kiosk open or closed. */
  readonly wantsService: boolean;
  readonly counters: StaffCounters | undefined;
  /** What no agent has seen yet. */
  readonly records: readonly StaffRecord[];
  /** The one an agent has just seen. */
  readonly seen: StaffRecord | undefined;
  readonly testPrint: PrintResult | undefined;
  /** The last act of the agent that could not be done. */
  readonly staffRefusal: 'closedFromConsole' | 'notSaved' | 'notRead' | undefined;
}

export type KioskEvent =
  /** A touch on the attract screen; one that came too early is kept by the page and replayed. */
  | {
      readonly type: 'START';
      readonly journeyId?: JourneyId;
      readonly language?: LanguageId;
      readonly caisse?: CaisseId;
    }
  /** Any touch or key; the session gets its own. */
  | { readonly type: 'TOUCHED' }
  | { readonly type: 'ENROL'; readonly code: string }
  | { readonly type: 'CANCEL_ENROLMENT' }
  | { readonly type: 'RETRY' }
  /** From the update machine, through `watchUpdates`. */
  | { readonly type: 'UPDATE_READY' }
  | { readonly type: 'CONFIGURATION_CHANGED' }
  | { readonly type: 'CONSOLE_CLOSED' }
  | { readonly type: 'CONSOLE_OPENED' }
  /** The gateway does not serve this kiosk any more. */
  | { readonly type: 'KIOSK_REFUSED'; readonly reason: 'revoked' | 'suspended' }
  /** It serves this kiosk again: an admin has looked. */
  | { readonly type: 'KIOSK_ACCEPTED' }
  /** A screen could not be drawn (P39). */
  | { readonly type: 'SCREEN_BROKE' }
  /** `pageshow` from the back-forward cache: somebody's page came back. */
  | { readonly type: 'PAGE_RESTORED' }
  /** From the staff panel, or a command of the console: ends the session at once. */
  | { readonly type: 'STAFF_RESET' }
  // Staff overlay
  | { readonly type: 'OPEN_STAFF' }
  | { readonly type: 'CLOSE_STAFF' }
  | { readonly type: 'NUMBER_GIVEN'; readonly number: StaffNumber }
  | { readonly type: 'BACK' }
  | { readonly type: 'PIN_GIVEN'; readonly pin: StaffPin }
  | { readonly type: 'RESET_SESSION' }
  | { readonly type: 'TAKE_OUT_OF_SERVICE' }
  | { readonly type: 'PUT_IN_SERVICE' }
  | { readonly type: 'TEST_PRINT' }
  | { readonly type: 'SHOW_RECORDS' }
  | { readonly type: 'ASK_TO_FORGET' }
  | { readonly type: 'FORGET_ENROLMENT' }
  /** « Vu ». */
  | { readonly type: 'ACKNOWLEDGE'; readonly id: string }
  // From one region to the other. The session hears of the overlay only once a PIN was right.
  | { readonly type: 'STAFF_OPENED' }
  | { readonly type: 'STAFF_ENTERED' }
  | { readonly type: 'STAFF_CLOSED' }
  | { readonly type: 'AGENT_CLOSED' }
  | { readonly type: 'AGENT_OPENED' }
  | { readonly type: 'ENROLMENT_FORGOTTEN' };

/** For the audit: what happened and when, never who the visitor was (P32). */
export type KioskEmitted =
  | { readonly type: 'sessionStarted' }
  | { readonly type: 'wipeStarted'; readonly reason: WipeReason }
  | { readonly type: 'wipeFailed'; readonly places: readonly string[] }
  | { readonly type: 'wentOutOfService'; readonly reason: OutOfServiceReason }
  | { readonly type: 'updatesNotWatched' }
  | { readonly type: 'staffActed'; readonly act: StaffAct; readonly agentId: string | undefined };

export type StaffAct =
  | 'entered'
  | 'pinRefused'
  | 'left'
  | 'resetSession'
  | 'tookOutOfService'
  | 'putInService'
  | 'forgotEnrolment'
  | 'testPrinted';

export function initialContext(input: KioskInput): KioskContext {
  return {
    ...input,
    site: undefined,
    start: {},
    isTouched: false,
    outOfService: undefined,
    closedByConsole: false,
    enrolment: { kind: 'self' },
    selfEnrolment: false,
    enrolRefusal: undefined,
    fingerprint: undefined,
    wipeReason: 'retry',
    endedAt: input.now(),
    staffNumber: undefined,
    agent: undefined,
    pin: undefined,
    pinAllowedAt: 0,
    pinRefusal: undefined,
    wantsService: false,
    counters: undefined,
    records: [],
    seen: undefined,
    testPrint: undefined,
    staffRefusal: undefined,
  };
}
