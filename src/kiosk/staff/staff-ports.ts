import { agentsAt, pinDelayMs } from '#domain/kiosk/staff.ts';
import { DAY_MS } from '#domain/time/instant.ts';
import type { KnownAgent, PinAnswer, StaffCounters } from '#machines/kiosk/ports.ts';
import { areParametersRefused } from '#kiosk/parameters/hear-of-parameters.ts';
import { readOutboxStats } from '#kiosk/outbox/outbox-stats.ts';
import { writeAudit } from '#kiosk/storage/audit-log.ts';
import { readFact, writeFact } from '#kiosk/storage/facts.ts';
import { printsToSee } from '#kiosk/storage/print-records.ts';
import { acknowledgeRecord, listRecords, type SeenRecord } from './staff-records.ts';
import { forgetEnrolment } from '../terminal/forget-enrolment.ts';
import type { Terminal } from '../terminal/terminal.ts';

type StaffParts = Pick<Terminal, 'database' | 'time' | 'clock' | 'timers' | 'signer'>;

/** The staff panel's ports: everything here works offline (SECURITY « Staff on the kiosk »). */
export function staffPorts({ database, time, clock, timers, signer }: StaffParts) {
  const agents = async () => agentsAt((await readFact(database, 'staff')) ?? [], await time.best());

  return {
    listAgents: async (): Promise<readonly KnownAgent[]> =>
      (await agents()).map(({ agentId, displayName }) => ({ agentId, displayName })),

    /** A wrong PIN is counted before it is judged, so that a restart does not give tries back. */
    async verifyPin({ agentId, pin }: { readonly agentId: string; readonly pin: string }): Promise<PinAnswer> {
      const agent = (await agents()).find((known) => known.agentId === agentId);
      const failures = await readFact(database, 'pinFailures');
      const previous = failures?.count ?? 0;
      // The chart keeps this delay; after a restart only this record knows it.
      const waitMs = failures ? failures.lastAt + pinDelayMs(previous) - clock.now() : 0;
      if (waitMs > 0) await timers.wait(Math.min(waitMs, pinDelayMs(previous)));
      await writeFact(database, 'pinFailures', { count: previous + 1, lastAt: clock.now() });
      const { isRightPin } = await import('./pin-verifier.ts');
      if (!agent || !(await isRightPin(pin, agent.verifier))) return { kind: 'wrong', failures: previous + 1 };
      await writeFact(database, 'pinFailures', { count: 0, lastAt: clock.now() });
      return { kind: 'right' };
    },

    async setService({ inService, agentId }: { readonly inService: boolean; readonly agentId: string }): Promise<void> {
      await writeFact(database, 'closedByStaff', !inService);
      await writeAudit(database, { at: clock.now(), event: inService ? 'putInService' : 'tookOutOfService', agentId });
    },

    forgetEnrolment: () => forgetEnrolment(database, signer),

    listRecords: () => listRecords(database),

    acknowledgeRecord: (seen: SeenRecord) => acknowledgeRecord(database, seen, clock.now()),

    async readCounters(): Promise<StaffCounters> {
      const [outbox, prints, sessionsToday, parametersRefused] = await Promise.all([
        readOutboxStats(database, clock.now()),
        printsToSee(database),
        database.audit
          .where('at')
          .above(clock.now() - DAY_MS)
          .filter(({ event }) => event === 'sessionStarted')
          .count(),
        areParametersRefused(database),
      ]);
      return {
        outboxPending: outbox.pending,
        outboxDead: outbox.dead,
        printsToSee: prints.length,
        sessionsToday,
        parametersRefused,
      };
    },
  };
}
