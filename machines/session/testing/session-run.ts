import { createActor, type ActorRefFrom } from 'xstate';
import type { SessionSite, SessionStart } from '../context.ts';
import { createSessionMachine, type SessionMachine } from '../machine.ts';
import type { AgentCallAnswer, AgentCallInput, KeepAccountAnswer, loadJourney } from '../ports.ts';
import type { JourneyConditions } from '../reach.ts';
import { handClock } from '#machines/testing/clock.ts';
import { fixture, fixtureJourney } from '#machines/testing/fixture-journey/machine.ts';
import { handPort } from '#machines/testing/hand-ports.ts';
import { loadedJourneys } from '#machines/testing/loaded-journeys.ts';
import { raisingJourney } from '#machines/testing/raising-journey.ts';
import { oneCaisseSite } from '#machines/testing/site.ts';

type FixtureRef = ActorRefFrom<typeof fixtureJourney>;
type RaisingRef = ActorRefFrom<typeof raisingJourney>;

/** A running session with the fixture journey, ports answered by hand and time moved by hand. */
export function runSession(
  site: SessionSite = oneCaisseSite,
  start: SessionStart = {},
  ports: { readonly loadJourney?: typeof loadJourney } = {},
  offers: readonly JourneyConditions[] = [fixture],
) {
  const time = handClock();
  const work = handPort<{ readonly answer: string }, { readonly kind: 'worked' | 'refused' }>();
  const calls = handPort<AgentCallInput, AgentCallAnswer>();
  const keeps = handPort<{ readonly token: string }, KeepAccountAnswer>();
  const chart = fixtureJourney.provide({ actors: { work: work.logic } });
  const machine: SessionMachine = createSessionMachine(offers).provide({
    actors: {
      callAgent: calls.logic,
      keepAccount: keeps.logic,
      ...loadedJourneys(
        Object.fromEntries(offers.map(({ id, raises }) => [id, raises === undefined ? chart : raisingJourney])),
      ),
      ...ports,
    },
  });
  const session = createActor(machine, { input: { site, start, now: time.now }, clock: time.clock });
  session.subscribe({ error: () => {} });
  session.start();

  const snapshot = () => session.getSnapshot();
  return {
    ...time,
    work,
    calls,
    keeps,
    session,
    snapshot,
    context: () => snapshot().context,
    /** Where the visitor is: the value of the region `place`. */
    place: () => regionOf(snapshot().value, 'place'),
    panel: () => regionOf(snapshot().value, 'panel'),
    activity: () => regionOf(snapshot().value, 'activity'),
    account: () => regionOf(snapshot().value, 'account'),
    limit: () => regionOf(snapshot().value, 'limit'),
    warning: () =>
      Object.values(snapshot().getMeta()).flatMap((meta) => (meta && 'warning' in meta ? meta.warning : [])),
    reason: () => snapshot().output?.reason,
    journey: () => {
      const child: unknown = snapshot().children['journey'];
      if (child === undefined) throw new Error('no journey runs');
      // The session knows a journey by its outside only; the test put this very one there.
      return child as FixtureRef;
    },
    /** The journey that raises the level, while it runs. */
    raisingJourney: () => {
      const child: unknown = snapshot().children['journey'];
      const running = offers.find(({ id }) => id === snapshot().context.journeyId);
      if (child === undefined || running?.raises === undefined) throw new Error('it does not run');
      return child as RaisingRef;
    },
  };
}

function regionOf(value: unknown, region: string): unknown {
  if (typeof value !== 'object' || value === null || !('running' in value)) return value;
  const { running } = value;
  return typeof running === 'object' && running !== null
    ? (running as Readonly<Record<string, unknown>>)[region]
    : running;
}
