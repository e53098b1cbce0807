/** Numerator, and a denominator above zero. Not reduced: a few dozen steps do not need it. */
export type Fraction = readonly [bigint, bigint];

/** Reads the decimal writing of a number, without the binary error of its storage. */
export function exactly(value: number): Fraction {
  const [digits = '', exponent = '0'] = String(value).split('e');
  const [whole = '', decimals = ''] = digits.split('.');
  const shift = decimals.length - Number(exponent);
  const numerator = BigInt(whole + decimals);
  return shift > 0 ? [numerator, 10n ** BigInt(shift)] : [numerator * 10n ** BigInt(-shift), 1n];
}

export const zero: Fraction = [0n, 1n];
export const one: Fraction = [1n, 1n];

export const add = (...terms: readonly Fraction[]): Fraction =>
  terms.reduce(([n, d], [m, e]) => (d === e ? [n + m, d] : [n * e + m * d, d * e]), zero);
export const less = ([n, d]: Fraction, [m, e]: Fraction): Fraction => [n * e - m * d, d * e];
export const by = (...factors: readonly Fraction[]): Fraction =>
  factors.reduce(([n, d], [m, e]) => [n * m, d * e], one);

/** @throws {RangeError} when the divisor is not above zero */
export function over([n, d]: Fraction, [m, e]: Fraction): Fraction {
  if (m <= 0n) throw new RangeError('Divided by nothing');
  return [n * e, d * m];
}

export const isBelow = ([n, d]: Fraction, [m, e]: Fraction): boolean => n * e < m * d;
export const larger = (a: Fraction, b: Fraction): Fraction => (isBelow(a, b) ? b : a);
export const smaller = (a: Fraction, b: Fraction): Fraction => (isBelow(a, b) ? a : b);

/** Down to a whole number, negative ones too. */
export const wholeBelow = ([n, d]: Fraction): bigint => (n >= 0n ? n / d : -((-n + d - 1n) / d));

/** The nearest multiple of a decimal; a half goes up. */
export const nearest = (value: Fraction, decimals: number): Fraction => {
  const scale = 10n ** BigInt(decimals);
  return [wholeBelow(add(by(value, [scale, 1n]), [1n, 2n])), scale];
};

/** The nearest cent, as a number that prints as typed. */
export const inCents = (value: Fraction): number => {
  const [cents] = nearest(value, 2);
  return Number(cents) / 100;
};
