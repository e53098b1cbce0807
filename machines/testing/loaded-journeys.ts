import type { ActorLogic, AnyStateMachine, EventObject, Snapshot } from 'xstate';
import type { JourneyId } from '#domain/journey/journey.ts';
import { hostedChart } from '../common/hosted-chart.ts';
import type { RunJourneyInput, loadJourney, runJourney } from '../session/ports.ts';

/** Answers at once, so that a test need not wait. */
function atOnce(): ActorLogic<Snapshot<undefined>, EventObject, unknown> {
  const done: Snapshot<undefined> = { status: 'done', output: undefined, error: undefined };
  return { getInitialSnapshot: () => done, transition: (snapshot) => snapshot, getPersistedSnapshot: () => done };
}

/** The session's ports where every journey is loaded already. */
export function loadedJourneys(charts: Readonly<Partial<Record<JourneyId, AnyStateMachine>>>): {
  readonly loadJourney: typeof loadJourney;
  readonly journey: typeof runJourney;
} {
  const chartOf = ({ journey }: RunJourneyInput): AnyStateMachine => {
    const chart = charts[journey];
    if (!chart) throw new Error(`no journey ${journey}`);
    return chart;
  };
  return {
    loadJourney: atOnce() as unknown as typeof loadJourney,
    journey: hostedChart(chartOf) as unknown as typeof runJourney,
  };
}
