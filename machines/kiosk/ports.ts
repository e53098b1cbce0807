import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { StaffAgent, StaffNumber, StaffPin } from '#domain/kiosk/staff.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import { answerPort, listenPort } from '../common/not-provided.ts';
import type { PrintResult } from '../printing/ports.ts';
import type { SessionEndReason, SessionSite } from '../session/context.ts';

type Nothing = Record<never, never>;

// Boot

/** `usable` also when something is to be reported; the storage machine knows what. */
export type OpenStorageAnswer =
  | { readonly kind: 'usable' }
  | { readonly kind: 'unusable'; readonly fault: 'storageUnavailable' | 'storageTooNew' };

/** Reads what boot needs, guarded by the format; writes nothing when the storage is as this version left it. */
export const openStorage = answerPort<Nothing, OpenStorageAnswer>('kiosk.openStorage');

/** `wiped`: the end before was unclean, and a wipe has now been run and verified. */
export type RecoverAnswer = { readonly kind: 'clean' } | { readonly kind: 'wiped' } | { readonly kind: 'failed' };

/** Looks for an unclean end (crash, power cut) and wipes; nothing is ever restored. */
export const recover = answerPort<Nothing, RecoverAnswer>('kiosk.recover');

/** Who closed this kiosk, as kept on it; a local closing wins until a later command. */
export type KeptClosure = 'agent' | 'console' | null;

export type ConfigurationAnswer =
  | { readonly kind: 'configured'; readonly site: SessionSite; readonly closed: KeptClosure }
  /** `selfEnrolment`: demonstration mode, the kiosk may enrol by itself. */
  | { readonly kind: 'notEnrolled'; readonly selfEnrolment: boolean }
  /** Enrolled, and an admin has not yet compared fingerprints. */
  | { readonly kind: 'unconfirmed'; readonly fingerprint: string }
  | { readonly kind: 'unusable'; readonly reason: 'configurationInvalid' | 'revoked' | 'suspended' };

/** Reads the configuration kept here, or gets the first one. */
export const loadConfiguration = answerPort<Nothing, ConfigurationAnswer>('kiosk.loadConfiguration');

/** `site` as its schema read it; what boot gave before may have been less. */
export type PrepareAnswer =
  | { readonly kind: 'ready'; readonly site: SessionSite }
  | {
      readonly kind: 'unusable';
      readonly reason: 'storageUnavailable' | 'storageTooNew' | 'configurationInvalid';
    };

/**
 * What boot leaves until the attract screen is painted: the storage is proved to take writes, work that was interrupted is
 * put in order, and the configuration is read as its schema says. No visitor starts before.
 */
export const prepare = answerPort<Nothing, PrepareAnswer>('kiosk.prepare');

// Enrolment

export type EnrolInput = { readonly kind: 'code'; readonly code: string } | { readonly kind: 'self' };

export type EnrolRefusal = 'codeRefused' | 'tooManyTries' | 'unreachable';

export type EnrolAnswer =
  | { readonly kind: 'enrolled' }
  | { readonly kind: 'toConfirm'; readonly fingerprint: string }
  | { readonly kind: 'refused'; readonly reason: EnrolRefusal };

/** Draws the key pair and presents the kiosk to the gateway. */
export const enrol = answerPort<EnrolInput, EnrolAnswer>('kiosk.enrol');

/** Asks again and again until an admin has decided. */
export const awaitConfirmation = answerPort<Nothing, { readonly kind: 'confirmed' | 'refused' }>(
  'kiosk.awaitConfirmation',
);

// Attract, end of session

/**
 * Runs while no visitor can be there (attract, out of service): sends `UPDATE_READY` when a new
 * version waits already or comes to wait.
 */
export const watchUpdates = listenPort<Nothing>('kiosk.watchUpdates');

/** No visitor can start now: sends `ATTRACT_HELD` to the update machine and waits for its end. */
export const activateUpdate = answerPort<Nothing, { readonly kind: 'activated' | 'failed' }>('kiosk.activateUpdate');

/** Why a wipe runs. */
export type WipeReason = SessionEndReason | 'staffReset' | 'agentClosed' | 'revoked' | 'pageRestored' | 'retry';

/** Wipes and verifies (SECURITY « Wipe »). `places` names what was still there, never its content. */
export type WipeAnswer = { readonly kind: 'clean' } | { readonly kind: 'notClean'; readonly places: readonly string[] };

/** Also given `startedAt`, when the end came, for the bench. */
export const wipe = answerPort<{ readonly reason: WipeReason; readonly startedAt: EpochMs }, WipeAnswer>('kiosk.wipe');

/** Replaces the document behind the cover. Answers only when that cannot be done yet: its files are out of reach. */
export const freshDocument = answerPort<Nothing, { readonly kind: 'notYet' }>('kiosk.freshDocument');

// Staff

export type KnownAgent = Pick<StaffAgent, 'agentId' | 'displayName'>;

/**
 * `wrong`: number or PIN, never which. `failures` counts them in a row on this kiosk; it outlives a restart. `agentId`: whose
 * number it was, for the audit. `noAgents`: this kiosk knows nobody, so nothing was tried.
 */
export type PinAnswer =
  | { readonly kind: 'right'; readonly agent: KnownAgent }
  | { readonly kind: 'wrong'; readonly failures: number; readonly agentId: string | undefined }
  | { readonly kind: 'noAgents' };

/** Rejects when the kiosk could not check: a failure of ours, and no try. */
export const verifyPin = answerPort<{ readonly number: StaffNumber; readonly pin: StaffPin }, PinAnswer>(
  'kiosk.verifyPin',
);

/** Keeps, durably, that an agent closed or opened this kiosk. */
export const setService = answerPort<{ readonly inService: boolean; readonly agentId: string }, void>(
  'kiosk.setService',
);

/** Removes key, settings and allotments, so that the kiosk can be enrolled again. */
export const forgetEnrolment = answerPort<Nothing, void>('kiosk.forgetEnrolment');

/** Prints a page without anybody's data, as a job like any other. */
export const testPrint = answerPort<Nothing, PrintResult>('kiosk.testPrint');

/** Numbers for the panel; counts only. */
export interface StaffCounters {
  readonly outboxPending: number;
  readonly outboxDead: number;
  /** Prints that somebody should look for at the printer: `StaffRecord`. */
  readonly printsToSee: number;
  readonly sessionsToday: number;
  /** The gateway offers parameters of the simulations that are not genuine. */
  readonly parametersRefused?: boolean;
}

export const readCounters = answerPort<Nothing, StaffCounters>('kiosk.readCounters');

/** Something an agent should have seen. There is no place in it for a person. */
export interface StaffRecord {
  /** As the audit names it: a print that may lie in the printer, or an item of the outbox that ended without effect. */
  readonly kind: string;
  /** Its name on this kiosk, without meaning elsewhere. */
  readonly id: string;
  readonly at: EpochMs;
  /** Known of what was sealed; a print names none. */
  readonly caisse?: CaisseId;
}

/** What no agent has seen yet, oldest first. */
export const listRecords = answerPort<Nothing, readonly StaffRecord[]>('kiosk.listRecords');

/** An agent has seen it: it is not shown again, and the audit says who. */
export const acknowledgeRecord = answerPort<{ readonly record: StaffRecord; readonly agentId: string }, void>(
  'kiosk.acknowledgeRecord',
);
