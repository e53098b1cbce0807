import type { JourneyId } from '#domain/journey/journey.ts';
import { hostedChart } from '#machines/common/hosted-chart.ts';
import type { loadJourney, runJourney, RunJourneyInput } from '#machines/session/ports.ts';
import type { Environment } from '#kiosk/terminal/environment.ts';
import { answering } from '#kiosk/terminal/answer-actor.ts';
import type { VisitTerminal } from '#kiosk/terminal/visit-terminal.ts';
import type { Journey, JourneyOffer } from './journey.ts';

export interface OpenJourneys {
  readonly offers: readonly JourneyOffer[];
  /** Undefined until it is loaded. */
  readonly opened: (id: JourneyId) => Journey | undefined;
  /** What the session's chart asks: to load the journey chosen, and to run it. */
  readonly actors: { readonly loadJourney: typeof loadJourney; readonly journey: typeof runJourney };
}

/** The journeys of one visit, each loaded and given its ports when it is chosen. */
export function openJourneys(
  offers: readonly JourneyOffer[],
  terminal: VisitTerminal,
  environment: Environment,
): OpenJourneys {
  const opened = new Map<JourneyId, Journey>();
  const open = async ({ journey }: { readonly journey: JourneyId }): Promise<void> => {
    const offer = offers.find(({ id }) => id === journey);
    if (!offer) throw new Error(`no journey ${journey}`);
    const { openJourney } = await offer.load();
    if (!opened.has(journey)) opened.set(journey, openJourney(terminal, environment));
  };
  const chartOf = ({ journey }: RunJourneyInput): Journey['machine'] => {
    const loaded = opened.get(journey);
    if (!loaded) throw new Error(`journey ${journey} is not loaded`);
    return loaded.machine;
  };
  return {
    offers,
    opened: (id) => opened.get(id),
    // To the session every chart has the outside of `runJourney`; `joinJourney` has seen to it.
    actors: { loadJourney: answering(open), journey: hostedChart(chartOf) as unknown as typeof runJourney },
  };
}
