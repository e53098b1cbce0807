import type { Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { IssueInput } from '#machines/provisional-code/ports.ts';
import { addPerson, type AddedPerson } from '../support/people.ts';
import { expect, test } from '../support/stage.ts';
import { startFailingProxy } from './failing-proxy.ts';
import type { FirePage } from './page/fire.ts';

const items = 1_000;
/** The kiosk makes two codes a card between contacts, and an allotment holds fifty a caisse. */
const atOnce = 100;
const restarts = 3;

type Window = typeof globalThis & { readonly fire: FirePage };

/** Always the same draws: a failure can be looked at again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const holdersOf = (people: readonly AddedPerson[]): readonly IssueInput[] =>
  people.flatMap(({ nir, isoBirthDate, cardSerial }) =>
    (['caf-31', 'cpam-31'] as const).map((caisse): IssueInput => ({
      caisse,
      nir,
      birthDate: isoBirthDate,
      proof: { kind: 'demonstrationReader', cardSerial },
    })),
  );

const states = (page: Page) => page.evaluate(() => (window as unknown as Window).fire.states());

test('1,000 sealed items take effect once each, through failing requests and restarts of page and gateway', async ({
  freshGateway,
  page,
}) => {
  test.setTimeout(150_000);
  const { gateway, sql } = await freshGateway();
  const people: AddedPerson[] = [];
  for (let count = 0; count < atOnce / 2; count += 1) people.push(await addPerson(gateway));
  const pageFolder = await mkdtemp(join(tmpdir(), 'borne-fire-'));
  const root = fileURLToPath(new URL('./page/', import.meta.url));
  await build({
    configFile: false,
    root,
    base: '/fire/',
    logLevel: 'warn',
    build: {
      outDir: pageFolder,
      emptyOutDir: true,
      target: 'chrome120',
      rolldownOptions: { input: `${root}fire.html` },
    },
  });
  const proxy = await startFailingProxy(gateway.url, pageFolder, seeded(2_026));
  const open = async () => {
    await page.goto(`${proxy.url}/fire/fire.html`);
    await page.waitForFunction(() => 'fire' in window);
  };

  await open();
  expect(await page.evaluate(() => (window as unknown as Window).fire.enrol())).toBe('enrolled');
  for (let issued = 0; issued < items; issued += atOnce) {
    await page.evaluate((holders) => (window as unknown as Window).fire.issueOffline(holders), holdersOf(people));
  }
  await page.evaluate(() => (window as unknown as Window).fire.addPoison());
  expect(await states(page)).toEqual({ pending: items + 2 });

  proxy.failing = 0.3;
  const start = async () => page.evaluate(() => (window as unknown as Window).fire.startDraining());
  const done = async () => (await states(page))['done'] ?? 0;
  await start();
  for (let restart = 1; restart <= restarts; restart += 1) {
    const progress = (items * restart) / (restarts + 1);
    await expect.poll(done, { timeout: 60_000, intervals: [20] }).toBeGreaterThan(progress - items / 8);
    await gateway.kill();
    await gateway.start();
    await expect.poll(done, { timeout: 60_000, intervals: [20] }).toBeGreaterThan(progress);
    // As a crash of the page: what is on its way is cut off.
    await open();
    await start();
  }

  await expect.poll(() => states(page), { timeout: 60_000 }).toEqual({ done: items, dead: 2 });
  const failures = Object.values(proxy.spoiled);
  expect(
    failures.every((count) => count > 0),
    JSON.stringify(proxy.spoiled),
  ).toBe(true);
  const [counted] = await sql(`select
    (select count(*)::int from claims) as claims,
    (select count(*)::int from claims where state = 'done') as ended,
    (select count(*)::int from provisional_codes) as codes,
    (select count(*)::int from provisional_codes where state = 'active') as living,
    (select count(*)::int from (select distinct allotment_id, allotment_index from provisional_codes) as places) as places`);
  expect(counted).toEqual({ claims: items, ended: items, codes: items, living: atOnce, places: items });
  const notices = await sql(
    `select count(*)::int as told, count(distinct unique_key)::int as once from jobs where kind = 'messages.notice'`,
  );
  const [told] = await sql(`select count(*)::int as activated from provisional_codes where activated_at is not null`);
  expect(notices).toEqual([{ told: told?.['activated'], once: told?.['activated'] }]);
  await proxy.stop();
  await rm(pageFolder, { recursive: true });
});
