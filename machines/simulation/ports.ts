import type { Month } from '#domain/benefits/calendar/month.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { Commune } from '#domain/benefits/communes/communes.ts';
import type { ParameterTable } from '#domain/benefits/parameters/parameters.ts';
import type { FileAnswers } from '#domain/benefits/questions/file-answers.ts';
import type { Facts } from '#domain/benefits/questions/question.ts';
import type { FileRefusal } from '#domain/documents/refusal.ts';
import type { PostalCode } from '#domain/identity/postal-code.ts';
import type { NotNow } from '../common/delay.ts';
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
  /** The gateway answers, and knows files of that caisse: with an account, what the file knows can be taken over (#201). */
  readonly readsFiles: boolean;
}

/** Loads figures and zones, all of them: what is fetched must not tell where the visitor lives. Asks the gateway nothing. */
export const prepare = answerPort<{ readonly caisse: CaisseId }, Prepared>('simulation.prepare');

/** Why nothing of a file is taken over, beside what passes (`NotNow`). `notAllowed`: in this file the account may see nothing. */
export type FileNotTold = FileRefusal | 'notAllowed' | 'sessionOver';

/** What the file in which the account acts answers of a simulation. */
export interface ToldByFile {
  readonly kind: 'answers';
  /** In which the amounts hold. */
  readonly month: Month;
  readonly known: FileAnswers;
  /** « Fabrice C. », of whom the file is; null: the visitor’s own. */
  readonly actsFor: string | null;
}

export type ReadFileAnswersAnswer = ToldByFile | { readonly kind: 'notTold'; readonly reason: FileNotTold } | NotNow;

/** Reads that of the account that is open. */
export const readFileAnswers = answerPort<{ readonly token: string }, ReadFileAnswersAnswer>(
  'simulation.readFileAnswers',
);

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
