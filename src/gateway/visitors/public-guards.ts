import type { Challenge, ChallengeAnswer } from '#contract/routes/public-challenge.ts';
import type { GatewayDependencies } from '../server/dependencies.ts';
import { refuse, type Refusal } from '../server/problems.ts';
import { challengeAddressRule, publicAddressRule } from './limits.ts';
import { proofOfWork } from './proof-of-work.ts';
import { countOrRefuse } from './count-or-refuse.ts';

/** What a visitor's phone meets first: each request counted by address before any cryptography (SECURITY « Throttles »). */
export interface PublicGuards {
  challenge(address: string): Promise<Challenge | Refusal>;
  /** Before a request whose token is proof enough. */
  byAddress(address: string): Promise<Refusal | undefined>;
  /** Before a request that can be a guess. */
  byWork(address: string, answer: ChallengeAnswer): Promise<Refusal | undefined>;
}

export function publicGuards(
  services: Pick<GatewayDependencies, 'throttles' | 'clock' | 'database' | 'keys'>,
): PublicGuards {
  const proof = proofOfWork(services.database, services.keys, services.clock);
  const byAddress: PublicGuards['byAddress'] = async (address) =>
    await countOrRefuse(services, publicAddressRule, { kind: 'address', address });
  return {
    challenge: async (address) =>
      (await countOrRefuse(services, challengeAddressRule, { kind: 'address', address })) ?? (await proof.challenge()),
    byAddress,
    async byWork(address, answer) {
      const refusal = await byAddress(address);
      if (refusal !== undefined) return refusal;
      return (await proof.accept(answer)) ? undefined : refuse('challengeRefused');
    },
  };
}
