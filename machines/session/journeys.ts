import type { CaisseKind } from '#domain/caisse/caisse.ts';
import type { IdentityLevel } from '#domain/identity/level.ts';
import type { JourneyId } from '#domain/journey/journey.ts';
import type { AnyStateMachine, InputFrom, OutputFrom } from 'xstate';
import type { JourneyEnd, JourneyMachineInput } from '../common/journey.ts';

/** What the session needs of one line of `src/kiosk/journeys/index.ts`. */
export interface JourneyDefinition {
  readonly id: JourneyId;
  readonly machine: AnyStateMachine;
  /** Kinds of caisse that offer it. */
  readonly caisses: readonly CaisseKind[];
  /** The least level at which it may start. */
  readonly level: IdentityLevel;
}

/** A machine that takes what every journey takes and ends as every journey ends. */
export type JourneyMachine<Machine extends AnyStateMachine> =
  JourneyMachineInput extends InputFrom<Machine> ? (OutputFrom<Machine> extends JourneyEnd ? Machine : never) : never;

/** Declares a journey; a machine of another shape is a type error here. */
export function defineJourney<Machine extends AnyStateMachine, Definition extends JourneyDefinition>(
  definition: Definition & { readonly machine: JourneyMachine<Machine> & Machine },
): Definition {
  return definition;
}
