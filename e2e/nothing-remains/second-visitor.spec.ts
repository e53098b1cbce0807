import type { Visit } from '#kiosk/testing/journey-proof.ts';
import type { RunningGateway } from '../support/gateway.ts';
import { about, journeyProofs } from '../support/journeys.ts';
import { openProfile } from '../support/profile.ts';
import { endingNames } from './endings.ts';
import { addMarkerPeople } from './marker-person.ts';
import { expect, test as base } from './stage.ts';
import { found, UsedTerminal } from './terminal.ts';
import { searchDisk } from './whole-disk.ts';

interface WorkerParts {
  /** Used by one test after the other: what any of them leaves is the next one’s fault to find. */
  readonly terminal: UsedTerminal;
}

const test = base.extend<object, WorkerParts>({
  terminal: [
    async ({ common }, use) => {
      const profile = await openProfile();
      await use(await UsedTerminal.open(common.gateway, profile));
      await profile.close();
      await profile.remove();
    },
    { scope: 'worker' },
  ],
});

/**
 * Each journey through each ending, one visitor after the other on one terminal; each finds every field empty. At the
 * end the terminal's disk is searched for all of them at once.
 */
const claim = 'after every ending the next visitor, the heap and the logs know nothing';

/** The visits in turn, one visitor each. */
async function serveAll(terminal: UsedTerminal, gateway: RunningGateway, visits: readonly Visit[]): Promise<void> {
  const saidBefore = gateway.output.length;
  const people = await addMarkerPeople(gateway, endingNames.length);
  for (const [place, ending] of endingNames.entries()) {
    const [visit, person] = [visits[place % visits.length], people[place]];
    if (visit === undefined || person === undefined) throw new Error('a visitor is missing');
    await base.step(`${visit.name}, ${ending}`, () =>
      terminal.serve({ visit, ending, person, caisse: place % 2 === 0 ? 'caf-31' : 'cpam-31' }),
    );
  }
  await terminal.goBackAndForward();
  expect(found(terminal.markers, gateway.output.slice(saidBefore)), 'markers in the logs of the gateway').toEqual([]);
}

for (const { journey, visits } of journeyProofs) {
  test(`I1 P17 P20 P21 P22 P32 A50 ${journey}: ${claim}`, about(journey), async ({ terminal, gateway }) => {
    await serveAll(terminal, gateway, visits);
  });

  /** The endings that each visit did not meet above. */
  for (const visit of visits.length > 1 ? visits : []) {
    test(
      `I1 P17 P20 P21 P22 P32 A50 ${journey}, ${visit.name}: ${claim}`,
      { ...about(journey), tag: '@exhaustive' },
      async ({ terminal, gateway }) => {
        await serveAll(terminal, gateway, [visit]);
      },
    );
  }
}

test('I1 P19 P21 the disk of a terminal that all these visitors used knows none of them', async ({ terminal }) => {
  await terminal.profile.close();
  const { finds, files, bytes } = await searchDisk(terminal.profile, terminal.markers);
  base.info().annotations.push({
    type: 'searched',
    description: `${terminal.visitors} sessions, ${files} files, ${bytes} bytes`,
  });
  expect(terminal.visitors, 'somebody was here').toBeGreaterThan(0);
  expect(files, 'the disk was read').toBeGreaterThan(50);
  expect(finds).toEqual([]);
});
