import type { Generated } from 'kysely';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Mode } from '../server/mode.ts';

export interface InstallationRow {
  readonly only_one: Generated<boolean>;
  readonly mode: Mode;
  readonly written_at: EpochMs;
}

export interface InstallationTables {
  installation: InstallationRow;
}
