import { Exact } from './exact.ts';
import type { MoneyUnit } from './unit.ts';

/** The only places where money changes its unit. */

const MONTHS = 12;

/** A twelfth of a year’s money. */
export const perMonth = (yearly: Exact<'perYear'>): Exact<'perMonth'> => inUnit(yearly.over(MONTHS));

/** Twelve months of it. */
export const perYear = (monthly: Exact<'perMonth'>): Exact<'perYear'> => inUnit(monthly.times(MONTHS));

/** The same euros, paid or taken off a single time: a grant of so many times a monthly base, a year’s excess. */
export const once = (amount: Exact<'perMonth' | 'perYear'>): Exact<'once'> => inUnit(amount);

/** Pay of a month of so many hours. */
export const payOfHours = (hourly: Exact<'perHour'>, hours: Exact): Exact<'perMonth'> => inUnit(hourly.times(hours));

/** What savings bring in a year, at a yearly rate. */
export const yieldOf = (savings: Exact<'once'>, rate: Exact): Exact<'perYear'> => inUnit(savings.times(rate));

/** Part of a yearly income to be paid each month, at a rate that the law writes for just that (CCH, art. D823-17). */
export const monthlyShare = (yearly: Exact<'perYear'>, rate: Exact): Exact<'perMonth'> => inUnit(yearly.times(rate));

const inUnit = (amount: Exact<MoneyUnit>): Exact<never> => amount as Exact<never>;
