import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { JourneyId } from '#domain/journey/journey.ts';
import type { RunningGateway } from '../support/gateway.ts';
import { Kiosk } from '../support/kiosk.ts';
import type { Profile } from '../support/profile.ts';
import { Staff } from '../support/staff.ts';
import { endingNamed, endingNames, type EndingName, type Place } from './endings.ts';
import { everythingReadable, heapOf, watchTerminal, type Found, type Watch } from './left-behind.ts';
import { addMarkerPeople, markersOf, type MarkerPerson } from './marker-person.ts';
import { expect, test } from './stage.ts';
import { declared, passwordChosen, searched, simulation, withCard, wrongCode, type Visit } from './visits.ts';
import { searchDisk } from './whole-disk.ts';

/**
 * Each journey through each ending, one visitor after the other on one terminal; each finds every field empty. At the
 * end the terminal's disk is searched for all of them at once.
 */
test.describe.configure({ mode: 'parallel' });

/** Where a visit of each journey ends: all that it holds (card, slip in its frame, token, password, answers) meets an ending. */
const plan: Readonly<Record<JourneyId, Readonly<Record<EndingName, Visit>>>> = {
  provisionalCode: {
    quit: withCard,
    finish: withCard,
    'staff reset': declared,
    'renderer crash': withCard,
    reload: declared,
    idle: withCard,
  },
  codeUse: {
    quit: passwordChosen,
    finish: passwordChosen,
    'staff reset': passwordChosen,
    'renderer crash': wrongCode,
    reload: passwordChosen,
    idle: wrongCode,
  },
  simulation: everyEnding(simulation),
  information: everyEnding(searched),
};

function everyEnding(visit: Visit): Readonly<Record<EndingName, Visit>> {
  return Object.fromEntries(endingNames.map((ending) => [ending, visit])) as Record<EndingName, Visit>;
}

const claim = 'after every ending the next visitor, the heap, the disk and the logs know nothing';

for (const [journey, visitAt] of Object.entries(plan)) {
  test(`I1 P17 P19 P20 P21 P22 P32 A50 ${journey}: ${claim}`, async ({ gateway, powerOn }) => {
    await serve(gateway, await powerOn(), visitAt);
  });
}

/** Simulation and information have one visit each, which meets every ending above. */
for (const visit of [withCard, declared, passwordChosen, wrongCode]) {
  test(
    `I1 P17 P19 P20 P21 P22 P32 A50 ${visit.name}: ${claim}`,
    { tag: '@exhaustive' },
    async ({ gateway, powerOn }) => {
      await serve(gateway, await powerOn(), everyEnding(visit));
    },
  );
}

interface Terminal extends Place {
  readonly watch: Watch;
  /** What the very first visitor found. */
  readonly untouched: Found;
}

interface Turn {
  readonly visit: Visit;
  readonly ending: EndingName;
}

/** One terminal with one visitor after the other; then its disk and the logs are searched for all of them. */
async function serve(
  gateway: RunningGateway,
  profile: Profile,
  visitAt: Readonly<Record<EndingName, Visit>>,
): Promise<void> {
  const people = await addMarkerPeople(gateway, endingNames.length);
  const watch = await watchTerminal(profile.context);
  let kiosk = new Kiosk(await profile.page());
  await kiosk.open(gateway.url);
  await new Staff(kiosk.page, gateway).waitForAgents();
  // The first visit of a browser also fills the cache of the app's own files.
  await kiosk.waitForServiceWorker();
  await kiosk.open(gateway.url);
  const terminal: Terminal = { profile, gateway, watch, untouched: await watch.find(kiosk.page) };

  const markers: string[] = [];
  for (const [place, ending] of endingNames.entries()) {
    const person = people[place];
    if (person === undefined) throw new Error('a visitor is missing');
    const visit = visitAt[ending];
    await test.step(`${visit.name}, ${ending}`, async () => {
      const caisse = place % 2 === 0 ? 'caf-31' : 'cpam-31';
      const left = await oneVisit(terminal, kiosk, { visit, ending, person, caisse });
      kiosk = left.kiosk;
      markers.push(...left.markers);
    });
  }

  await profile.close();
  const { finds, files, bytes } = await searchDisk(profile, markers);
  test
    .info()
    .annotations.push({ type: 'searched', description: `${people.length} sessions, ${files} files, ${bytes} bytes` });
  expect(files, 'the disk was read').toBeGreaterThan(50);
  expect(finds).toEqual([]);
  expect(
    markers.filter((marker) => gateway.output.includes(marker)),
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
  { visit, ending: endingName, person, caisse }: VisitOf,
): Promise<{ readonly kiosk: Kiosk; readonly markers: readonly string[] }> {
  const { watch, untouched } = terminal;
  const ending = endingNamed(endingName);
  const visitor = { kiosk, person, caisse };
  await ending.prepare?.(kiosk, terminal);
  const { issued } = await visit.comeHalfWay(visitor);
  const markers = markersOf(person, issued);
  const isFirst = endingName === endingNames[0];
  if (isFirst) {
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

  const next = await ending.end(kiosk, terminal, visit);
  if (ending.documentDies === true) watch.documentDied();

  expect(await watch.find(next.page)).toEqual(untouched);
  const readable = await everythingReadable(next.page);
  expect(markers.filter((marker) => readable.includes(marker))).toEqual([]);
  const heap = await heapOf(next.page);
  expect(
    markers.filter((marker) => heap.includes(marker)),
    'markers alive in the fresh document',
  ).toEqual([]);
  if (isFirst) await goBackAndForward(next, markers);
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
