import { DAY_MS, HOUR_MS, MINUTE_MS } from '#domain/time/instant.ts';
import type { GatewayDependencies } from './dependencies.ts';
import { sweepAccountCreations } from '../account-creations/creation-rows.ts';
import { sweepReferenceLetters } from '../caisses/reference/letters.ts';
import { sweepIssuedDocuments } from '../documents/register.ts';
import { sweepAllotments } from '../fleet/allotments.ts';
import { sweepAgentCalls } from '../fleet/agent-calls.ts';
import { sweepEnrolmentCodes } from '../fleet/enrolment-codes.ts';
import { sweepNonces } from '../fleet/freshness.ts';
import { sweepHandOvers } from '../france-connect/hand-over-rows.ts';
import { sweepJobs } from '../jobs/job-store.ts';
import type { LivingKeys } from '../keys/keys.ts';
import { keyPeriodMs } from '../keys/rotation.ts';
import { sweepOneTimeCodes } from '../one-time-codes/check-code.ts';
import { sweepPasswordResets } from '../password-resets/reset-rows.ts';
import { sweepAgents } from '../staff/agents.ts';
import { sweepVerifiers } from '../staff/verifiers.ts';
import { sweepAccountEvents } from '../visitors/account-events.ts';

/** A key file that an operator rotates is seen by every instance within this time. */
const everyMs = MINUTE_MS;
const rotateEveryMs = HOUR_MS;

const sweeps = [
  sweepNonces,
  sweepJobs,
  sweepEnrolmentCodes,
  sweepAllotments,
  sweepAgentCalls,
  sweepVerifiers,
  sweepAgents,
  sweepAccountEvents,
  sweepOneTimeCodes,
  sweepPasswordResets,
  sweepAccountCreations,
  sweepHandOvers,
  sweepIssuedDocuments,
  sweepReferenceLetters,
];

/** A day's grace beyond the period: the operator's timer runs once a day. */
const keysOverdueMs = keyPeriodMs + DAY_MS;
const warnEveryMs = DAY_MS;

export interface Maintenance {
  start(): void;
  stop(): Promise<void>;
  /** One round, now. For tests. */
  round(): Promise<void>;
}

/**
 * Recurring work: follows the key file, deletes expired rows. In demonstration the gateway also rotates its keys; in
 * production an operator does it for all instances at once (`rotate-keys`), and is warned when that was forgotten.
 */
export function createMaintenance(deps: Omit<GatewayDependencies, 'keys'>, keys: LivingKeys): Maintenance {
  const { clock, configuration, database, log, metrics, throttles } = deps;
  const stopping = new AbortController();
  let loop: Promise<void> | undefined;
  let rotatedAtMs = Number.NEGATIVE_INFINITY;
  let warnedAtMs = Number.NEGATIVE_INFINITY;
  const keyAgeMs = () => clock.now() - keys.usedSince();
  metrics.gauge('borne_keys_age_days', 'Age of the oldest key in use; above 31 its rotation is overdue.', () =>
    Math.floor(keyAgeMs() / DAY_MS),
  );

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

  const warnOfOldKeys = async () => {
    if (keyAgeMs() <= keysOverdueMs || clock.monotonicMs() - warnedAtMs < warnEveryMs) return;
    warnedAtMs = clock.monotonicMs();
    log.warning({ event: 'keysOverdue', count: Math.floor(keyAgeMs() / DAY_MS) });
  };

  const round = async () => {
    await attempt('reloadKeys', () => keys.reload());
    await attempt('rotateKeys', rotate);
    await attempt('warnOfOldKeys', warnOfOldKeys);
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
