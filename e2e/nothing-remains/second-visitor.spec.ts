import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { RunningGateway } from '../support/gateway.ts';
import { Kiosk } from '../support/kiosk.ts';
import type { Profile } from '../support/profile.ts';
import { endings, idleEnding, type Ending } from './endings.ts';
import { everythingReadable, heapOf, watchTerminal, type Found, type Watch } from './left-behind.ts';
import { addMarkerPeople, markersOf, type MarkerPerson } from './marker-person.ts';
import { expect, hurriedSite, test } from './stage.ts';
import { visits, type Visit } from './visits.ts';
import { searchDisk } from './whole-disk.ts';

/**
 * Each journey through each ending, one visitor after the other on one terminal; each finds every field empty. At the
 * end the terminal's disk is searched for all of them at once.
 */
test.describe.configure({ mode: 'parallel', timeout: 240_000 });

interface Terminal {
  readonly profile: Profile;
  readonly gateway: RunningGateway;
  readonly watch: Watch;
  /** What the very first visitor found. */
  readonly untouched: Found;
}

const claim = 'the next visitor, the heap, the disk and the logs know nothing';

test(`I1 P17 P19 P20 P21 P32 A50 whatever the journey, after an idle end ${claim}`, async ({ hall, powerOn }) => {
  await serve(
    hall,
    await powerOn(),
    visits.map((visit) => ({ visit, ending: idleEnding })),
    hurriedSite,
  );
});

for (const visit of visits) {
  test(`I1 P19 P20 P21 P22 P32 A50 ${visit.name}: after every ending ${claim}`, async ({ hall, powerOn }) => {
    await serve(
      hall,
      await powerOn(),
      endings.map((ending) => ({ visit, ending })),
    );
  });
}

interface Turn {
  readonly visit: Visit;
  readonly ending: Ending;
}

/** One terminal with one visitor after the other; then its disk and the logs are searched for all of them. */
async function serve(hall: RunningGateway, profile: Profile, turns: readonly Turn[], site?: string): Promise<void> {
  const people = await addMarkerPeople(hall, turns.length);
  const watch = await watchTerminal(profile.context);
  let kiosk = new Kiosk(await profile.page());
  await kiosk.page.goto(`${hall.url}/borne/${site === undefined ? '' : `?site=${site}`}`);
  await kiosk.waitForAttract();
  await kiosk.waitForOnline();
  // The first visit of a browser also fills the cache of the app's own files.
  await kiosk.page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  await kiosk.open(hall.url);
  const terminal: Terminal = { profile, gateway: hall, watch, untouched: await watch.find(kiosk.page) };

  const markers: string[] = [];
  for (const [place, turn] of turns.entries()) {
    const person = people[place];
    if (person === undefined) throw new Error('a visitor is missing');
    await test.step(`${turn.visit.name}, ${turn.ending.name}`, async () => {
      const left = await oneVisit(terminal, kiosk, { ...turn, person, caisse: place % 2 === 0 ? 'caf-31' : 'cpam-31' });
      kiosk = left.kiosk;
      markers.push(...left.markers);
    });
  }

  await profile.close();
  const { finds, files, bytes } = await searchDisk(profile, markers);
  test
    .info()
    .annotations.push({ type: 'searched', description: `${turns.length} sessions, ${files} files, ${bytes} bytes` });
  expect(files, 'the disk was read').toBeGreaterThan(50);
  expect(finds).toEqual([]);
  expect(
    markers.filter((marker) => hall.output.includes(marker)),
    'markers in the logs of the gateway',
  ).toEqual([]);
}

interface VisitOf extends Turn {
  readonly person: MarkerPerson;
  readonly caisse: CaisseId;
}

async function oneVisit(
  terminal: Terminal,
  kiosk: Kiosk,
  { visit, ending, person, caisse }: VisitOf,
): Promise<{ readonly kiosk: Kiosk; readonly markers: readonly string[] }> {
  const { watch, untouched } = terminal;
  const visitor = { kiosk, person, caisse };
  const { issued } = await visit.comeHalfWay(visitor);
  const markers = markersOf(person, issued);
  const searchesHeap = ending.name === 'quit';
  if (searchesHeap) {
    const heap = await heapOf(kiosk.page);
    expect(
      markers.filter((marker) => heap.includes(marker)),
      'the search of the heap finds who is there',
    ).not.toEqual([]);
  }
  if (ending.afterSuccess === true) await visit.complete(visitor);
  await changeComfort(kiosk);
  const during = await watch.find(kiosk.page);
  expect(during.appearance).not.toEqual(untouched.appearance);
  expect(during.blobAddresses).toHaveLength(visit.prints === true ? 1 : 0);

  const next = await ending.end(kiosk, terminal);
  if (ending.documentDies === true) watch.documentDied();

  expect(await watch.find(next.page)).toEqual(untouched);
  const readable = await everythingReadable(next.page);
  expect(markers.filter((marker) => readable.includes(marker))).toEqual([]);
  if (searchesHeap) {
    const heap = await heapOf(next.page);
    expect(
      markers.filter((marker) => heap.includes(marker)),
      'markers alive in the fresh document',
    ).toEqual([]);
    await goBackAndForward(next, markers);
  }
  return { kiosk: next, markers };
}

/** English, very large, white on black, everything low. */
async function changeComfort({ page }: Kiosk): Promise<void> {
  await page.locator('[data-bar="comfort"]').click();
  for (const option of ['200', 'light-on-dark', 'en']) await page.locator(`[data-option="${option}"]`).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function goBackAndForward(kiosk: Kiosk, markers: readonly string[]): Promise<void> {
  for (const go of [() => kiosk.page.goBack(), () => kiosk.page.goForward()]) {
    await go();
    const shown = await kiosk.page.content();
    expect(markers.filter((marker) => shown.includes(marker))).toEqual([]);
  }
  await kiosk.waitForAttract();
}
