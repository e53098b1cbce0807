import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { Nir } from '#domain/identity/nir.ts';
import { recordAgentCall } from '../fleet/agent-calls.ts';
import type { VerifiedKiosk } from '../fleet/verified-kiosk.ts';
import type { GatewayDependencies } from '../server/dependencies.ts';
import type { Refusal } from '../server/problems.ts';
import { identityOnKioskRule, kioskFailuresRule } from './limits.ts';
import { countOrRefuse } from './count-or-refuse.ts';

/** What the place of a try adds around it: its throttle before, what it notes after. */
export interface TryGuards {
  /** Counts the try; a refusal ends it there. */
  before(): Promise<Refusal | undefined>;
  after(outcome: 'rightDigits' | 'wrong'): Promise<void>;
}

/** A phone away from the kiosk has passed its guards already when the try begins. */
export const noMoreGuards: TryGuards = { before: async () => undefined, after: async () => {} };

/** A try on a kiosk: which one, for whom, in which journey. */
interface TryOnKiosk {
  readonly kiosk: Pick<VerifiedKiosk, 'id'>;
  readonly caisse: CaisseId;
  readonly nir: Nir;
  /** As agents are told it. */
  readonly journey: string;
}

/**
 * Three tries for an identity on a kiosk, known or not, then a pause; ten failures in an hour call an agent.
 * Neither closes the kiosk, and neither follows the person elsewhere (P06, P09).
 */
export function kioskGuards(
  services: Pick<GatewayDependencies, 'throttles' | 'database' | 'clock' | 'log' | 'jobs'>,
  { kiosk, caisse, nir, journey }: TryOnKiosk,
): TryGuards {
  const { throttles, database, clock, log, jobs } = services;
  const identity = { kind: 'identityOnKiosk', caisse, identity: nir, kioskId: kiosk.id } as const;
  return {
    before: async () => await countOrRefuse(services, identityOnKioskRule, identity),
    async after(outcome) {
      if (outcome === 'rightDigits') {
        await throttles.lift(identityOnKioskRule, identity);
        return;
      }
      const failures = await throttles.count(kioskFailuresRule, { kind: 'kiosk', kioskId: kiosk.id });
      if (failures.kind === 'allowed' && failures.remaining === 0) {
        log.warning({ event: 'manyFailures', kiosk: kiosk.id, rule: kioskFailuresRule.name });
        await recordAgentCall(database, jobs, { kioskId: kiosk.id, reason: 'manyFailures', journey, at: clock.now() });
      }
    },
  };
}
