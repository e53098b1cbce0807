import type { Challenge, ChallengeAnswer } from '#contract/routes/public-challenge.ts';
import type { GatewayDependencies } from '../server/dependencies.ts';
import { refuse, type Refusal } from '../server/problems.ts';
import { alertWhenFull } from '../throttles/alert-when-full.ts';
import { falseProofsRule, provenAddressRule, workFactorAfter } from './limits.ts';
import { proofOfWork } from './proof-of-work.ts';

/** What a visitor's phone meets first (SECURITY « Throttles »). */
export interface PublicGuards {
  /** Dearer after many proofs of an address, and never refused: it is the door of everybody behind that address. */
  challenge(address: string): Promise<Challenge>;
  /**
   * Before a request that can be a guess. The proof is checked before anything is counted, since checking costs two HMACs
   * and a proof cannot be forged: what strangers send for nothing counts apart and refuses nobody.
   */
  byWork(address: string, answer: ChallengeAnswer): Promise<Refusal | undefined>;
}

export function publicGuards(
  services: Pick<GatewayDependencies, 'throttles' | 'clock' | 'database' | 'keys' | 'log'>,
): PublicGuards {
  const proof = proofOfWork(services.database, services.keys, services.clock);
  return {
    async challenge(address) {
      const proofs = await services.throttles.peek(provenAddressRule, { kind: 'address', address });
      return await proof.challenge(workFactorAfter(proofs.kind === 'allowed' ? proofs.count : provenAddressRule.limit));
    },
    async byWork(address, answer) {
      const subject = { kind: 'address', address } as const;
      if (await proof.accept(answer)) {
        await alertWhenFull(services, provenAddressRule, subject, { event: 'manyProofs' });
        return undefined;
      }
      await alertWhenFull(services, falseProofsRule, subject, { event: 'manyFalseProofs' });
      return refuse('challengeRefused');
    },
  };
}
