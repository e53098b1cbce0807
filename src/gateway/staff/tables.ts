import type { Generated, JSONColumnType } from 'kysely';
import type { PinVerifier } from '#domain/kiosk/staff.ts';
import type { KioskId } from '#domain/provisional-code/allotment.ts';
import type { EpochMs } from '#domain/time/instant.ts';

export interface AgentRow {
  readonly id: string;
  /** Typed on the kiosk before the PIN. */
  readonly number: Generated<number>;
  readonly display_name: string;
  /** Null once the agent has left. */
  readonly pin_box: Buffer | null;
  /** Their PIN was drawn, and printed, in demonstration. */
  readonly demonstration: Generated<boolean>;
  readonly created_at: EpochMs;
  readonly left_at: EpochMs | null;
}

export interface AgentSiteRow {
  readonly agent_id: string;
  readonly site_id: string;
}

export interface StaffVerifierRow {
  readonly agent_id: string;
  readonly kiosk_id: KioskId;
  readonly verifier: JSONColumnType<PinVerifier>;
  readonly created_at: EpochMs;
  readonly expires_at: EpochMs;
}

export interface StaffTables {
  agents: AgentRow;
  agent_sites: AgentSiteRow;
  staff_verifiers: StaffVerifierRow;
}
