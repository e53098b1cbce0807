import { guardianSignInRoute } from '#contract/routes/guardianships.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { ReadinessAnswer } from '#machines/common/readiness.ts';
import type { GuardianSignInAnswer, GuardianSignInInput } from '#machines/guardian-sign-in/ports.ts';
import { createReadiness, type ReadinessParts } from '#kiosk/terminal/readiness.ts';
import { refusedSignIn } from '#kiosk/terminal/refused-sign-in.ts';
import { createVisitorTokens, type VisitorTokenParts } from '#kiosk/terminal/visitor-tokens.ts';

export type GuardianSignInParts = ReadinessParts & VisitorTokenParts;

/** The ports of « Me connecter comme tuteur ». */
export interface GuardianSignInPorts {
  readonly checkReadiness: (input: { readonly caisse: CaisseId }) => Promise<ReadinessAnswer>;
  readonly openAccount: (input: GuardianSignInInput) => Promise<GuardianSignInAnswer>;
}

/** Opens the account of a guardian through the gateway. */
export function createGuardianSignInPorts(parts: GuardianSignInParts): GuardianSignInPorts {
  const { gateway, sessionId, resources: owner } = parts;
  const tokens = createVisitorTokens(parts);
  return {
    checkReadiness: createReadiness(parts),

    async openAccount(input) {
      const result = await gateway.call(guardianSignInRoute, { body: { sessionId, ...input }, owner });
      return result.kind === 'answer'
        ? { kind: 'open', account: await tokens.holdAccount(input.caisse, result.answer.account, 'guardian') }
        : refusedSignIn(result, parts.now());
    },
  };
}
