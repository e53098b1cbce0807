import { Exact, toCents, zero } from '../money/exact.ts';
import type { Parameters } from '../parameters/parameters.ts';
import { granted, type BenefitResult, type Steps } from './result.ts';

/** What the formula gave, and what is to be done with it. */
export interface Theoretical {
  readonly steps: Steps;
  readonly parameters: Parameters;
  readonly theoretical: Exact<'perMonth'>;
  readonly rent: Exact<'perMonth'>;
  /** Of which the bounds of the fading are multiples. */
  readonly ceiling: Exact<'perMonth'>;
  readonly fading: Exact;
  readonly rentReduction: Exact<'perMonth'>;
  readonly isSocial: boolean;
}

export interface Due {
  /** Before the rent reduction and CRDS. */
  readonly beforeReduction: Exact<'perMonth'>;
  /** Before CRDS; zero when nothing is paid. */
  readonly gross: Exact<'perMonth'>;
  readonly granted: BenefitResult<'perMonth'>;
}

/**
 * The last steps in the order of the text: fading, 5 € less, CRDS taken off, the whole euro below, CRDS put back, less 98 % of
 * the rent reduction; not paid below a threshold, which looks at the result before CRDS (CCH, art. D823-16; A, art. 10 to 12).
 */
export function dueByLaw(asked: Theoretical): Due {
  const { steps, parameters, rentReduction, isSocial } = asked;
  const faded = fade(asked, asked.theoretical);
  const rate = parameters.of('crds.rate');
  const reduced = faded.minus(parameters.of('al.flatReduction')).atLeast(zero);
  const levy = reduced.times(rate);
  const wholeEuros = reduced.minus(levy).cut(0);
  const beforeReduction = wholeEuros.plus(levy);
  const share = rentReduction.times(parameters.of('al.rentReductionShare'));
  const result = beforeReduction.minus(share).atLeast(zero);
  const isPaid = isSocial || result.isAtLeast(parameters.of('al.threshold'));
  const gross = steps.add(
    'al.gross',
    { afterFading: faded, flat: parameters.of('al.flatReduction'), rentReduction },
    toCents(isPaid ? result : zero),
    'CCH, art. L442-2-1 et D823-16 ; A, art. 11 et 12',
  );
  // Of what is left, cents not yet rounded: without a rent reduction this gives the whole euros.
  const net = isPaid ? toCents(result.minus(result.times(rate))) : zero;
  if (gross.isPositive) {
    steps.add('crds', { amount: gross, levy: gross.minus(net), rate }, net, 'Ordonnance n° 96-50, art. 14 et 19');
  }
  return {
    beforeReduction,
    gross,
    granted: { amount: gross.toNumber(), net: net.toNumber(), eligible: true, reasons: [], steps: steps.list },
  };
}

/** As the reference model does: threshold first, cents kept to the end. */
export function dueByReference(asked: Theoretical): Due {
  const { steps, parameters, theoretical, rentReduction, isSocial } = asked;
  const tooLittle = !isSocial && !theoretical.isAtLeast(parameters.of('al.threshold'));
  const afterFading = toCents(fade(asked, tooLittle ? zero : theoretical));
  const beforeReduction = afterFading.minus(parameters.of('al.flatReduction')).atLeast(zero);
  const gross = beforeReduction.minus(rentReduction.times(parameters.of('al.rentReductionShare'))).atLeast(zero);
  return { beforeReduction, gross, granted: granted(steps, gross, parameters.of('crds.rate')) };
}

function fade(
  { steps, theoretical, rent, ceiling, fading }: Theoretical,
  amount: Exact<'perMonth'>,
): Exact<'perMonth'> {
  return steps.add(
    'al.fading',
    { theoretical, rent, ceiling, fading },
    amount.times(fading),
    'CCH, art. D823-16 ; A, art. 10',
  );
}
