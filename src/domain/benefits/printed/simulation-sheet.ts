import type { CaisseId } from '../../caisse/caisse.ts';
import type { EpochMs } from '../../time/instant.ts';
import type { ResultFacts } from '../shown/facts.ts';
import { householdLines, type HouseholdLine } from './household-lines.ts';

/** A simulation to print: plain facts, in no language. It holds neither a name nor a NIR. */
export interface SimulationSheet {
  readonly caisse: CaisseId;
  readonly issuedAt: EpochMs;
  readonly result: ResultFacts;
  readonly answers: readonly HouseholdLine[];
  /** The address in the QR code, for a phone: ages in whole years and the zone, no birth date, no postal code. */
  readonly phoneUrl?: string | undefined;
}

/** Puts together what the paper says of a result. */
export function simulationSheet(parts: Omit<SimulationSheet, 'answers'>): SimulationSheet {
  const { household, month } = parts.result;
  return { ...parts, answers: householdLines(household, month) };
}
