import { expect, test } from 'vitest';
import { benefitIds } from '../estimate.ts';
import { documentIds, documentsFor } from './next-steps.ts';

test('each document is asked for once, however many requests need it', () => {
  expect(documentsFor(['housingAid', 'activityBonus'])).toEqual([
    'identity',
    'bankDetails',
    'payslips',
    'rentCertificate',
  ]);
  expect(documentsFor([])).toEqual([]);
});

test('every document serves some request', () => {
  expect(documentsFor(benefitIds)).toEqual(documentIds);
});
