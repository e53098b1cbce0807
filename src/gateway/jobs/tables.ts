import type { EpochMs } from '#domain/time/instant.ts';

export type JobState = 'waiting' | 'running' | 'done' | 'dead';

export interface JobRow {
  readonly id: string;
  readonly kind: string;
  readonly state: JobState;
  readonly payload: Buffer | null;
  readonly unique_key: string | null;
  readonly attempts: number;
  readonly created_at: EpochMs;
  readonly run_at: EpochMs;
  readonly expires_at: EpochMs | null;
  readonly lease: string | null;
  readonly lease_until: EpochMs | null;
  readonly ended_at: EpochMs | null;
  readonly reason: string | null;
}

export interface JobTables {
  jobs: JobRow;
}
