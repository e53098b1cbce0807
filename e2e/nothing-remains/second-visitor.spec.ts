import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { Visit } from '#kiosk/testing/journey-proof.ts';
import type { RunningGateway } from '../support/gateway.ts';
import { about, journeyProofs } from '../support/journeys.ts';
import { endingNames } from './endings.ts';
import { addMarkerPeople } from './marker-person.ts';
import { expect, test } from './stage.ts';
import { markersIn, UsedTerminal } from './terminal.ts';
import { searchDisk } from './whole-disk.ts';

test.describe.configure({ mode: 'parallel' });

/**
 * Each journey through each ending, one visitor after the other on one terminal; each finds every field empty. At the
 * end the terminal's disk is searched for all of them at once.
 */
const claim = 'after every ending the next visitor, the heap, the disk and the logs know nothing';

/** The visits in turn, one visitor each. */
async function serveAll(
  terminal: UsedTerminal,
  gateway: RunningGateway,
  visits: readonly Visit[],
  caisses: readonly CaisseId[],
): Promise<void> {
  const outputBefore = gateway.output.length;
  const turns = endingNames.flatMap((_ending, index) => visits[index % visits.length] ?? []);
  const people = await addMarkerPeople(gateway, turns);
  for (const [index, ending] of endingNames.entries()) {
    const [visit, person, caisse] = [turns[index], people[index], caisses[index % caisses.length]];
    if (visit === undefined || person === undefined || caisse === undefined) throw new Error('a visitor is missing');
    await test.step(`${visit.name}, ${ending}`, () => terminal.serve({ visit, ending, person, caisse }));
  }
  await terminal.goBackAndForward();
  expect(markersIn(terminal.markers, gateway.output.slice(outputBefore)), 'markers in the logs of the gateway').toEqual(
    [],
  );
}

/** What all these visitors wrote is nowhere on the disk that their terminal leaves. */
async function searchWholeDisk(terminal: UsedTerminal): Promise<void> {
  await terminal.profile.close();
  const { finds, files, bytes } = await searchDisk(terminal.profile, terminal.markers);
  test.info().annotations.push({
    type: 'searched',
    description: `${terminal.visitors} sessions, ${files} files, ${bytes} bytes`,
  });
  expect(terminal.visitors, 'somebody was here').toBe(endingNames.length);
  expect(files, 'the disk was read').toBeGreaterThan(50);
  expect(finds).toEqual([]);
}

for (const { journey, caisse, visits } of journeyProofs) {
  const caisses = caisse === undefined ? (['caf-31', 'cpam-31'] as const) : [caisse];
  const prove = (name: string, tag: string | undefined, chosen: readonly Visit[]): void => {
    test(
      `I1 P17 P19 P20 P21 P22 P32 A50 ${name}: ${claim}`,
      { ...about(journey), tag: tag ?? [] },
      async ({ gateway, powerOn }) => {
        const terminal = await UsedTerminal.open(gateway, await powerOn());
        await serveAll(terminal, gateway, chosen, caisses);
        await searchWholeDisk(terminal);
      },
    );
  };
  prove(journey, undefined, visits);
  // The endings that each visit did not meet above.
  for (const visit of visits.length > 1 ? visits : []) prove(`${journey}, ${visit.name}`, '@exhaustive', [visit]);
}
