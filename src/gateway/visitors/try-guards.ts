import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { Nir } from '#domain/identity/nir.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import { recordAgentCall } from '../fleet/agent-calls.ts';
import type { VerifiedKiosk } from '../fleet/verified-kiosk.ts';
import type { GatewayDependencies } from '../server/dependencies.ts';
import type { Refusal } from '../server/problems.ts';
import { alertWhenFull } from '../throttles/alert-when-full.ts';
import { identityOnKioskRule, kioskFailuresRule, nirFailuresRule } from './limits.ts';
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
  readonly birthDate: CalendarDate;
  /** As agents are told it. */
  readonly journey: string;
}

/**
 * Three tries for an identity on a kiosk, known or not, then a pause; many failures on a kiosk, or with one number, call an
 * agent. None closes the kiosk or follows the person elsewhere (P06, P09). The identity is number *and* birth date: who knows
 * only a number cannot make its holder wait.
 */
export function kioskGuards(
  services: Pick<GatewayDependencies, 'throttles' | 'database' | 'clock' | 'log' | 'jobs'>,
  { kiosk, caisse, nir, birthDate, journey }: TryOnKiosk,
): TryGuards {
  const { throttles, database, clock, jobs } = services;
  const kioskId = kiosk.id;
  const identity = { kind: 'identityOnKiosk', caisse, identity: `${nir} ${birthDate}`, kioskId } as const;
  const alert = { event: 'manyFailures', kiosk: kioskId };
  return {
    before: async () => await countOrRefuse(services, identityOnKioskRule, identity),
    async after(outcome) {
      if (outcome === 'rightDigits') {
        await throttles.lift(identityOnKioskRule, identity);
        return;
      }
      const onKiosk = await alertWhenFull(services, kioskFailuresRule, { kind: 'kiosk', kioskId }, alert);
      const withNumber = await alertWhenFull(
        services,
        nirFailuresRule,
        { kind: 'identity', caisse, identity: nir },
        alert,
      );
      if (onKiosk || withNumber) {
        await recordAgentCall(database, jobs, { kioskId, reason: 'manyFailures', journey, at: clock.now() });
      }
    },
  };
}
