import { caisseKindOf, type CaisseId, type CaisseKind } from '../caisse/caisse.ts';
import type { JourneyId } from './journey.ts';

/** A caisse, as far as it decides what is offered. */
export interface ServingCaisse {
  readonly id: CaisseId;
  /** Journeys that its connector cannot serve. */
  readonly lacks?: readonly JourneyId[] | undefined;
}

/** Whether a caisse offers a journey: it is for its kind, and its connector can serve it. */
export function servesJourney(
  { id, lacks = [] }: ServingCaisse,
  journey: { readonly id: JourneyId; readonly caisses: readonly CaisseKind[] },
): boolean {
  return journey.caisses.includes(caisseKindOf(id)) && !lacks.includes(journey.id);
}
