import type { Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { claimPolicy } from '#domain/throttle/policy.ts';
import type { CardHolderClaim } from '#machines/common/card.ts';
import { addPerson, type AddedPerson } from '../support/people.ts';
import { openProfile } from '../support/profile.ts';
import { expect, test, type OwnGateway } from '../support/stage.ts';
import { startFailingProxy } from './failing-proxy.ts';
import type { FirePage } from './page/fire.ts';

/** The kiosk makes two codes a card between contacts, and an allotment holds fifty a caisse. */
const atOnce = 100;

interface Fire {
  readonly items: number;
  /** How often the gateway is killed, and after each time the browser. */
  readonly kills: number;
}

type Window = typeof globalThis & { readonly fire: FirePage };

/** Always the same draws: a failure can be looked at again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const holdersOf = (people: readonly AddedPerson[]): readonly CardHolderClaim[] =>
  people.flatMap(({ nir, isoBirthDate, cardSerial }) =>
    (['caf-31', 'cpam-31'] as const).map((caisse): CardHolderClaim => ({
      caisse,
      nir,
      birthDate: isoBirthDate,
      proof: { kind: 'demonstrationReader', cardSerial },
    })),
  );

const states = (page: Page) => page.evaluate(() => (window as unknown as Window).fire.states());

const claim = 'sealed items take effect once each, through failing requests and kill -9 of gateway and browser';

test(`200 ${claim}`, async ({ folder, freshGateway }) => {
  await holdFire(await freshGateway(), folder, { items: 200, kills: 1 });
});

test(`1,000 ${claim}, three times each`, { tag: '@exhaustive' }, async ({ folder, freshGateway }) => {
  await holdFire(await freshGateway(), folder, { items: 1_000, kills: 3 });
});

async function holdFire({ gateway, sql }: OwnGateway, pageFolder: string, { items, kills }: Fire): Promise<void> {
  const rounds = items / atOnce;
  // Nobody is given more codes on one kiosk than a day allows: then others come.
  const crowds: AddedPerson[][] = [];
  for (let crowd = 0; crowd < Math.ceil(rounds / claimPolicy.perKiosk); crowd += 1) {
    const people: AddedPerson[] = [];
    for (let count = 0; count < atOnce / 2; count += 1) people.push(await addPerson(gateway));
    crowds.push(people);
  }
  await buildPage(pageFolder);
  const proxy = await startFailingProxy(gateway.url, pageFolder, seeded(2_026));
  let profile = await openProfile();
  const open = async (): Promise<Page> => {
    const page = await profile.page();
    await page.goto(`${proxy.url}/fire/fire.html`);
    await page.waitForFunction(() => 'fire' in window);
    return page;
  };

  let page = await open();
  expect(await page.evaluate(() => (window as unknown as Window).fire.enrol())).toBe('enrolled');
  for (let round = 0; round < rounds; round += 1) {
    const people = crowds[Math.floor(round / claimPolicy.perKiosk)] ?? [];
    await page.evaluate((holders) => (window as unknown as Window).fire.issueOffline(holders), holdersOf(people));
  }
  await page.evaluate(() => (window as unknown as Window).fire.addPoison());
  expect(await states(page)).toEqual({ pending: items + 2 });

  proxy.failing = 0.5;
  const start = async () => page.evaluate(() => (window as unknown as Window).fire.startDraining());
  const done = async () => (await states(page))['done'] ?? 0;
  await start();
  for (let kill = 1; kill <= kills; kill += 1) {
    const progress = (items * kill) / (kills + 1);
    await expect.poll(done, { intervals: [20] }).toBeGreaterThan(progress - items / 8);
    await gateway.kill();
    await gateway.start();
    await expect.poll(done, { intervals: [20] }).toBeGreaterThan(progress);
    // What is on its way is cut off, and nothing is put away.
    await profile.kill();
    profile = await openProfile({ folder: profile.folder });
    page = await open();
    await start();
  }

  await expect.poll(() => states(page)).toEqual({ done: items, dead: 2 });
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
  const living = crowds.length * atOnce;
  expect(counted).toEqual({ claims: items, ended: items, codes: items, living, places: items });
  const notices = await sql(
    `select count(*)::int as told, count(distinct unique_key)::int as once from jobs where kind = 'messages.notice'`,
  );
  const [told] = await sql(`select count(*)::int as activated from provisional_codes where activated_at is not null`);
  expect(notices).toEqual([{ told: told?.['activated'], once: told?.['activated'] }]);
  await profile.close();
  await profile.remove();
  await proxy.stop();
}

/** The page of the fire is the kiosk's own code, without its screens. */
async function buildPage(folder: string): Promise<void> {
  const root = fileURLToPath(new URL('./page/', import.meta.url));
  await build({
    configFile: false,
    root,
    base: '/fire/',
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome120',
      rolldownOptions: { input: `${root}fire.html` },
    },
  });
}
