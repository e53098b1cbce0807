import type { PaymentLine } from '#domain/documents/caf-content.ts';
import type { Cents } from '#domain/documents/cents.ts';
import { table, type Cell, type Column, type Part } from '#kiosk/paper/kit/parts.ts';
import { dateWords, inEuros, monthWords } from './figures.ts';
import type { DocumentTexts } from './texts.ts';

/** Payments as a table, with their total. What was withheld has columns where something was. */
export function paymentTable(
  t: DocumentTexts,
  lines: readonly PaymentLine[],
  total: { readonly label: string; readonly amount: Cents },
): Part {
  const isWithheld = lines.some(({ withheld }) => withheld !== 0);
  const columns: readonly [Column, ...Column[]] = [
    { header: t('documentPaper.payments.benefit'), align: 'left' },
    { header: t('documentPaper.payments.rightMonth'), align: 'left' },
    { header: t('documentPaper.payments.paidOn'), align: 'left' },
    ...(isWithheld
      ? ([
          { header: t('documentPaper.payments.amount'), align: 'right' },
          { header: t('documentPaper.payments.withheld'), align: 'right' },
        ] as const)
      : []),
    { header: t('documentPaper.payments.paid'), align: 'right' },
  ];
  const rows = lines.map((line): readonly Cell[] => [
    nameLines(t, line),
    [monthWords(line.rightMonth)],
    [dateWords(line.paidOn)],
    ...(isWithheld ? ([[inEuros(line.amount)], [inEuros(line.withheld)]] as const) : []),
    [inEuros(line.amount - line.withheld)],
  ]);
  return table({ columns, rows, total: { label: total.label, amount: inEuros(total.amount) } });
}

/** The benefit, then what is not ordinary about the line. */
function nameLines(t: DocumentTexts, { benefit, kind, amount, payee }: PaymentLine): Cell {
  const correction = amount < 0 ? t('documentPaper.payments.overpaid') : t('documentPaper.payments.arrears');
  return [
    benefit,
    ...(kind === 'adjustment' ? [correction] : []),
    ...(payee === 'thirdParty' ? [t('documentPaper.payments.thirdParty')] : []),
  ];
}
