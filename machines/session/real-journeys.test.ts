import { describe, expect, test } from 'vitest';
import { fromPromise, StateMachine, type AnyActorRef, type AnyStateMachine, type EventObject } from 'xstate';
import { MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';
import { allPathsOf, type Walk } from '../testing/graph.ts';
import { runKiosk } from '../kiosk/testing/kiosk-run.ts';
import { oneCaisseSite } from '../testing/site.ts';

const modules = import.meta.glob<{ readonly walk: Walk }>('../*/testing/walk.ts', { eager: true });

/** Longer than any session lasts, work that never answers included. */
const foreverMs = 60 * MINUTE_MS;

type Run = ReturnType<typeof runKiosk>;

interface Ending {
  readonly name: string;
  readonly reasons: readonly string[];
  readonly end: (run: Run) => void;
}

const endings: readonly Ending[] = [
  {
    name: 'P18 « Quitter »',
    reasons: ['quit'],
    end: (run) => run.session().send({ type: 'QUIT' }),
  },
  {
    name: 'P17 nobody touching any more',
    // Work that never answers is a fault of ours in some journeys.
    reasons: ['idle', 'limit', 'fault'],
    end(run) {
      for (let left = foreverMs; left > 0 && run.front() === 'session'; left -= SECOND_MS) run.pass(SECOND_MS);
    },
  },
  {
    name: 'P37 an agent closing the session',
    reasons: ['staffReset'],
    end(run) {
      run.send({ type: 'OPEN_STAFF' });
      run.send({ type: 'STAFF_RESET' });
    },
  },
];

for (const { walk } of Object.values(modules)) {
  const { id } = walk.machine;
  describe(`the session with ${id} as its child`, () => {
    test.each(endings)(
      'comes from every step to the wipe by $name, and nothing of the journey runs on',
      async ({ reasons, end }) => {
        const ways = waysTo(walk);
        expect(ways.size).toBeGreaterThan(3);
        for (const [step, events] of ways) {
          const work = { started: 0, stopped: 0 };
          const run = runKiosk({
            offer: { id, caisses: ['caf'], level: 'anonymous' },
            chart: withEndlessWork(walk, work),
          });
          await run.boot({ kind: 'configured', site: { ...oneCaisseSite, services: [id] }, closed: null });
          run.send({ type: 'START', journeyId: id });
          const journey = run.session().getSnapshot().children['journey'] as AnyActorRef | undefined;
          for (const event of events) journey?.send(event);
          expect(JSON.stringify(journey?.getSnapshot().value), 'the way leads there').toBe(step);

          end(run);
          expect(run.snapshot().matches({ front: 'wiping' }), step).toBe(true);
          expect(run.snapshot().children['session'], step).toBeUndefined();
          expect(reasons, step).toContain(run.wipe.calls[0]?.reason);
          expect(journey?.getSnapshot().status, step).not.toBe('active');
          expect(work.stopped, step).toBe(work.started);
        }
      },
    );
  });
}

/** The shortest way to each step of the chart at which it stands still. */
function waysTo(walk: Walk): ReadonlyMap<string, readonly EventObject[]> {
  const ways = new Map<string, readonly EventObject[]>();
  for (const { state, steps } of allPathsOf(walk)) {
    const step = JSON.stringify(state.value);
    const events = steps.map(({ event }) => event).filter(({ type }) => type !== 'xstate.init');
    if (state.status === 'active' && !ways.has(step)) ways.set(step, events);
  }
  return ways;
}

/** The walked chart with work that never ends: the test gives the answers. */
function withEndlessWork({ machine, input }: Walk, work: { started: number; stopped: number }): AnyStateMachine {
  const endless = fromPromise(({ signal }) => {
    work.started += 1;
    signal.addEventListener('abort', () => (work.stopped += 1));
    return new Promise(() => undefined);
  });
  const providing = (chart: AnyStateMachine): AnyStateMachine =>
    chart.provide({
      actors: Object.fromEntries(
        Object.entries(chart.implementations.actors).map(([name, actor]) => [
          name,
          actor instanceof StateMachine ? providing(actor as AnyStateMachine) : endless,
        ]),
      ),
    });
  const provided = providing(machine);
  // The walk may ask for more than a session gives: a small questionnaire, or who one is, as an earlier journey told (A30).
  const { known } = input as { readonly known: object };
  const start: AnyStateMachine['getInitialSnapshot'] = (scope, given) =>
    provided.getInitialSnapshot(scope, { ...(input as object), ...(given as object), known });
  return Object.assign(Object.create(provided) as AnyStateMachine, { getInitialSnapshot: start });
}
