import { expect, it, vi } from 'vitest';
import { createActor, toPromise } from 'xstate';
import { fixture, fixtureJourney } from '#machines/testing/fixture-journey/machine.ts';
import { someJourneyInput } from '#machines/testing/site.ts';
import type { Environment } from '#kiosk/terminal/environment.ts';
import type { VisitTerminal } from '#kiosk/terminal/visit-terminal.ts';
import type { Journey, JourneyOffer } from './journey.ts';
import { openJourneys } from './open-journeys.ts';

const terminal = {} as VisitTerminal;
const environment = {} as Environment;

/** A visit that offers the fixture journey. */
function visit() {
  const openJourney = vi.fn((): Journey => ({ machine: fixtureJourney, screens: {}, waits: {}, texts: {} as never }));
  const offer = { ...fixture, load: async () => ({ openJourney }) } as unknown as JourneyOffer;
  const journeys = openJourneys([offer], terminal, environment);
  const load = (journey: string) => toPromise(createActor(journeys.actors.loadJourney, { input: { journey } }).start());
  const run = () =>
    createActor(journeys.actors.journey, { input: { ...someJourneyInput, journey: 'fixture' } as never });
  return { journeys, openJourney, load, run };
}

it('opens a journey when it is chosen, with the terminal and what surrounds it', async () => {
  const { journeys, openJourney, load } = visit();
  expect(journeys.opened('fixture')).toBeUndefined();
  expect(openJourney).not.toHaveBeenCalled();
  await load('fixture');
  expect(openJourney).toHaveBeenCalledExactlyOnceWith(terminal, environment);
  expect(journeys.opened('fixture')?.machine).toBe(fixtureJourney);
});

it('gives a journey that is chosen again the ports that it has', async () => {
  const { journeys, openJourney, load } = visit();
  await load('fixture');
  const first = journeys.opened('fixture');
  await load('fixture');
  expect(openJourney).toHaveBeenCalledOnce();
  expect(journeys.opened('fixture')).toBe(first);
});

it('runs the chart of the journey that was loaded', async () => {
  const { load, run } = visit();
  await load('fixture');
  const running = run().start();
  expect(running.getSnapshot().status).toBe('active');
  expect(running.getSnapshot()).toMatchObject({ value: 'question' });
  running.stop();
});

it('refuses a journey that nobody offers', async () => {
  const { load } = visit();
  await expect(load('unknown')).rejects.toThrow('no journey unknown');
});

it('runs nothing that is not loaded', () => {
  const { run } = visit();
  const errors: unknown[] = [];
  const running = run();
  running.subscribe({ error: (failure) => errors.push(failure) });
  running.start();
  expect(errors).toEqual([new Error('journey fixture is not loaded')]);
});
