import type { AnyStateMachine } from 'xstate';
import type { JourneyDefinition, JourneyMachine } from '#machines/session/journeys.ts';
import type { IconComponent } from '#ui/icons/icon.tsx';
import type { Surroundings } from '#kiosk/terminal/surroundings.ts';
import type { VisitTerminal } from '#kiosk/terminal/visit-terminal.ts';
import type { KioskKey } from '#kiosk/texts/texts.ts';
import type { JourneyScreen } from './journey-screen.ts';

/** One entry of `journeys/index.ts`: how the kiosk offers a journey, before anything of it is loaded. */
export interface JourneyOffer extends Omit<JourneyDefinition, 'machine'> {
  readonly load: () => Promise<{ readonly openJourney: OpenJourney }>;
  readonly titleKey: KioskKey;
  readonly leadKey: KioskKey;
  readonly icon: IconComponent;
  /** Whether it can be begun while the gateway does not answer. */
  readonly offline: boolean;
}

/** Gives a journey's chart its ports and joins it with its screens. */
export type OpenJourney = (terminal: VisitTerminal, around: Surroundings) => JourneyParts;

export interface JourneyParts {
  readonly machine: AnyStateMachine;
  readonly screens: Readonly<Record<string, JourneyScreen<unknown, unknown>>>;
  /** What a waiting screen says, by the chart's name of the wait. */
  readonly waits: Readonly<Record<string, KioskKey>>;
}

/** A journey that is loaded. */
export interface Journey extends Omit<JourneyOffer, 'load'>, JourneyParts {}

/**
 * Joins a chart with its screens. Each table of screens is checked against its chart where it is
 * written (`satisfies Record<…Screen, …>`); here the two lose their particular types, since the
 * kiosk only ever hands a journey's own snapshot to the journey's own screens.
 */
export function joinJourney<Machine extends AnyStateMachine, Context, Event>(parts: {
  readonly machine: JourneyMachine<Machine> & Machine;
  readonly screens: Readonly<Record<string, JourneyScreen<Context, Event>>>;
  readonly waits: Readonly<Record<string, KioskKey>>;
}): JourneyParts {
  return parts as unknown as JourneyParts;
}
