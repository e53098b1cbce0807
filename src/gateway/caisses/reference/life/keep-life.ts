import { monthsBefore, type Month } from '#domain/benefits/calendar/month.ts';
import type { Database } from '../../../database/database.ts';
import { seedOf, type LifeOf, type LifePerson } from './life-person.ts';
import { shippedLifeParameters, type LifeParameters } from './life-parameters.ts';
import {
  appendMonths,
  beginLife,
  readLife,
  readMonths,
  type FileKey,
  type LifeRow,
  type MonthRow,
} from './life-store.ts';

/** A month that is kept. */
export interface KeptMonth<Content> {
  readonly month: Month;
  readonly content: Content;
}

/** How the months of one kind of caisse are written. */
export interface LifeWriter<Content> {
  readonly read: (content: unknown) => Content;
  /** The oldest month of a life that begins with this anchor. */
  readonly firstMonth: (anchor: Month) => Month;
  /** Numbers of a file to try in turn; undefined where files have none. */
  readonly fileNumbers?: (person: LifePerson) => Generator<string>;
  readonly write: (asked: {
    readonly life: LifeOf;
    readonly month: Month;
    /** The months before, the oldest first. */
    readonly before: readonly KeptMonth<Content>[];
    readonly parameters: LifeParameters;
    /** The months before were written by other rules. */
    readonly hasNewRules: boolean;
  }) => Content;
}

export interface KeptLife<Content> {
  readonly life: LifeOf;
  readonly fileNumber: string | null;
  readonly months: readonly KeptMonth<Content>[];
}

export interface KeepingLives {
  readonly database: Database;
  /** The month it is. */
  readonly now: Month;
  readonly parameters?: LifeParameters;
}

/**
 * The life of a file up to this month. The first question writes it all; a later one writes the months since, unless the
 * monthly job has. What is written stays: to ask again, or at the same time, changes nothing.
 *
 * @param person as on file now.
 */
export async function keptLife<Content>(
  file: FileKey,
  person: LifePerson,
  writer: LifeWriter<Content>,
  { database, now, parameters = shippedLifeParameters }: KeepingLives,
): Promise<KeptLife<Content>> {
  const known = await readLife(database, file);
  if (known === undefined) await begin({ file, person, writer, database, now, parameters });
  else if (known.lastMonth < now) await append({ file, person, writer, database, now, parameters }, known);
  const [row, months] = await Promise.all([readLife(database, file), readMonths(database, file)]);
  if (row === undefined) throw new Error('a life that was written is not there');
  return {
    life: { person, seed: row.seed, anchor: row.anchor },
    fileNumber: row.fileNumber,
    months: months.map((each) => ({ month: each.month, content: writer.read(JSON.parse(each.content)) })),
  };
}

interface Work<Content> {
  readonly file: FileKey;
  readonly person: LifePerson;
  readonly writer: LifeWriter<Content>;
  readonly database: Database;
  readonly now: Month;
  readonly parameters: LifeParameters;
}

async function begin<Content>({ file, person, writer, database, now, parameters }: Work<Content>): Promise<void> {
  const seed = seedOf(person);
  const story = { life: { person, seed, anchor: now }, writer, parameters };
  const months = written(story, [], writer.firstMonth(now), now, false);
  const life = { seed, anchor: now, lastMonth: now, parametersVersion: parameters.version };
  for (const fileNumber of writer.fileNumbers?.(person) ?? [null]) {
    if (await beginLife(database, file, { ...life, fileNumber }, months)) return;
    // Somebody else was faster; otherwise the number is taken.
    if ((await readLife(database, file)) !== undefined) return;
  }
}

async function append<Content>(
  { file, person, writer, database, now, parameters }: Work<Content>,
  from: LifeRow,
): Promise<void> {
  const kept = await readMonths(database, file);
  const before = kept.map(({ month, content }) => ({ month, content: writer.read(JSON.parse(content)) }));
  const next = monthsBefore(from.lastMonth, -1);
  const hasNewRules = from.parametersVersion !== parameters.version;
  const story = { life: { person, seed: from.seed, anchor: from.anchor }, writer, parameters };
  await appendMonths(database, file, from, written(story, before, next, now, hasNewRules));
}

/** The months from one to another, each knowing those before it. */
function written<Content>(
  { life, writer, parameters }: { life: LifeOf; writer: LifeWriter<Content>; parameters: LifeParameters },
  kept: readonly KeptMonth<Content>[],
  from: Month,
  to: Month,
  hasNewRules: boolean,
): readonly MonthRow[] {
  const before = [...kept];
  const rows: MonthRow[] = [];
  for (let month = from; month <= to; month = monthsBefore(month, -1)) {
    const content = writer.write({
      life,
      month,
      before,
      parameters,
      // The first new month corrects them all.
      hasNewRules: hasNewRules && month === from,
    });
    before.push({ month, content });
    rows.push({ month, parametersVersion: parameters.version, content: JSON.stringify(content) });
  }
  return rows;
}
