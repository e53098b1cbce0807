import { expect, test } from 'vitest';
import type { PaymentLine } from '../documents/caf-content.ts';
import { paymentsOf } from './payments.ts';

const line = (given: Partial<PaymentLine>): PaymentLine => ({
  benefit: 'Allocations familiales',
  kind: 'right',
  rightMonth: '2026-10',
  paidOn: '2026-11-05',
  amount: 152_25,
  withheld: 0,
  payee: 'holder',
  ...given,
});

test('#30 what was paid on one day is one payment, the newest first', () => {
  const lines = [
    line({ paidOn: '2026-10-05' }),
    line({}),
    line({ benefit: 'Aide personnalisée au logement', amount: 243_00, payee: 'thirdParty' }),
  ];
  expect(paymentsOf(lines)).toEqual([
    { paidOn: '2026-11-05', lines: lines.slice(1), total: 395_25, toThirdParty: 243_00 },
    { paidOn: '2026-10-05', lines: lines.slice(0, 1), total: 152_25, toThirdParty: 0 },
  ]);
});

test('#31 what the caisse kept for a debt was paid to nobody', () => {
  const [payment] = paymentsOf([
    line({ amount: 100_00, withheld: 40_00 }),
    line({ amount: 60_00, withheld: 10_00, payee: 'thirdParty' }),
    line({ kind: 'adjustment', amount: -20_00 }),
  ]);
  expect(payment).toMatchObject({ total: 90_00, toThirdParty: 50_00 });
});

test('what is taken back beyond a payment is no payment, and takes nothing from a landlord', () => {
  const [payment] = paymentsOf([
    line({ amount: 80_00 }),
    line({ kind: 'adjustment', amount: -320_00 }),
    line({ amount: 243_10, payee: 'thirdParty' }),
  ]);
  expect(payment).toMatchObject({ total: 243_10, toThirdParty: 243_10 });
});

test('without a line there is no payment', () => {
  expect(paymentsOf([])).toEqual([]);
});
