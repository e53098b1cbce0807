import type { JourneyDefinition } from '#machines/session/journeys.ts';
import type { IconComponent } from '#ui/icons/icon.tsx';
import type { KioskKey } from '#kiosk/texts/texts.ts';
import type { JourneyScreen } from './journey-screen.ts';

/** One line of `journeys.ts`: the chart, its screens, and how the kiosk offers it. */
export interface Journey extends JourneyDefinition {
  readonly screens: Readonly<Record<string, JourneyScreen<unknown, unknown>>>;
  /** What a waiting screen says, by the chart's name of the wait. */
  readonly waits: Readonly<Record<string, KioskKey>>;
  readonly titleKey: KioskKey;
  readonly leadKey: KioskKey;
  readonly icon: IconComponent;
  /** Whether it can be begun while the gateway does not answer. */
  readonly offline: boolean;
}

interface TypedJourney<Context, Event> extends Omit<Journey, 'screens'> {
  readonly screens: Readonly<Record<string, JourneyScreen<Context, Event>>>;
}

/**
 * Joins a chart with its screens. Each table of screens is checked against its chart where it is
 * written (`satisfies Record<…Screen, …>`); here the two lose their particular types, since the
 * kiosk only ever hands a journey's own snapshot to the journey's own screens.
 */
export function declareJourney<Context, Event>(journey: TypedJourney<Context, Event>): Journey {
  return journey as unknown as Journey;
}
