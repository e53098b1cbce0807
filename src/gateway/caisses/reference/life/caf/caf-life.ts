import type { LifeWriter } from '../keep-life.ts';
import { oldestOfferedMonth } from '../months.ts';
import { fileNumbersFor } from './file-numbers.ts';
import { cafMonthSchema, type CafMonth } from './month-content.ts';
import { told } from './stories/story-of.ts';
import { writeCafMonth } from './write-month.ts';

export const cafLifeWriter: LifeWriter<CafMonth> = {
  read: (content) => cafMonthSchema.parse(content),
  firstMonth: oldestOfferedMonth,
  fileNumbers: fileNumbersFor,
  write: ({ life, month, before, parameters, hasNewRules }) =>
    writeCafMonth(told(life), month, before, parameters.table, hasNewRules),
};
