import * as z from 'zod/mini';
import { paymentLineSchema, type PaymentLine } from '../documents/caf-content.ts';
import { sumOf, type Cents } from '../documents/cents.ts';
import type { CalendarDate } from '../time/instant.ts';

/** « Jusqu'à 24 mois » (#9, #179). */
export const PAYMENT_MONTHS = 24;

const LINES_MAX = 2_000;
export const paymentLinesSchema = z.array(paymentLineSchema).check(z.maxLength(LINES_MAX));

/** All that was paid on one day, to whomever. */
export interface Payment {
  readonly paidOn: CalendarDate;
  readonly lines: readonly PaymentLine[];
  /** Without what the caisse kept for a debt. Never below zero: what is taken back beyond it is a debt (« indu »). */
  readonly total: Cents;
  /** The part of it that went to a landlord or a guardian (#31). */
  readonly toThirdParty: Cents;
}

/** What was paid of a line: its amount without what was kept of it for a debt. */
export const paidOf = ({ amount, withheld }: Pick<PaymentLine, 'amount' | 'withheld'>): Cents => amount - withheld;

/** Lines by the day on which they were paid, the newest first; of one day in their own order. */
export function paymentsOf(lines: readonly PaymentLine[]): readonly Payment[] {
  const days = [...new Set(lines.map(({ paidOn }) => paidOn))].toSorted().toReversed();
  return days.map((paidOn) => paymentOf(paidOn, lines));
}

function paymentOf(paidOn: CalendarDate, all: readonly PaymentLine[]): Payment {
  const lines = all.filter((line) => line.paidOn === paidOn);
  const toThirdParty = paidTo('thirdParty', lines);
  return { paidOn, lines, total: paidTo('holder', lines) + toThirdParty, toThirdParty };
}

/** What is taken back from one is not taken from the other. */
const paidTo = (payee: PaymentLine['payee'], lines: readonly PaymentLine[]): Cents =>
  Math.max(0, sumOf(lines.filter((line) => line.payee === payee).map(paidOf)));
