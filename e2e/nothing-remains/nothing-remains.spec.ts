import { setTimeout as pass } from 'node:timers/promises';
import type { RunningGateway } from '../support/gateway.ts';
import { Kiosk } from '../support/kiosk.ts';
import type { Profile } from '../support/profile.ts';
import { everythingReadable } from './left-behind.ts';
import { addMarkerPeople, markersOf, type MarkerPerson } from './marker-person.ts';
import { expect, test } from './stage.ts';
import { declared, passwordChosen, searched, simulation, withCard, wrongCode, type Visit } from './visits.ts';
import { searchDisk } from './whole-disk.ts';

/**
 * The endings in which the browser lives on are in `second-visitor.spec.ts`, each with its search of the disk. Here the
 * browser itself dies, which puts nothing away, in the middle of each journey.
 */
/** Chromium writes the session of a page, with what its fields hold, about every ten seconds. */
const untilChromiumWrites = 11_000;

const claim = 'leaves nothing on the disk, nor to the next visitor';

test(`I1 P19 P21 kill -9 of the browser where each journey holds most ${claim}`, async ({ gateway, powerOn }) => {
  await cutPower({ gateway, powerOn }, [
    [withCard, simulation],
    [passwordChosen, searched],
  ]);
});

test(
  `I1 P19 P21 kill -9 of the browser in the middle of every visit, again and again, ${claim}`,
  { tag: '@exhaustive' },
  async ({ gateway, powerOn }) => {
    await cutPower({ gateway, powerOn }, [
      [withCard, declared, simulation],
      [passwordChosen, wrongCode, searched],
      [declared, simulation, withCard],
    ]);
  },
);

interface Power {
  readonly gateway: RunningGateway;
  readonly powerOn: (formerFolder?: string) => Promise<Profile>;
}

/** Terminals side by side, and what all of them leave. */
async function cutPower(power: Power, terminals: readonly (readonly Visit[])[]): Promise<void> {
  const people = await addMarkerPeople(power.gateway, terminals.flat().length);
  const waiting = [...people];
  const reports = await Promise.all(
    terminals.map((visits) => runTerminal(power, visits, waiting.splice(0, visits.length))),
  );

  const files = reports.reduce((sum, report) => sum + report.files, 0);
  const bytes = reports.reduce((sum, report) => sum + report.bytes, 0);
  test
    .info()
    .annotations.push({ type: 'searched', description: `${people.length} sessions, ${files} files, ${bytes} bytes` });
  expect(
    reports.every((report) => report.files > 50),
    'the disks were read',
  ).toBe(true);
  expect(reports.flatMap((report) => report.finds)).toEqual([]);
  const markers = people.flatMap((person) => markersOf(person));
  expect(
    markers.filter((marker) => power.gateway.output.includes(marker)),
    'markers in the logs of the gateway',
  ).toEqual([]);
}

interface Report {
  readonly finds: readonly unknown[];
  readonly files: number;
  readonly bytes: number;
}

/** One terminal whose power is cut in each visit; its disk is read while it is off. */
async function runTerminal(
  { gateway, powerOn }: Power,
  visits: readonly Visit[],
  people: readonly MarkerPerson[],
): Promise<Report> {
  const markers: string[] = [];
  const start = async (folder?: string): Promise<{ readonly profile: Profile; readonly kiosk: Kiosk }> => {
    const profile = await powerOn(folder);
    const kiosk = new Kiosk(await profile.page());
    await kiosk.open(gateway.url);
    const readable = await everythingReadable(kiosk.page);
    expect(
      markers.filter((marker) => readable.includes(marker)),
      'what the next visitor can read',
    ).toEqual([]);
    return { profile, kiosk };
  };

  let folder: string | undefined;
  let total: Report = { finds: [], files: 0, bytes: 0 };
  for (const [turn, visit] of visits.entries()) {
    const person = people[turn];
    if (person === undefined) throw new Error('a visitor is missing');
    const { profile, kiosk } = await start(folder);
    const { issued } = await visit.comeHalfWay({ kiosk, person, caisse: turn % 2 === 0 ? 'cpam-31' : 'caf-31' });
    markers.push(...markersOf(person, issued));
    await stayUntilWritten(kiosk);
    await profile.kill();
    folder = profile.folder;
    const { finds, files, bytes } = await searchDisk(profile, markers);
    total = { finds: [...total.finds, ...finds], files: total.files + files, bytes: total.bytes + bytes };
  }
  const { profile } = await start(folder);
  await profile.close();
  return total;
}

/** A hesitating visitor: touches now and then, so that the session lives on. */
async function stayUntilWritten({ page }: Kiosk): Promise<void> {
  const pauses = 4;
  for (let pause = 0; pause < pauses; pause += 1) {
    await pass(untilChromiumWrites / pauses);
    await page.locator('h1').click();
  }
}
