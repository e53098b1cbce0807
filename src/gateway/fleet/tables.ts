import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { AllotmentId, KioskId } from '#domain/provisional-code/allotment.ts';
import type { EpochMs } from '#domain/time/instant.ts';

/**
 * `pending`: enrolled, waiting for an admin to compare fingerprints. `suspended`: two machines seem to use its
 * key. `retired`: its earlier claims stay good. `compromised`: what it did since an instant is void.
 */
export type KioskStatus = 'pending' | 'active' | 'suspended' | 'retired' | 'compromised';

/** A counter that came twice, or from too far back. */
export type SuspensionReason = 'counterForked' | 'counterBack';

export interface KioskRow {
  readonly id: Generated<KioskId>;
  readonly site_id: string;
  readonly status: KioskStatus;
  readonly demonstration: boolean;
  readonly created_at: EpochMs;
  readonly confirmed_at: EpochMs | null;
  readonly retired_at: EpochMs | null;
  readonly compromised_since: EpochMs | null;
  readonly suspended_at: EpochMs | null;
  readonly suspended_reason: SuspensionReason | null;
}

export interface KioskKeyRow {
  readonly kiosk_id: KioskId;
  readonly key_id: number;
  readonly public_key: Buffer;
  readonly created_at: EpochMs;
  readonly revoked_at: EpochMs | null;
}

export interface KioskRequestCounterRow {
  readonly kiosk_id: KioskId;
  readonly key_id: number;
  readonly highest: number;
  readonly arrived: number;
}

export interface UsedNonceRow {
  readonly nonce: Buffer;
  readonly expires_at: EpochMs;
}

export interface EnrolmentCodeRow {
  readonly id: string;
  readonly hash: Buffer;
  readonly hash_key_id: string;
  readonly site_id: string;
  readonly created_at: EpochMs;
  readonly expires_at: EpochMs;
  readonly tries_left: number;
  readonly used_at: EpochMs | null;
  readonly kiosk_id: KioskId | null;
}

export interface KioskReportRow {
  readonly kiosk_id: KioskId;
  readonly received_at: EpochMs;
  readonly report: JSONColumnType<Record<string, unknown>>;
  readonly key_id: number | null;
  readonly unbroken_since: EpochMs | null;
}

export interface AllotmentRow {
  readonly id: AllotmentId;
  readonly kiosk_id: KioskId;
  readonly caisse: ColumnType<CaisseId, CaisseId, never>;
  readonly count: number;
  readonly issued_at: EpochMs;
  readonly last_use_at: EpochMs;
}

export interface AgentCallRow {
  readonly id: string;
  readonly kiosk_id: KioskId;
  readonly journey: string | null;
  readonly reason: string;
  readonly called_at: EpochMs;
  readonly sends_message: Generated<boolean>;
}

export interface FleetTables {
  kiosks: KioskRow;
  kiosk_keys: KioskKeyRow;
  kiosk_request_counters: KioskRequestCounterRow;
  used_nonces: UsedNonceRow;
  enrolment_codes: EnrolmentCodeRow;
  kiosk_reports: KioskReportRow;
  allotments: AllotmentRow;
  agent_calls: AgentCallRow;
}
