import type { AnyStateMachine, InputFrom, OutputFrom } from 'xstate';
import type { LanguageId } from '#domain/language.ts';
import type { Catalogues } from '#languages/translator.ts';
import type { JourneyEnd, JourneyMachineInput } from '#machines/common/journey.ts';
import type { JourneyConditions } from '#machines/session/reach.ts';
import type { IconComponent } from '#ui/icons/icon.tsx';
import type { Environment } from '#kiosk/terminal/environment.ts';
import type { VisitTerminal } from '#kiosk/terminal/visit-terminal.ts';
import type { KioskKey } from '#kiosk/texts/texts.ts';
import type { JourneyScreen } from './journey-screen.ts';

/**
 * One entry of `journeys/index.ts`: how the kiosk offers a journey, before anything of it is loaded. Its title and its
 * lead are `languages/<language>/<journey>.offer.json`.
 */
export interface JourneyOffer extends JourneyConditions {
  readonly load: () => Promise<{ readonly openJourney: OpenJourney }>;
  readonly icon: IconComponent;
  /** Whether it can be begun while the gateway does not answer. */
  readonly offline: boolean;
  /** It shows the file of an account. Where a hall does not offer one of these, no other journey reads a file either. */
  readonly showsFiles?: true;
}

/** Gives a journey's chart its ports and joins it with its screens. */
export type OpenJourney = (terminal: VisitTerminal, environment: Environment) => Journey;

/** A journey that is loaded. */
export interface Journey {
  readonly machine: AnyStateMachine;
  readonly screens: Readonly<Record<string, JourneyScreen<unknown, unknown>>>;
  /** What a waiting screen says, by the chart's name of the wait. */
  readonly waits: Readonly<Record<string, KioskKey>>;
  /** What its screens say, besides what every screen may. */
  readonly texts: Readonly<Record<LanguageId, Catalogues>>;
}

/** A machine that takes what every journey takes and ends as every journey ends. */
type JourneyMachine<Machine extends AnyStateMachine> =
  JourneyMachineInput extends InputFrom<Machine> ? (OutputFrom<Machine> extends JourneyEnd ? Machine : never) : never;

/**
 * Joins a chart with its screens. Each table of screens is checked against its chart where it is
 * written (`satisfies Record<…Screen, …>`); here the two lose their particular types, since the
 * kiosk only ever hands a journey's own snapshot to the journey's own screens.
 */
export function joinJourney<Machine extends AnyStateMachine, Context, Event>(
  parts: Omit<Journey, 'machine' | 'screens'> & {
    readonly machine: JourneyMachine<Machine> & Machine;
    readonly screens: Readonly<Record<string, JourneyScreen<Context, Event>>>;
  },
): Journey {
  return parts as unknown as Journey;
}
