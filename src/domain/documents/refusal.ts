import * as z from 'zod/mini';

/** Why a caisse gives no document of a file at all. */
export const fileRefusals = [
  'struckOff',
  /** « En cours d'affiliation ». */
  'joining',
  'suspended',
  /** The file names nobody who is responsible for it. */
  'noHolder',
  'deceased',
  'noFile',
] as const;

/** Why a caisse does not give this document (docs/requirements.md#documents). */
export const documentRefusals = [
  ...fileRefusals,
  'struckOffInPeriod',
  'suspendedInPeriod',
  /** No right at all in the period. */
  'noRight',
  'noQuotientInPeriod',
  /** Resources are missing, or the quotient is 0. */
  'noResources',
  'noRightToBenefit',
  'noRightOfBeneficiary',
  'noRightOfChild',
  /** « Attestation de non-droit »: there is a right. */
  'rightExists',
  /** « Attestation de radiation »: the file is open. */
  'notStruckOff',
  /** « Réduction sociale téléphonique » asks for the RSA or the AAH. */
  'noMinimumBenefit',
  /** Codes 201 to 253 of the caisse: the same may be asked later. */
  'technical',
] as const;

export const fileRefusalSchema = z.enum(fileRefusals);
export const documentRefusalSchema = z.enum(documentRefusals);
export type FileRefusal = z.infer<typeof fileRefusalSchema>;
export type DocumentRefusal = z.infer<typeof documentRefusalSchema>;

/** Refusals of this period: another one may be given. */
const periodRefusals: readonly DocumentRefusal[] = [
  'struckOffInPeriod',
  'suspendedInPeriod',
  'noRight',
  'noQuotientInPeriod',
  'noRightToBenefit',
  'noRightOfBeneficiary',
  'noRightOfChild',
  'rightExists',
];

/** Refusals of this benefit, beneficiary or child: another one may have the right. */
const subjectRefusals: readonly DocumentRefusal[] = ['noRightToBenefit', 'noRightOfBeneficiary', 'noRightOfChild'];

/** What the refusal is about: the whole file, the period that was asked for, its subject. */
export const isOfFile = (reason: DocumentRefusal): boolean => fileRefusals.some((of) => of === reason);
export const isOfPeriod = (reason: DocumentRefusal): boolean => periodRefusals.includes(reason);
export const isOfSubject = (reason: DocumentRefusal): boolean => subjectRefusals.includes(reason);
