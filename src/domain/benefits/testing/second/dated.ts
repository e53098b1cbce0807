import type { CalendarDate } from '../../../time/instant.ts';
import type { Month } from '../../calendar/month.ts';
import { type ParameterId, shippedParameters } from '../../parameters/parameters.ts';
import { exactly, type Fraction } from './fraction.ts';

/** Months since year zero, of a month or of a day. */
export const monthNumber = (date: CalendarDate): number => 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7));

/** Reads the figures in force on the first day of a month. */
export type Figures = (id: ParameterId) => Fraction;

const known = new Map<Month, Figures>();

/** The figures of a month, each looked up once. */
export function figuresOf(month: Month): Figures {
  const read = new Map<ParameterId, Fraction>();
  const figures = known.get(month) ?? ((id) => read.get(id) ?? keep(read, id, valueIn(month, id)));
  known.set(month, figures);
  return figures;
}

function keep(read: Map<ParameterId, Fraction>, id: ParameterId, value: Fraction): Fraction {
  read.set(id, value);
  return value;
}

function valueIn(month: Month, id: ParameterId): Fraction {
  const value = shippedParameters[id].values.findLast(({ from }) => from <= `${month}-01`)?.value;
  if (value === undefined) throw new RangeError(`${id} has no value in ${month}`);
  return exactly(value);
}
