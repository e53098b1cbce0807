import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { everythingReadable, watchTerminal } from '../nothing-remains/left-behind.ts';
import type { RunningGateway } from '../support/gateway.ts';
import { Kiosk } from '../support/kiosk.ts';
import { addPerson, type AddedPerson } from '../support/people.ts';
import { Staff } from '../support/staff.ts';
import { expect, test } from '../support/stage.ts';
import { allScreens, notWalkedTo, stops, type Stop } from './steps.ts';
import { needsCode, needsRefusal, walkTo } from './walk-to.ts';

test.describe.configure({ mode: 'parallel' });

/** Nobody waits long here; `src/kiosk/terminal/timings.test.ts` keeps the true times. */
const hurried = { idleReadingMs: 6_000, idleTypingMs: 6_000, warningMs: 2_000, farewellMs: 300 };
/** Terminals side by side: one waits while another walks. */
const lanes = 3;

type End = (kiosk: Kiosk, gateway: RunningGateway) => Promise<void>;

interface Ending {
  readonly name: string;
  readonly timings: object;
  readonly needsAgents: boolean;
  readonly end: End;
}

const endings: readonly Ending[] = [
  { name: 'P17 when nobody touches any more', timings: hurried, needsAgents: false, end: async () => undefined },
  {
    name: 'P37 when an agent closes the session',
    timings: { farewellMs: hurried.farewellMs },
    needsAgents: true,
    async end(kiosk, gateway) {
      await new Staff(kiosk.page, gateway).enter();
      await kiosk.press('Fermer la session du visiteur');
    },
  },
];

test('every screen of the charts is walked to, or named among those that cannot be', () => {
  const walked = stops().map(({ journey, screen }) => `${journey}.${screen}`);
  expect([...walked, ...notWalkedTo].toSorted()).toEqual([...allScreens].toSorted());
});

for (const ending of endings) {
  const { name, timings } = ending;
  for (const journey of ['provisionalCode', 'codeUse', 'simulation', 'information'] as const) {
    test(`I1 A50 ${journey}: ${name}, every step ends at attract and nothing is left`, async ({
      browser,
      freshGateway,
    }) => {
      test.setTimeout(150_000);
      const folder = await mkdtemp(join(tmpdir(), 'borne-sites-'));
      const sitesFile = join(folder, 'sites.json');
      await writeFile(sitesFile, JSON.stringify({ 'toulouse-riquet': { timings } }));
      const { gateway } = await freshGateway('postgres', { SITES_FILE: sitesFile });
      const waiting = stops().filter((stop) => stop.journey === journey);
      await Promise.all(Array.from({ length: lanes }, () => serve(browser, gateway, waiting, ending)));
      expect(waiting).toEqual([]);
      await rm(folder, { recursive: true });
    });
  }
}

/** One terminal that takes one stop after the other, each with a visitor of its own. */
async function serve(
  browser: Browser,
  gateway: RunningGateway,
  waiting: Stop[],
  { needsAgents, end }: Ending,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1080, height: 1920 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  });
  const watch = await watchTerminal(context);
  const kiosk = new Kiosk(await context.newPage());
  await kiosk.open(gateway.url);
  await kiosk.waitForServiceWorker();
  await kiosk.open(gateway.url);
  if (needsAgents) await new Staff(kiosk.page, gateway).waitForAgents();
  const untouched = await watch.find(kiosk.page);
  for (let stop = waiting.shift(); stop !== undefined; stop = waiting.shift()) {
    const person = await addPerson(gateway, needsRefusal(stop) ? { standing: 'deceased' } : {});
    await kiosk.waitForOnline();
    const code = needsCode(stop) ? await kiosk.issueCode(person, 'caf-31') : undefined;
    if (code !== undefined) {
      await kiosk.quit();
      await kiosk.waitForAttract();
      await kiosk.waitForOnline();
    }
    await walkTo({ kiosk, person, code }, stop);
    const name = `${stop.journey}.${stop.screen}`;
    await end(kiosk, gateway);
    await kiosk.waitForAttract();
    expect(await watch.find(kiosk.page), name).toEqual(untouched);
    const readable = await everythingReadable(kiosk.page);
    expect(
      markersOf(person).filter((marker) => readable.includes(marker)),
      name,
    ).toEqual([]);
    await context.setOffline(false);
  }
  await context.close();
}

function markersOf({ nir, birthName, isoBirthDate, mobile, mail, cardSerial }: AddedPerson): readonly string[] {
  return [nir, birthName, birthName.toUpperCase(), isoBirthDate, mobile ?? nir, mail ?? nir, cardSerial];
}
