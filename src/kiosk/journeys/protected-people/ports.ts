import {
  chooseProtectedPersonRoute,
  protectedPeopleRoute,
  type ProtectedPeopleAnswer,
} from '#contract/routes/guardianships.ts';
import { problemName } from '#contract/routes/problem.ts';
import type {
  ChooseAnswer,
  ChooseInput,
  Protection,
  ReadProtectedPeopleAnswer,
} from '#machines/protected-people/ports.ts';
import type { CallFailure, GatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import { delayOf, tryAgain } from '#kiosk/terminal/readiness.ts';
import type { VisitorTokenParts } from '#kiosk/terminal/visitor-tokens.ts';
import type { SessionResources } from '#kiosk/wipe/session-resources.ts';

export interface ProtectedPeopleParts extends Pick<VisitorTokenParts, 'sessionId'> {
  readonly gateway: Pick<GatewayClient, 'call'>;
  readonly resources: Pick<SessionResources, 'own'>;
}

/** The ports of « Choisir la personne protégée ». */
export interface ProtectedPeoplePorts {
  readonly readProtectedPeople: (input: { readonly token: string }) => Promise<ReadProtectedPeopleAnswer>;
  readonly chooseProtectedPerson: (input: ChooseInput) => Promise<ChooseAnswer>;
}

/** Asks the gateway whom the guardian protects, and for whom the session acts. */
export function createProtectedPeoplePorts(parts: ProtectedPeopleParts): ProtectedPeoplePorts {
  const { gateway, sessionId, resources: owner } = parts;
  return {
    async readProtectedPeople({ token }) {
      const result = await gateway.call(protectedPeopleRoute, { body: { sessionId, token }, owner });
      if (result.kind === 'answer') return { kind: 'read', protection: protectionOf(result.answer) };
      const refused = refusalOf(result);
      // Not an account of a guardian: nothing to choose from.
      return refused.kind === 'notAllowed' ? { kind: 'sessionOver' } : refused;
    },

    async chooseProtectedPerson({ token, person }) {
      const result = await gateway.call(chooseProtectedPersonRoute, { body: { sessionId, token, person }, owner });
      return result.kind === 'answer' ? { kind: 'chosen', protection: protectionOf(result.answer) } : refusalOf(result);
    },
  };
}

const protectionOf = ({ people, actsFor }: ProtectedPeopleAnswer): Protection => ({ people, actsFor });

function refusalOf(failure: CallFailure): Exclude<ChooseAnswer, { readonly kind: 'chosen' }> {
  if (failure.kind !== 'problem') return tryAgain('offline');
  const name = problemName(failure.problem);
  switch (name) {
    case 'notAllowed':
    case 'sessionOver':
      return { kind: name };
    case 'tooManyTries':
      return tryAgain('busy');
    default:
      return tryAgain(delayOf(failure));
  }
}
