/** What an amount of money is for; `plain` is a number that is no money: a rate, a factor, a count. */
export type MoneyUnit = 'perHour' | 'perMonth' | 'perYear' | 'once';
export type Unit = MoneyUnit | 'plain';

declare const unit: unique symbol;

/**
 * A number with its unit, for the compiler alone: euros a month are never taken for euros a year. A number that comes
 * from outside (a literal, a typed answer, a byte) takes the unit of the place where it is put; from there on it keeps it.
 */
export type Amount<U extends Unit> = number & { readonly [unit]?: U };
