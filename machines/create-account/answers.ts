import type { AmeliChecks, BirthPlace, Civility, CivilStatus, TypedContact } from '#domain/account/creation.ts';
import type { Iban } from '#domain/bank/iban.ts';
import { caisseKindOf, type CaisseId } from '#domain/caisse/caisse.ts';
import type { BirthName } from '#domain/identity/birth-name.ts';
import type { KnownData } from '../common/journey.ts';

/** What is typed for an account beside what the session keeps; `null`: the visitor has none. */
export interface CreationAnswers {
  readonly civility?: Civility;
  readonly firstNames?: BirthName;
  /** « Nom d'usage (facultatif) » (#173). */
  readonly usedName?: BirthName | null;
  readonly birthPlace?: BirthPlace;
  /** « Je réside ou j'étudie en France » (#173). */
  readonly livesInFrance?: boolean;
  readonly iban?: Iban;
  readonly cardNumber?: string | null;
  readonly contact?: TypedContact;
}

export type CreationField = keyof KnownData | keyof CreationAnswers;

/** The questions in their order (#173, #175, #256). */
export const creationFields = [
  'nir',
  'civility',
  'birthName',
  'firstNames',
  'usedName',
  'birthDate',
  'birthPlace',
  'livesInFrance',
  'postalCode',
  'iban',
  'cardNumber',
  'contact',
] as const satisfies readonly CreationField[];

/** What decides which of them a visitor is asked. */
export interface Asked {
  readonly caisse: CaisseId;
  readonly known: KnownData;
  readonly answers: CreationAnswers;
  /** Number and birth date are those of the card that was presented. */
  readonly holder: unknown;
}

/** Whether a question is this visitor's. The card spares its number and the birth date; the RIB is ameli's (#256). */
export function isAsked({ caisse, answers, holder }: Asked, field: CreationField): boolean {
  switch (field) {
    case 'nir':
    case 'birthDate':
      return holder === undefined;
    case 'postalCode':
      return answers.livesInFrance === true;
    case 'iban':
      return caisseKindOf(caisse) === 'cpam';
    case 'cardNumber':
      return caisseKindOf(caisse) === 'cpam' && holder === undefined;
    default:
      return true;
  }
}

export function isAnswered({ known, answers }: Asked, field: CreationField): boolean {
  return { ...answers, ...known }[field] !== undefined;
}

/** @throws Error when an answer is missing. Unreachable: the chart asks all questions first. */
export function civilStatusOf(asked: Asked): CivilStatus {
  const { known, answers } = asked;
  const { usedName, livesInFrance } = answers;
  return {
    nir: given(known.nir),
    civility: given(answers.civility),
    birthName: given(known.birthName),
    firstNames: given(answers.firstNames),
    ...(usedName && { usedName }),
    birthDate: given(known.birthDate),
    birthPlace: given(answers.birthPlace),
    livesInFrance: given(livesInFrance),
    ...(isAsked(asked, 'postalCode') && { postalCode: given(known.postalCode) }),
  };
}

/** @throws Error when the IBAN is missing. Unreachable: ameli's questions hold it. */
export function ameliChecksOf({ iban, cardNumber }: CreationAnswers): AmeliChecks {
  return { iban: given(iban), ...(cardNumber && { cardNumber }) };
}

/** @throws Error when it is missing. Unreachable: the chart asks for it first. */
export function given<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('an answer is missing');
  return value;
}
