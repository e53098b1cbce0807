import type { OpenAccount } from '#contract/routes/account-session.ts';
import { revokeVisitorTokenRoute } from '#contract/routes/kiosk-code-uses.ts';
import type { Audience } from '#domain/account/acts.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { OpenAccountIdentity } from '#domain/journey/identity.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { GatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import type { SessionResources } from '#kiosk/wipe/session-resources.ts';
import type { Terminal } from './terminal.ts';

export interface VisitorTokenParts {
  readonly gateway: Pick<GatewayClient, 'call'>;
  /** Drawn once a visit: a visitor's token is bound to it and to the kiosk's key (SECURITY « Visitor token »). */
  readonly sessionId: string;
  readonly resources: Pick<SessionResources, 'own'>;
  readonly now: () => EpochMs;
  /** The time of the gateway, as far as it is known. */
  readonly gatewayTime: () => Promise<EpochMs>;
}

export const visitorTokenParts = ({ gateway, sessionId, resources, clock, time }: Terminal): VisitorTokenParts => ({
  gateway,
  sessionId,
  resources,
  now: clock.now,
  gatewayTime: time.best,
});

/** The tokens that the gateway gave in this visit: each lives in the session's actor, and the wipe revokes it. */
export interface VisitorTokens {
  readonly hold: (token: string) => void;
  /** Gives a token back before the wipe does. */
  readonly release: (token: string) => void;
  /** Holds the token of an account that is open now; its end by the kiosk's own clock. */
  readonly holdAccount: (caisse: CaisseId, account: OpenAccount, audience?: Audience) => Promise<OpenAccountIdentity>;
}

export function createVisitorTokens(parts: VisitorTokenParts): VisitorTokens {
  const { gateway, sessionId, resources } = parts;
  const releases = new Map<string, () => void>();
  const revoke = (token: string): void => {
    // Not owned by the visit, or the wipe would abort it; a lost one is covered by the token's own term.
    void gateway.call(revokeVisitorTokenRoute, { body: { sessionId, token }, keepalive: true });
  };
  const hold = (token: string): void => {
    if (releases.has(token)) return;
    releases.set(
      token,
      resources.own('key', () => revoke(token)),
    );
  };
  return {
    hold,
    release(token) {
      releases.get(token)?.();
      releases.delete(token);
    },
    async holdAccount(caisse, { token, level, openedBy, endsAt }, audience = 'person') {
      hold(token);
      return { level, caisse, audience, token, openedBy, endsAt: endsAt - (await parts.gatewayTime()) + parts.now() };
    },
  };
}
