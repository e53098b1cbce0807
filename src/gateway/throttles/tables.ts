import type { EpochMs } from '#domain/time/instant.ts';

export interface ThrottleCounterRow {
  readonly rule: string;
  readonly subject: Buffer;
  readonly window_started_at: EpochMs;
  readonly count: number;
  readonly last_at: EpochMs;
  readonly expires_at: EpochMs;
}

export interface ThrottleTables {
  throttle_counters: ThrottleCounterRow;
}
