import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { JourneyId } from '#domain/journey/journey.ts';
import type { KioskId } from '#domain/provisional-code/allotment.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Capability } from '../caisses/caisse.ts';
import type { Transaction } from '../database/database.ts';
import type { GatewayServer } from './routing.ts';

/** A kiosk whose key was in strange hands since an instant: everything it did since then is doubtful. */
export interface KioskCompromised {
  readonly kioskId: KioskId;
  readonly since: EpochMs;
  readonly at: EpochMs;
}

/**
 * Whether a caisse's own systems answer, as its connector last saw it (SECURITY « One path, online and offline »: «
 * gateway up, caisse down »).
 */
export interface CaisseHealth {
  readonly caisse: CaisseId;
  readonly state: 'up' | 'down';
}

/**
 * A part of the gateway that plugs into the server: routes, background work, and what it must do when a kiosk
 * is declared compromised. Every member but the name is optional.
 */
export interface GatewayModule {
  readonly name: string;
  registerRoutes?(server: GatewayServer): void | Promise<void>;
  /** Starts background work, after migrations and before the server listens. */
  start?(): Promise<void>;
  /** Stops background work, after the server has drained and before the database closes. */
  stop?(): Promise<void>;
  /** Runs inside the transaction that marks the kiosk: database statements and jobs only. */
  kioskCompromised?(transaction: Transaction, event: KioskCompromised): Promise<void>;
  /** After the report of a contact was stored, before the answer: `lastContact` gives what the kiosk said. */
  kioskReported?(kioskId: KioskId): Promise<void>;
  caisseStates?(): readonly CaisseHealth[];
  /** What each caisse can do. */
  capabilities?(): Readonly<Record<CaisseId, readonly Capability[]>>;
  /** What a caisse must be able to do for these services of kiosks. */
  readonly servicesNeed?: Readonly<Record<JourneyId, readonly Capability[]>>;
  /** Services that this gateway cannot give at all, whatever the caisses can do: something is not configured. */
  readonly servicesOff?: readonly JourneyId[];
  /** Lines printed at start-up in demonstration mode: addresses and the people one can play. */
  demonstrationLines?(): readonly string[] | Promise<readonly string[]>;
}
