import type { GatewayDependencies } from '../server/dependencies.ts';
import { refuseForNow, type Refusal } from '../server/problems.ts';
import type { ThrottleRule, ThrottleSubject } from '../throttles/throttles.ts';

/** Counts one try; the refusal to give when there were too many. */
export async function countOrRefuse(
  { throttles }: Pick<GatewayDependencies, 'throttles'>,
  rule: ThrottleRule,
  subject: ThrottleSubject,
): Promise<Refusal | undefined> {
  const counted = await throttles.count(rule, subject);
  return counted.kind === 'allowed' ? undefined : refuseForNow(counted);
}
