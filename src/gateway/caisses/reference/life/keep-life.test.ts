import { beforeEach, expect, it } from 'vitest';
import { readParameterTable, shippedParameters, type ParameterTable } from '#domain/benefits/parameters/parameters.ts';
import { sumOf } from '#domain/documents/cents.ts';
import type { Database } from '../../../database/database.ts';
import { onEachDatabase } from '../../../testing/databases.ts';
import { testDependencies, type TestDependencies } from '../../../testing/dependencies.ts';
import type { DemonstrationPerson } from '../demonstration-person.ts';
import { fillReferenceCaisses } from '../fill.ts';
import { referenceCaisse } from '../reference-caisse.ts';
import { cafLifeWriter } from './caf/caf-life.ts';
import { cpamLifeWriter } from './cpam/cpam-life.ts';
import { keptLife, type KeptMonth } from './keep-life.ts';
import { readMonths, type FileKey } from './life-store.ts';
import { bringUpToDate, registerMonthlyJob } from './monthly-job.ts';
import { lifeOf, peopleAt } from './testing/written-lives.ts';
import type { CafMonth } from './caf/month-content.ts';

/** The shipped table with another BMAF from a day on, as a décret would bring it months later. */
function withBmaf(value: number): ParameterTable {
  const { bmaf } = shippedParameters;
  const values = [...bmaf.values, { from: '2026-08-01', value, source: 'A décret of the test' }];
  return readParameterTable({ ...shippedParameters, bmaf: { ...bmaf, values } });
}

const shipped = { version: 1, table: shippedParameters };
const corrected = { version: 2, table: withBmaf(500) };

