import type { Amount, Unit } from './unit.ts';

/**
 * A number held exactly, as a fraction of two whole numbers without limit of size.
 *
 * Money is never computed in binary floating point: an amount, a rate or a ceiling is read from its decimal writing
 * (0.29101 is 29101/100000), sums, products and quotients are exact, and rounding happens only where it is written.
 * So a result is right to the cent by construction, thirds of a quarter's average included. Numbers leave this type
 * by `toNumber`, for showing; a result in whole cents leaves as the nearest number, which prints as typed.
 *
 * Its unit is known to the compiler alone: only like is added to like or compared with it, and a unit is changed by the
 * functions of `conversions.ts`.
 */
export class Exact<U extends Unit = 'plain'> {
  declare protected readonly unit: U;

  private constructor(
    private readonly numerator: bigint,
    /** Always above zero. */
    private readonly denominator: bigint,
  ) {}

  /** Reads a finite number by its shortest decimal writing. @throws {RangeError} for infinity and not-a-number */
  static of<U extends Unit = 'plain'>(value: Amount<U>): Exact<U> {
    if (Number.isSafeInteger(value)) return new Exact(BigInt(value), 1n);
    const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
    if (!match) throw new RangeError('An exact number is read from a finite number');
    const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
    const digits = BigInt(sign + whole + fraction);
    const shift = Number(exponent) - fraction.length;
    return shift < 0 ? new Exact(digits, 10n ** BigInt(-shift)) : new Exact(digits * 10n ** BigInt(shift), 1n);
  }

  static sum<U extends Unit = 'plain'>(values: readonly Exact<U>[]): Exact<U> {
    return values.reduce<Exact<U>>((total, value) => total.plus(value), zero);
  }

  plus(other: Exact<U>): Exact<U> {
    if (this.denominator === other.denominator) return new Exact(this.numerator + other.numerator, this.denominator);
    return makeReduced(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
      (n, d) => new Exact(n, d),
    );
  }

  minus(other: Exact<U>): Exact<U> {
    return this.plus(new Exact(-other.numerator, other.denominator));
  }

  times(other: Exact | Amount<'plain'>): Exact<U> {
    const factor = typeof other === 'number' ? Exact.of(other) : other;
    return makeReduced(
      this.numerator * factor.numerator,
      this.denominator * factor.denominator,
      (n, d) => new Exact(n, d),
    );
  }

  /** @throws {RangeError} when the divisor is zero */
  over(other: Exact | Amount<'plain'>): Exact<U>;
  over(other: Exact<U>): Exact;
  over(other: Exact<Unit> | number): Exact<Unit> {
    const divisor = typeof other === 'number' ? Exact.of(other) : other;
    if (divisor.numerator === 0n) throw new RangeError('Division by zero');
    const sign = divisor.numerator < 0n ? -1n : 1n;
    return this.times(new Exact(sign * divisor.denominator, sign * divisor.numerator));
  }

  /** Negative, zero or positive, as for a sort. */
  compare(other: Exact<U>): number {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    return difference < 0n ? -1 : Number(difference > 0n);
  }

  isAbove(other: Exact<U>): boolean {
    return this.compare(other) > 0;
  }

  isAtLeast(other: Exact<U>): boolean {
    return this.compare(other) >= 0;
  }

  get isPositive(): boolean {
    return this.numerator > 0n;
  }

  atLeast(floor: Exact<U>): Exact<U> {
    return this.isAtLeast(floor) ? this : floor;
  }

  atMost(ceiling: Exact<U>): Exact<U> {
    return this.isAbove(ceiling) ? ceiling : this;
  }

  /** Rounded to that many decimals, half up (0.125 → 0.13). */
  rounded(decimals: number): Exact<U> {
    const scale = 10n ** BigInt(decimals);
    return new Exact(floorOf(2n * this.numerator * scale + this.denominator, 2n * this.denominator), scale);
  }

  /** Cut to that many decimals, down (0.129 → 0.12). */
  cut(decimals: number): Exact<U> {
    const scale = 10n ** BigInt(decimals);
    return new Exact(floorOf(this.numerator * scale, this.denominator), scale);
  }

  /** Raised to the next multiple of a whole number: ceilings « arrondi aux 100 € supérieurs ». */
  raisedTo(multiple: number): Exact<U> {
    const step = BigInt(multiple);
    return new Exact(-floorOf(-this.numerator, this.denominator * step) * step, 1n);
  }

  /** The nearest number with at most twelve decimals; in whole cents it is exactly the one that is typed. */
  toNumber(): Amount<U> {
    const { numerator, denominator } = this.denominator > SHOWN ? this.rounded(SHOWN_DECIMALS) : this;
    return Number(numerator) / Number(denominator);
  }
}

const SHOWN_DECIMALS = 12;
const SHOWN = 10n ** BigInt(SHOWN_DECIMALS);

/** Above this, a fraction is brought to its lowest terms; below, that costs more than it spares. */
const REDUCE_ABOVE = 1n << 128n;

function makeReduced<U extends Unit>(
  numerator: bigint,
  denominator: bigint,
  make: (n: bigint, d: bigint) => Exact<U>,
): Exact<U> {
  if (denominator < REDUCE_ABOVE) return make(numerator, denominator);
  let [larger, smaller] = [numerator < 0n ? -numerator : numerator, denominator];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return make(numerator / larger, denominator / larger);
}

function floorOf(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator % denominator < 0n ? quotient - 1n : quotient;
}

/** Nothing, in every unit. */
export const zero: Exact<never> = Exact.of(0);
export const one = Exact.of(1);

/** Euros in whole cents, half up: what is paid and shown. */
export const toCents = <U extends Unit>(amount: Exact<U>): Exact<U> => amount.rounded(2);
