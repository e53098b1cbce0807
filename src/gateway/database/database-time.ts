import { sql, type RawBuilder } from 'kysely';
import type { EpochMs } from '#domain/time/instant.ts';

/**
 * The instant now, read inside a statement. What several gateways decide together takes its time from the database that
 * they share: their own clocks differ. A test gives one that it turns by hand.
 */
export type DatabaseTime = () => RawBuilder<EpochMs>;

/** The clock of the database's machine. */
export const databaseTime: DatabaseTime = () => sql<EpochMs>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;