onEachDatabase('a life that is kept', (suite) => {
  let database: Database;
  let deps: TestDependencies;
  let file: FileKey;
  let person: DemonstrationPerson;

  beforeEach(async () => {
    database = suite.open().kysely;
    deps = await testDependencies(database);
    await database.deleteFrom('jobs').execute();
    await database.withTables<{ reference_people: object }>().deleteFrom('reference_people').execute();
    person = called('camille');
    await fillReferenceCaisses(database, [person], deps.clock.now());
    file = await fileOf(person, 'caf-31');
  });

  const called = (key: string): DemonstrationPerson => {
    const found = peopleAt('caf').find((each) => each.key === key);
    if (found === undefined) throw new Error(`nobody is called ${key}`);
    return found;
  };
  const fileOf = async ({ nir }: DemonstrationPerson, caisse: 'caf-31' | 'cpam-31'): Promise<FileKey> => {
    const found = await referenceCaisse(caisse, database, deps.clock).people?.find({ by: 'nir', nir });
    if (found?.kind !== 'found') throw new Error('the person is unknown');
    return { caisse, person: found.person };
  };
  const kept = async (now: string, parameters = shipped) =>
    await keptLife(file, lifeOf(person, 'caf').person, cafLifeWriter, { database, now, parameters });
  const bytes = async () => (await readMonths(database, file)).map(({ month, content }) => `${month} ${content}`);

  it('is written by the first question, and by no other', async () => {
    const first = await kept('2026-11');
    const written = await bytes();
    expect(first.months.length).toBe(28);
    expect(await kept('2026-11')).toEqual(first);
    expect(await kept('2026-11', corrected)).toEqual(first);
    expect(await bytes()).toEqual(written);
  });

  it('is written once by questions at the same time', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, async () => await kept('2026-11')));
    for (const one of all) expect(one).toEqual(all[0]);
    expect((await bytes()).length).toBe(28);
    const later = await Promise.all(Array.from({ length: 6 }, async () => await kept('2027-01')));
    for (const one of later) expect(one.months.length).toBe(30);
  });

  it('leaves old statements to the byte as they were when rules are corrected, and corrects them in a new month', async () => {
    await kept('2026-11');
    const before = await bytes();
    const { months } = await kept('2026-12', corrected);
    expect((await bytes()).slice(0, 28)).toEqual(before);
    const december = months.at(-1)?.content.lines ?? [];
    const rappels = december.filter(({ kind }) => kind === 'adjustment');
    // From August on family allowances are higher, and with them all that follows the base.
    expect(new Set(rappels.map(({ rightMonth }) => rightMonth))).toEqual(
      new Set(['2026-08', '2026-09', '2026-10', '2026-11']),
    );
    const family = rappels.filter(({ benefit }) => benefit === 'familyAllowances');
    // 32 % of 500 €, less CRDS, in the place of 32 % of 478.16 €.
    expect(family.map(({ amount }) => amount)).toEqual([6_95, 6_95, 6_95, 6_95]);
  });

  it('has given in all what the corrected rules give, and is not corrected twice', async () => {
    await kept('2026-11');
    const { months } = await kept('2027-02', corrected);
    const from = (list: readonly KeptMonth<CafMonth>[]) => list.filter(({ month }) => month >= '2026-08');
    const corrections = from(months).flatMap(({ month, content }) =>
      content.lines.some(({ kind }) => kind === 'adjustment') ? [month] : [],
    );
    expect(corrections).toEqual(['2026-12']);
    const asOf = months.find(({ month }) => month === '2026-12')?.content.lines ?? [];
    const given = (right: string) =>
      sumOf(
        months
          .flatMap(({ content }) => content.lines)
          .filter(({ rightMonth, benefit }) => rightMonth === right && benefit === 'familyAllowances')
          .map(({ amount }) => amount),
      );
    const today = asOf.find(({ kind, benefit }) => kind === 'right' && benefit === 'familyAllowances')?.amount;
    for (const right of ['2026-08', '2026-09', '2026-10', '2026-11']) expect(given(right)).toBe(today);
  });

  it('gives an « indu » when rules are corrected downwards', async () => {
    await kept('2026-11', corrected);
    const { months } = await kept('2026-12', { version: 3, table: shippedParameters });
    const family = (months.at(-1)?.content.lines ?? []).filter(
      ({ kind, benefit }) => kind === 'adjustment' && benefit === 'familyAllowances',
    );
    expect(family.map(({ amount }) => amount)).toEqual([-6_95, -6_95, -6_95, -6_95]);
  });

  it('gets its new month from the monthly job, which then waits for the next one', async () => {
    await kept('2026-11');
    const cpam = await fileOf(person, 'cpam-31');
    const cpamLife = async (now: string) =>
      await keptLife(cpam, lifeOf(person, 'cpam').person, cpamLifeWriter, { database, now });
    await cpamLife('2026-11');
    const job = registerMonthlyJob(deps);
    await job.start();
    await job.start();
    expect(await deps.jobs.runDue()).toBe(0);
    deps.clock.set(Date.UTC(2026, 11, 1, 4));
    expect(await deps.jobs.runDue()).toBe(1);
    expect([(await bytes()).length, (await readMonths(database, cpam)).length]).toEqual([29, 36]);
    expect(await deps.jobs.runDue()).toBe(0);
    deps.clock.set(Date.UTC(2027, 0, 1, 4));
    expect(await deps.jobs.runDue()).toBe(1);
    expect((await bytes()).at(-1)).toMatch(/^2027-01 /);
  });

  it('is brought up to date over months in which nobody asked, as if somebody had', async () => {
    await kept('2026-11');
    await bringUpToDate({ database, now: '2027-03', parameters: shipped });
    const atOnce = await bytes();
    await database.withTables<{ reference_lives: object }>().deleteFrom('reference_lives').execute();
    for (const now of ['2026-11', '2026-12', '2027-01', '2027-02', '2027-03']) await kept(now);
    expect(await bytes()).toEqual(atOnce);
  });

  it('gives each file its own number, also when a drawn one is taken', async () => {
    expect((await kept('2026-11')).fileNumber).toBe('9900001');
    const numbers = [];
    for (const nir of ['2990131991995', '1990131991996', '1990131991997']) {
      const added = { ...lifeOf(person, 'caf').person, nir };
      await fillReferenceCaisses(database, [{ ...person, nir, mobile: null, mail: null, card: null }], 0);
      const row = await fileOf({ ...person, nir }, 'caf-31');
      // The same first choice for all of them.
      const writer = { ...cafLifeWriter, fileNumbers: numbersFrom };
      const { fileNumber } = await keptLife(row, added, writer, { database, now: '2026-11' });
      numbers.push(fileNumber);
    }
    expect(numbers).toEqual(['9950007', '9950008', '9950009']);
  });
});

function* numbersFrom(): Generator<string> {
  for (let number = 9_950_007; number < 9_950_020; number += 1) yield String(number);
}
