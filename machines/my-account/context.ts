import type { FileRefusal } from '#domain/documents/refusal.ts';
import { paymentsOf, type Payment } from '#domain/file/payments.ts';
import { openAccountOf } from '#domain/journey/identity.ts';
import type { JourneyId, JourneyOutcome } from '#domain/journey/journey.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import type { DelayContext } from '../common/delay.ts';
import type { JourneyEnd, JourneyMachineInput } from '../common/journey.ts';
import type { ChooseFileInput, ShownFile } from './ports.ts';

/** What was read of one file: dropped whole when the session goes into another, or may see it no more. */
interface Fetched {
  readonly file: ShownFile | undefined;
  /** Of 24 months, the newest first; undefined until they are asked for. */
  readonly payments: readonly Payment[] | undefined;
  /** The payment that is looked at, by its day. */
  readonly paidOn: CalendarDate | undefined;
}

export interface MyAccountContext extends Omit<JourneyMachineInput, 'typedCode'>, DelayContext, Fetched {
  /** The file that the visitor touched; null: their own. */
  readonly chosen: string | null;
  readonly refusal: FileRefusal | undefined;
  readonly accountIsOver: boolean;
  readonly outcome: JourneyOutcome;
}

/** Parts of « Mon compte » that its first screen leads to. */
export const sections = [
  'alerts',
  'money',
  'profile',
  'agenda',
  'contact',
  'pajemploi',
  'files',
  'following',
  'changes',
  'requests',
  'guide',
] as const;
export type Section = (typeof sections)[number];

/** Parts of « Mes paiements et mes droits ». */
export const moneyParts = ['lastPayment', 'payments', 'rights', 'debts', 'resources'] as const;
export type MoneyPart = (typeof moneyParts)[number];

/** What the screens of the journey send. */
export type MyAccountEvent =
  | { readonly type: 'OPEN'; readonly part: Section | MoneyPart | 'calendar' }
  /** Into another journey, which leads back here. */
  | { readonly type: 'GO_TO'; readonly next: JourneyId }
  | { readonly type: 'SEE_PAYMENT'; readonly paidOn: CalendarDate }
  | { readonly type: 'CHOOSE_FILE'; readonly file: string | null }
  | { readonly type: 'BACK' }
  /** The same once more. */
  | { readonly type: 'RETRY' }
  /** Back to the first screen. */
  | { readonly type: 'FINISH' }
  /** Back to the list of services. */
  | { readonly type: 'LEAVE' };

export const nothingFetched: Fetched = { file: undefined, payments: undefined, paidOn: undefined };

export function initialContext({ typedCode: _notOurs, ...input }: JourneyMachineInput): MyAccountContext {
  return {
    ...input,
    ...nothingFetched,
    chosen: null,
    refusal: undefined,
    accountIsOver: false,
    notNow: undefined,
    outcome: { kind: 'left' },
  };
}

export function endOf({ outcome, known, accountIsOver }: MyAccountContext): JourneyEnd {
  return { outcome, known, ...(accountIsOver && { accountIsOver }) };
}

/** Without an account, which the session does not let happen, the gateway answers `sessionOver`. */
export const tokenOf = ({ identity }: Pick<MyAccountContext, 'identity'>): string =>
  openAccountOf(identity)?.token ?? '';

export const chooseFileInputOf = (context: MyAccountContext): ChooseFileInput => ({
  token: tokenOf(context),
  file: context.chosen,
});

/** The payment of the last day; undefined before the first one, and of whoever sees no file. */
export const lastPaymentOf = ({ file }: Pick<MyAccountContext, 'file'>): Payment | undefined =>
  file?.kind === 'file' ? paymentsOf(file.overview.lastPayment)[0] : undefined;

/** The payment that is looked at. */
export const paymentSeen = ({ payments, paidOn }: Pick<MyAccountContext, 'payments' | 'paidOn'>): Payment | undefined =>
  payments?.find((payment) => payment.paidOn === paidOn);
