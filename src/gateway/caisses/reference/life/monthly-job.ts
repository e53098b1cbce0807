import * as z from 'zod/mini';
import { firstDayOf, monthsBefore, monthSchema, type Month } from '#domain/benefits/calendar/month.ts';
import { caisseKindOf, type CaisseKind } from '#domain/caisse/caisse.ts';
import { parisDateOf } from '#domain/time/french-time.ts';
import { HOUR_MS, type EpochMs } from '#domain/time/instant.ts';
import type { Database } from '../../../database/database.ts';
import type { Jobs } from '../../../jobs/jobs.ts';
import type { Clock } from '../../../server/clock.ts';
import { cafLifeWriter } from './caf/caf-life.ts';
import { cpamLifeWriter } from './cpam/cpam-life.ts';
import { lifePersonOf, readFileRow } from './file-row.ts';
import { keptLife, type KeepingLives } from './keep-life.ts';
import { filesBehind, type FileKey } from './life-store.ts';
import type { LifePerson } from './life-person.ts';
import { monthOf } from './months.ts';

interface Needs {
  readonly database: Database;
  readonly jobs: Jobs;
  readonly clock: Pick<Clock, 'now'>;
}

const monthlyJob = 'referenceLives.month';
const payloadSchema = z.strictObject({ month: monthSchema });

/** In the night of the first day. */
const RUNS_AFTER_MS = 3 * HOUR_MS;

/** Appends the new month to every life that has begun, each month. A question about one does the same for it before. */
export function registerMonthlyJob({ database, jobs, clock }: Needs): { readonly start: () => Promise<void> } {
  const plan = async (): Promise<void> => {
    const next = monthsBefore(monthAt(clock.now()), -1);
    const runAt = Date.parse(`${firstDayOf(next)}T00:00:00Z`) + RUNS_AFTER_MS;
    await jobs.enqueue(database, monthlyJob, { month: next }, { runAt, uniqueKey: next });
  };
  jobs.register({
    kind: monthlyJob,
    parse: (payload) => payloadSchema.parse(payload),
    async run(_payload, { signal }) {
      await bringUpToDate({ database, now: monthAt(clock.now()) }, signal);
      await plan();
      return { kind: 'done' };
    },
  });
  return { start: plan };
}

const monthAt = (now: EpochMs): Month => monthOf(parisDateOf(now));

/** Writes the months that lives lack. Each life alone: what is written stays when a later one fails. */
export async function bringUpToDate(keeping: KeepingLives, signal?: AbortSignal): Promise<void> {
  for (const file of await filesBehind(keeping.database, keeping.now)) {
    signal?.throwIfAborted();
    const row = await readFileRow(keeping.database, file);
    if (row !== undefined) await append[caisseKindOf(file.caisse)](file, lifePersonOf(file, row), keeping);
  }
}

const append: Readonly<
  Record<CaisseKind, (file: FileKey, person: LifePerson, keeping: KeepingLives) => Promise<unknown>>
> = {
  caf: async (file, person, keeping) => await keptLife(file, person, cafLifeWriter, keeping),
  cpam: async (file, person, keeping) => await keptLife(file, person, cpamLifeWriter, keeping),
};
