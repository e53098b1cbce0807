import { refused, Steps, type BenefitResult } from './result.ts';

/**
 * AAH is not simulated: it depends on the disability rate that the MDPH decides (CSS, art. L821-1 and L821-2), so the
 * visitor is sent there. No amount is given.
 */
export function disabledAdultOrientation(): BenefitResult<'perMonth'> {
  return refused(new Steps(), 'decidedByMdph');
}
