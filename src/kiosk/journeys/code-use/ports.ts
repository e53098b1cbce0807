import { problemName } from '#contract/routes/problem.ts';
import { kioskCodeUseRoute, kioskPasswordRoute, revokeVisitorTokenRoute } from '#contract/routes/kiosk-code-uses.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { CaisseState, NetworkState } from '#domain/kiosk/states.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { OpenAnswer, OpenInput, ReadinessAnswer, SaveAnswer, TryAgainReason } from '#machines/code-use/ports.ts';
import type { CallFailure, GatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import type { SessionResources } from '#kiosk/wipe/session-resources.ts';

export interface CodeUseParts {
  readonly gateway: Pick<GatewayClient, 'call'>;
  /** Drawn once a visit: the visitor's token is bound to it and to the kiosk's key (SECURITY « Visitor token »). */
  readonly sessionId: string;
  readonly resources: Pick<SessionResources, 'own'>;
  readonly now: () => EpochMs;
  readonly availability: () => {
    readonly network: NetworkState;
    readonly caisses: Readonly<Partial<Record<CaisseId, CaisseState>>>;
  };
  /** Contacts the gateway once, within a short limit. Resolves even when the contact fails. */
  readonly renew: () => Promise<void>;
}

/** The ports of « J'ai un code provisoire ». */
export interface CodeUsePorts {
  readonly checkReadiness: (input: { readonly caisse: CaisseId }) => Promise<ReadinessAnswer>;
  readonly openWithCode: (input: OpenInput) => Promise<OpenAnswer>;
  readonly setPassword: (input: { readonly token: string; readonly password: string }) => Promise<SaveAnswer>;
  readonly releaseToken: (input: { readonly token: string }) => Promise<void>;
}

/** Uses a code through the gateway. The token lives in the session's actor; the wipe revokes it. */
export function createCodeUsePorts(parts: CodeUseParts): CodeUsePorts {
  const { gateway, sessionId, resources: owner } = parts;
  const releases = new Map<string, () => void>();
  const readinessOf = (caisse: CaisseId): ReadinessAnswer => {
    const { network, caisses } = parts.availability();
    if (network !== 'online') return tryAgain('offline');
    return caisses[caisse] === 'down' ? tryAgain('caisseUnavailable') : { kind: 'ready' };
  };

  const revoke = (token: string): void => {
    // Not owned by the visit, or the wipe would abort it; a lost one is covered by the token's own term.
    void gateway.call(revokeVisitorTokenRoute, { body: { sessionId, token }, keepalive: true });
  };

  return {
    async checkReadiness({ caisse }) {
      const known = readinessOf(caisse);
      if (known.kind === 'ready') return known;
      // The last contact may be a minute old: do not send a visitor away for a state that has changed.
      await parts.renew();
      return readinessOf(caisse);
    },
    async openWithCode(input) {
      const result = await gateway.call(kioskCodeUseRoute, { body: { sessionId, ...input }, owner });
      if (result.kind !== 'answer') return openRefusal(result, parts.now());
      const { token, passwordRules } = result.answer;
      releases.set(
        token,
        owner.own('key', () => revoke(token)),
      );
      return { kind: 'opened', token, rulesKind: passwordRules };
    },
    async setPassword({ token, password }) {
      const result = await gateway.call(kioskPasswordRoute, { body: { sessionId, token, password }, owner });
      return result.kind === 'answer'
        ? { kind: 'active', noticeSentTo: result.answer.noticeSentTo }
        : saveRefusal(result);
    },
    async releaseToken({ token }) {
      releases.get(token)?.();
      releases.delete(token);
    },
  };
}

function openRefusal(failure: CallFailure, now: EpochMs): OpenAnswer {
  if (failure.kind !== 'problem') return tryAgain('offline');
  const { problem } = failure;
  const name = problemName(problem);
  switch (name) {
    case 'doesNotMatch':
      return { kind: 'doesNotMatch' };
    case 'codeExpired':
    case 'codeUsed':
    case 'codeReplaced':
    case 'codeDestroyed':
      return { kind: 'codeEnded', reason: name };
    case 'tooManyTries':
      return { kind: 'tooManyTries', until: now + ('retryAfterMs' in problem ? problem.retryAfterMs : 0) };
    case 'caisseUnavailable':
    // The site changed a moment ago: the next contact brings it here.
    case 'notOfferedHere':
      return tryAgain('caisseUnavailable');
    default:
      return tryAgain('offline');
  }
}

function saveRefusal(failure: CallFailure): SaveAnswer {
  if (failure.kind !== 'problem') return tryAgain('offline');
  switch (problemName(failure.problem)) {
    case 'passwordRefused':
      return { kind: 'passwordRefused' };
    // The journey types the code again by itself, and then hears why it is over.
    case 'codeUsed':
    case 'sessionOver':
    case 'doesNotMatch':
      return { kind: 'tokenExpired' };
    case 'caisseUnavailable':
      return tryAgain('caisseUnavailable');
    default:
      return tryAgain('offline');
  }
}

const tryAgain = (reason: TryAgainReason): { readonly kind: 'notNow'; readonly reason: TryAgainReason } => ({
  kind: 'notNow',
  reason,
});
