import { problemName } from '#contract/routes/problem.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { RefusedPassword } from '#machines/common/refused-password.ts';
import type { CallFailure } from '#kiosk/gateway-client/gateway-client.ts';
import { delayOf, tryAgain } from './readiness.ts';

/** Why number and password open nothing, for a person as for a guardian. */
export function refusedSignIn(failure: CallFailure, now: EpochMs): RefusedPassword {
  if (failure.kind !== 'problem') return tryAgain('offline');
  const { problem } = failure;
  const name = problemName(problem);
  switch (name) {
    case 'doesNotMatch':
    case 'proofNeeded':
      return { kind: name };
    case 'tooManyTries':
      return { kind: 'tooManyTries', until: now + ('retryAfterMs' in problem ? problem.retryAfterMs : 0) };
    default:
      return tryAgain(delayOf(failure));
  }
}
