import type { CaisseId } from '#domain/caisse/caisse.ts';
import { someCaf } from '#domain/caisse/testing/some-caisses.ts';
import type { Visit } from '#kiosk/testing/journey-proof.ts';
import type { RunningGateway } from '../support/gateway.ts';
import { journeyProofs } from '../support/journeys.ts';
import { Kiosk } from '../support/kiosk.ts';
import type { Profile } from '../support/profile.ts';
import { everythingReadable } from './left-behind.ts';
import { addMarkerPeople, type MarkerPerson } from './marker-person.ts';
import { receive } from './receive.ts';
import { untilWritten } from './sentinel.ts';
import { expect, test } from './stage.ts';
import { markersIn } from './terminal.ts';
import { searchDisk } from './whole-disk.ts';
import type { SearchReport } from '../disk-search/search.ts';

/**
 * The endings in which the browser lives on are in `second-visitor.spec.ts`, each with its search of the disk. Here the
 * browser itself dies, which puts nothing away, in the middle of each journey.
 */
const claim = 'leaves nothing on the disk, nor to the next visitor';

/** So many side by side: most of the time each waits until its browser has written. */
const lanes = 2;

test(`I1 P19 P21 kill -9 of the browser where each journey holds most ${claim}`, async ({ gateway, powerOn }) => {
  await cutPower(
    { gateway, powerOn },
    journeyProofs.map(({ caisse, visits: [visit] }) => ({ caisse, visit })),
  );
});

test(
  `I1 P19 P21 kill -9 of the browser in the middle of every other visit ${claim}`,
  { tag: '@exhaustive' },
  async ({ gateway, powerOn }) => {
    await cutPower(
      { gateway, powerOn },
      journeyProofs.flatMap(({ caisse, visits: [, ...others] }) => others.map((visit) => ({ caisse, visit }))),
    );
  },
);

interface Power {
  readonly gateway: RunningGateway;
  readonly powerOn: (previousFolder?: string) => Promise<Profile>;
}

/** A visit, and the caisse that its journey is proven at, where only one kind offers it. */
interface Turn {
  readonly caisse: CaisseId | undefined;
  readonly visit: Visit;
}

/** A terminal for each visit, and what all of them leave. */
async function cutPower(power: Power, turns: readonly Turn[]): Promise<void> {
  const visits = turns.map(({ visit }) => visit);
  const outputBefore = power.gateway.output.length;
  const waiting = [...(await addMarkerPeople(power.gateway, visits))];
  const left = [...turns];
  const reports: Report[] = [];
  const serveNext = async (): Promise<void> => {
    for (;;) {
      const [turn, person] = [left.shift(), waiting.shift()];
      if (turn === undefined || person === undefined) return;
      reports.push(await runTerminal(power, turn, person));
    }
  };
  await Promise.all(Array.from({ length: lanes }, serveNext));

  const files = reports.reduce((sum, report) => sum + report.files, 0);
  const bytes = reports.reduce((sum, report) => sum + report.bytes, 0);
  test
    .info()
    .annotations.push({ type: 'searched', description: `${reports.length} sessions, ${files} files, ${bytes} bytes` });
  expect(reports).toHaveLength(visits.length);
  expect(
    reports.every((report) => report.files > 50),
    'the disks were read',
  ).toBe(true);
  expect(reports.flatMap((report) => report.finds)).toEqual([]);
  const markers = reports.flatMap((report) => report.markers);
  expect(markersIn(markers, power.gateway.output.slice(outputBefore)), 'markers in the logs of the gateway').toEqual(
    [],
  );
}

interface Report extends SearchReport {
  readonly markers: readonly string[];
}

/**
 * A terminal whose power is cut in the middle of a visit; the test reads its disk while it is off. Each visit has a new
 * terminal: after a crash Chromium stores no session until its message has been closed.
 */
async function runTerminal(
  { gateway, powerOn }: Power,
  { caisse = someCaf, visit }: Turn,
  person: MarkerPerson,
): Promise<Report> {
  const profile = await powerOn();
  const kiosk = new Kiosk(await profile.page());
  await kiosk.open(gateway.url);
  const { markers } = await receive({ gateway, kiosk, person, caisse }, visit);
  await untilWritten(profile);
  await profile.kill();
  const report = await searchDisk(profile, markers);

  const restarted = await powerOn(profile.folder);
  const next = new Kiosk(await restarted.page());
  await next.open(gateway.url);
  expect(markersIn(markers, await everythingReadable(next.page)), 'what the next visitor can read').toEqual([]);
  await restarted.close();
  return { ...report, markers };
}
