import { monthsBefore } from '#domain/benefits/calendar/month.ts';
import type { PaymentLine } from '#domain/documents/caf-content.ts';
import { PAYMENT_MONTHS } from '#domain/file/payments.ts';
import { paymentLine } from '../life/caf/document-parts.ts';
import { paidLines, type CafFile } from '../life/caf/file.ts';
import { monthOf } from '../life/months.ts';

/** What was paid in the last 24 months, the newest first. */
export function paymentsUntilNow(file: CafFile): readonly PaymentLine[] {
  const oldest = monthsBefore(monthOf(file.today), PAYMENT_MONTHS);
  return file.months
    .flatMap((month) => paidLines(file, month))
    .filter(({ paidOn }) => paidOn >= oldest)
    .map(paymentLine)
    .toSorted((one, other) => (one.paidOn < other.paidOn ? 1 : one.paidOn > other.paidOn ? -1 : 0));
}

/** All lines of the last day of payment. */
export function lastPaymentOf(file: CafFile): readonly PaymentLine[] {
  const lines = paymentsUntilNow(file);
  return lines.filter(({ paidOn }) => paidOn === lines[0]?.paidOn);
}
