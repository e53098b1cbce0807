import type { FileRefusal } from '#domain/documents/refusal.ts';
import { reaches } from '#domain/identity/level.ts';
import {
  filterKey,
  filtersOf,
  healthPaymentsOf,
  type HealthPayment,
  type HealthPayments,
  type PaymentFilter,
} from '#domain/insured-file/payments.ts';
import type { PreventionOffer } from '#domain/insured-file/prevention.ts';
import type { Procedure } from '#domain/insured-file/procedures.ts';
import { openAccountOf } from '#domain/journey/identity.ts';
import type { JourneyId, JourneyOutcome } from '#domain/journey/journey.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import type { DelayContext } from '../common/delay.ts';
import type { JourneyEnd, JourneyMachineInput } from '../common/journey.ts';
import { healthParts, type HealthPart, type InsuredFile } from './ports.ts';

/** What was read: dropped whole when the caisse shows it no more, and with the journey. */
interface Fetched {
  readonly file: InsuredFile | undefined;
  readonly payments: HealthPayments | undefined;
  readonly prevention: readonly PreventionOffer[] | undefined;
  readonly filter: PaymentFilter | undefined;
  /** The payment that is looked at, by its day. */
  readonly paidOn: CalendarDate | undefined;
}

export interface AmeliAccountContext extends Omit<JourneyMachineInput, 'typedCode'>, DelayContext, Fetched {
  /** What was touched and needs two factors, or is being read. */
  readonly wanted: RaisedPart | undefined;
  readonly procedure: Procedure | undefined;
  readonly refusal: FileRefusal | undefined;
  readonly accountIsOver: boolean;
  readonly outcome: JourneyOutcome;
}

/** Parts that everybody who signed in sees, one touch from the first screen. */
export const plainParts = ['toComplete', 'delays', 'contact', 'procedures', 'ownInformation'] as const;
export type PlainPart = (typeof plainParts)[number];

/** Parts of « Mes paiements ». */
export const paymentParts = ['recentPayments', 'leaves', 'accidents', 'deductions', 'filter'] as const;
export type PaymentPart = (typeof paymentParts)[number];

/** What two factors show: parts that are read for themselves, and the treating doctor among « Mes informations ». */
export type RaisedPart = HealthPart | 'ownInformation';
const raisedParts: readonly RaisedPart[] = [...healthParts, 'ownInformation'];

/** What the screens of the journey send. */
export type AmeliAccountEvent =
  | { readonly type: 'OPEN'; readonly part: PlainPart | HealthPart | PaymentPart }
  | { readonly type: 'SEE_PROCEDURE'; readonly procedure: Procedure }
  | { readonly type: 'SEE_PAYMENT'; readonly paidOn: CalendarDate }
  /** Only these payments; undefined: all of them. */
  | { readonly type: 'FILTER'; readonly filter: PaymentFilter | undefined }
  /** « Voir mon médecin traitant »: among « Mes informations », below two factors. */
  | { readonly type: 'SEE_DOCTOR' }
  /** A second factor, then what was touched. */
  | { readonly type: 'RAISE' }
  /** Into another journey, which leads back here. */
  | { readonly type: 'GO_TO'; readonly next: JourneyId }
  | { readonly type: 'BACK' }
  /** The same once more. */
  | { readonly type: 'RETRY' }
  /** Back to where this was asked for. */
  | { readonly type: 'FINISH' }
  /** Back to the list of services. */
  | { readonly type: 'LEAVE' };

export const nothingFetched: Fetched = {
  file: undefined,
  payments: undefined,
  prevention: undefined,
  filter: undefined,
  paidOn: undefined,
};

export function initialContext({ typedCode: _notOurs, ...input }: JourneyMachineInput): AmeliAccountContext {
  return {
    ...input,
    ...nothingFetched,
    wanted: raisedParts.find((part) => part === input.resume),
    procedure: undefined,
    refusal: undefined,
    accountIsOver: false,
    notNow: undefined,
    outcome: { kind: 'left' },
  };
}

export function endOf({ outcome, known, wanted, accountIsOver }: AmeliAccountContext): JourneyEnd {
  const comesBack = outcome.kind !== 'failed' && outcome.thenBack === true;
  return {
    outcome,
    known,
    ...(comesBack && wanted && { resume: wanted }),
    ...(accountIsOver && { accountIsOver }),
  };
}

/** Without an account, which the session does not let happen, the gateway answers `sessionOver`. */
export const tokenOf = ({ identity }: Pick<AmeliAccountContext, 'identity'>): string =>
  openAccountOf(identity)?.token ?? '';

/** What is about health may be shown (P34). */
export const hasTwoFactors = ({ identity }: Pick<AmeliAccountContext, 'identity'>): boolean =>
  reaches(identity.level, 'strong');

/** @throws Error where nothing was read. Unreachable: the chart opens these screens of a file alone. */
export function fileOf({ file }: Pick<AmeliAccountContext, 'file'>): InsuredFile {
  if (file === undefined) throw new Error('the file is not shown');
  return file;
}

/** @throws Error where they were not read. Unreachable: the chart reads them first. */
export function paymentsOf({ payments }: Pick<AmeliAccountContext, 'payments'>): HealthPayments {
  if (payments === undefined) throw new Error('the payments are not shown');
  return payments;
}

/** The payments of the list, as far as they pass the filter. */
export const listedPayments = (context: Pick<AmeliAccountContext, 'payments' | 'filter'>): readonly HealthPayment[] =>
  healthPaymentsOf(context.payments?.lines ?? [], context.filter);

/** The payment that is looked at. */
export const paymentSeen = (
  context: Pick<AmeliAccountContext, 'payments' | 'filter' | 'paidOn'>,
): HealthPayment | undefined => listedPayments(context).find(({ paidOn }) => paidOn === context.paidOn);

/** One of the filters that leave something; undefined: all. */
export const isOfferedFilter = (
  { payments }: Pick<AmeliAccountContext, 'payments'>,
  filter: PaymentFilter | undefined,
): boolean =>
  filter === undefined || filtersOf(payments?.lines ?? []).some((each) => filterKey(each) === filterKey(filter));
