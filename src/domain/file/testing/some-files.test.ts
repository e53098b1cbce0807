import { expect, test } from 'vitest';
import { isInAgenda } from '../agenda.ts';
import { fileOverviewSchema } from '../file-overview.ts';
import { paymentLinesSchema } from '../payments.ts';
import { ownDataSchema } from '../profile.ts';
import { emptyFile, fileWithDebts, longestFile, someFile, someLines, someOwnData, someToday } from './some-files.ts';

test.each(Object.entries({ someFile, emptyFile, fileWithDebts, longestFile }))(
  '%s is a file that a caisse may give',
  (_name, file) => {
    expect(fileOverviewSchema.parse(file)).toEqual(file);
    expect(file.agenda.every(({ on }) => isInAgenda(on, someToday))).toBe(true);
  },
);

test('so are the payments of two years, and the data of a spouse', () => {
  expect(paymentLinesSchema.parse(someLines)).toEqual(someLines);
  expect(ownDataSchema.parse(someOwnData)).toEqual(someOwnData);
});
