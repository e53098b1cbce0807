import { toBase64Url } from '#contract/bytes/base64url.ts';
import {
  authorisationsRoute,
  giveAuthorisationRoute,
  withdrawAuthorisationRoute,
  type AuthorisationsAnswer,
} from '#contract/routes/authorisations.ts';
import { problemName } from '#contract/routes/problem.ts';
import type { RandomBytes } from '#domain/random.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type {
  Authorisations,
  ChangeAuthorisationAnswer,
  ChangeAuthorisationInput,
  ReadAuthorisationsAnswer,
} from '#machines/authorisations/ports.ts';
import type { CallFailure, GatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import { delayOf, tryAgain } from '#kiosk/terminal/readiness.ts';
import type { VisitorTokenParts } from '#kiosk/terminal/visitor-tokens.ts';
import type { SessionResources } from '#kiosk/wipe/session-resources.ts';

export interface AuthorisationsParts extends Pick<VisitorTokenParts, 'sessionId' | 'now'> {
  readonly gateway: Pick<GatewayClient, 'call'>;
  readonly resources: Pick<SessionResources, 'own'>;
  readonly randomBytes: RandomBytes;
}

/** The ports of « Mes autorisations ». */
export interface AuthorisationsPorts {
  readonly readAuthorisations: (input: { readonly token: string }) => Promise<ReadAuthorisationsAnswer>;
  readonly drawAct: () => Promise<string>;
  readonly changeAuthorisation: (input: ChangeAuthorisationInput) => Promise<ChangeAuthorisationAnswer>;
}

const ACT_ID_BYTES = 16;

/** Asks the gateway about the couple of the account that is open here. */
export function createAuthorisationsPorts(parts: AuthorisationsParts): AuthorisationsPorts {
  const { gateway, sessionId, resources: owner } = parts;
  return {
    async readAuthorisations({ token }) {
      const result = await gateway.call(authorisationsRoute, { body: { sessionId, token }, owner });
      return result.kind === 'answer'
        ? { kind: 'authorisations', authorisations: shown(result.answer) }
        : readRefusal(result);
    },

    drawAct: async () => toBase64Url(parts.randomBytes(ACT_ID_BYTES)),

    async changeAuthorisation(input) {
      const { token, act, spouse } = input;
      const said = { sessionId, token, act, spouse };
      const result =
        input.change === 'give'
          ? await gateway.call(giveAuthorisationRoute, {
              body: { ...said, currentPassword: input.currentPassword },
              owner,
            })
          : await gateway.call(withdrawAuthorisationRoute, { body: said, owner });
      return result.kind === 'answer'
        ? { kind: 'changed', authorisations: shown(result.answer) }
        : changeRefusal(result, parts.now());
    },
  };
}

const shown = ({ isResponsible, spouse, receivedFrom }: AuthorisationsAnswer): Authorisations => ({
  isResponsible,
  spouse,
  receivedFrom: receivedFrom.map(({ name }) => ({ name })),
});

function changeRefusal(failure: CallFailure, now: EpochMs): ChangeAuthorisationAnswer {
  if (failure.kind !== 'problem') return tryAgain('offline');
  const { problem } = failure;
  const name = problemName(problem);
  switch (name) {
    case 'doesNotMatch':
    case 'notAllowed':
    case 'sessionOver':
      return { kind: name };
    case 'notOfferedHere':
      return { kind: 'notOffered' };
    case 'tooManyTries':
      return { kind: 'tooManyTries', until: now + ('retryAfterMs' in problem ? problem.retryAfterMs : 0) };
    default:
      return tryAgain(delayOf(failure));
  }
}

function readRefusal(failure: CallFailure): ReadAuthorisationsAnswer {
  if (failure.kind !== 'problem') return tryAgain('offline');
  switch (problemName(failure.problem)) {
    case 'sessionOver':
    // The token opens the choice of a password and no account.
    case 'notAllowed':
      return { kind: 'sessionOver' };
    case 'notOfferedHere':
      return { kind: 'notOffered' };
    case 'tooManyTries':
      return tryAgain('busy');
    default:
      return tryAgain(delayOf(failure));
  }
}
