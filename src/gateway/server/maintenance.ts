import { HOUR_MS, MINUTE_MS } from '#domain/time/instant.ts';
import type { GatewayDependencies } from './dependencies.ts';
import { sweepAgentCalls } from '../fleet/agent-calls.ts';
import { sweepEnrolmentCodes } from '../fleet/enrolment-codes.ts';
import { sweepNonces } from '../fleet/freshness.ts';
import { sweepJobs } from '../jobs/job-store.ts';
import type { LivingKeys } from '../keys/keys.ts';
import { sweepAgents } from '../staff/agents.ts';

/** A key file that an operator rotates is seen by every instance within this time. */
const everyMs = MINUTE_MS;
const rotateEveryMs = HOUR_MS;

const sweeps = [sweepNonces, sweepJobs, sweepEnrolmentCodes, sweepAgentCalls, sweepAgents];

export interface Maintenance {
  start(): void;
  stop(): Promise<void>;
  /** One round, now. For tests. */
  round(): Promise<void>;
}

/**
 * Recurring work: follows the key file, deletes expired rows. In demonstration the gateway also rotates its keys; in
 * production an operator does it for all instances at once (`rotate-keys`).
 */
export function createMaintenance(deps: Omit<GatewayDependencies, 'keys'>, keys: LivingKeys): Maintenance {
  const { clock, configuration, database, log, throttles } = deps;
  const stopping = new AbortController();
  let loop: Promise<void> | undefined;
  let rotatedAtMs = Number.NEGATIVE_INFINITY;

  const attempt = async (step: string, work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      log.failure({ event: 'maintenanceFailed', outcome: step }, error);
    }
  };

  const rotate = async () => {
    if (configuration.mode !== 'demonstration') return;
    if (clock.monotonicMs() - rotatedAtMs < rotateEveryMs) return;
    rotatedAtMs = clock.monotonicMs();
    const { replaced } = await keys.rotate(clock.now());
    for (const name of replaced) log.event({ event: 'keyRotated', outcome: name });
  };

  const round = async () => {
    await attempt('reloadKeys', () => keys.reload());
    await attempt('rotateKeys', rotate);
    for (const sweep of sweeps) await attempt(sweep.name, () => sweep(database, clock.now()));
    await attempt('sweepThrottles', () => throttles.sweep());
  };

  return {
    round,
    start() {
      loop ??= (async () => {
        while (!stopping.signal.aborted) {
          await round();
          await clock.sleep(everyMs, stopping.signal);
        }
      })();
    },
    async stop() {
      stopping.abort();
      await loop;
    },
  };
}
