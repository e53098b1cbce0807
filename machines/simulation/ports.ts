import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { Commune } from '#domain/benefits/communes/communes.ts';
import type { ParameterTable } from '#domain/benefits/parameters/parameters.ts';
import type { Facts } from '#domain/benefits/questions/question.ts';
import type { PostalCode } from '#domain/identity/postal-code.ts';
import { answerPort } from '../common/not-provided.ts';
import type { PrintResult } from '../printing/ports.ts';
import type { Estimated } from './estimated.ts';

/** What the questions and the rules read beside the answers. */
export interface Prepared {
  /** The figures in force on this kiosk. */
  readonly table: ParameterTable;
  readonly zoneOf: Facts['zoneOf'];
  /** Where a phone computes the same again; unknown before the first contact with the gateway. */
  readonly publicUrl: string | undefined;
  /** The result can be drawn for the paper of this terminal. */
  readonly printsSummary: boolean;
}

/** Loads figures and zones, all of them: what is fetched must not tell where the visitor lives. */
export const prepare = answerPort<Record<never, never>, Prepared>('simulation.prepare');

/** The communes of a postal code; none for a code that no commune has. */
export const findCommunes = answerPort<{ readonly postalCode: PostalCode }, readonly Commune[]>(
  'simulation.findCommunes',
);

/** What is printed of an estimate. */
export interface Summary {
  /** Whose paper it is. */
  readonly caisse: CaisseId;
  readonly estimated: Estimated;
}

/** Runs one print job (`printing/machine.ts`) to its end. */
export const printSummary = answerPort<Summary, PrintResult>('simulation.printSummary');
