import type { LifeWriter } from '../keep-life.ts';
import { oldestOfferedMonth } from '../months.ts';
import { cpamMonthSchema, type CpamMonth } from './month-content.ts';
import { cpamStoryOf } from './stories.ts';
import { writeCpamMonth } from './write-month.ts';

export const cpamLifeWriter: LifeWriter<CpamMonth> = {
  read: (content) => cpamMonthSchema.parse(content),
  // From January on: what may be taken off in a year is counted from its start, and a yearly statement has all its months.
  firstMonth: (anchor) => `${oldestOfferedMonth(anchor).slice(0, 'YYYY'.length)}-01`,
  write: ({ life, month, before }) => writeCpamMonth(life, cpamStoryOf(life), month, before),
};
