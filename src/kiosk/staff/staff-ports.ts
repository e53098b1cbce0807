import { agentsAt, pinDelayMs } from '#domain/kiosk/staff.ts';
import { DAY_MS } from '#domain/time/instant.ts';
import type { PinAnswer, StaffCounters } from '#machines/kiosk/ports.ts';
import { areParametersRefused } from '#kiosk/parameters/hear-of-parameters.ts';
import { readOutboxStats } from '#kiosk/outbox/outbox-stats.ts';
import { writeAudit } from '#kiosk/storage/audit-log.ts';
import { readFact, writeFact } from '#kiosk/storage/facts.ts';
import { printsToSee } from '#kiosk/storage/print-records.ts';
import { acknowledgeRecord, listRecords, type SeenRecord } from './staff-records.ts';
import { forgetEnrolment } from '../terminal/forget-enrolment.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { isRightPin } from './pin-verifier.ts';

type StaffParts = Pick<Terminal, 'database' | 'time' | 'clock' | 'timers' | 'signer'>;

/** Loaded when it is asked: no visitor needs it. */
const checkPin: typeof isRightPin = async (...parts) => (await import('./pin-verifier.ts')).isRightPin(...parts);

/** The staff panel's ports: everything here works offline (SECURITY « Staff on the kiosk »). */
export function staffPorts({ database, time, clock, timers, signer }: StaffParts) {
  const agents = async () => agentsAt((await readFact(database, 'staff')) ?? [], await time.best());

  return {
    /**
     * A wrong PIN is counted before it is judged, so that a restart does not give tries back. A number that is nobody's costs
     * the same work: how long it takes tells nothing.
     */
    async verifyPin({ number, pin }: { readonly number: string; readonly pin: string }): Promise<PinAnswer> {
      const known = await agents();
      const agent = known.find((each) => each.number === number);
      const verifier = (agent ?? known[0])?.verifier;
      if (!verifier) return { kind: 'noAgents' };
      const failures = await readFact(database, 'pinFailures');
      const previous = failures?.count ?? 0;
      // The chart keeps this delay; after a restart only this record knows it.
      const waitMs = failures ? failures.lastAt + pinDelayMs(previous) - clock.now() : 0;
      if (waitMs > 0) await timers.wait(Math.min(waitMs, pinDelayMs(previous)));
      await writeFact(database, 'pinFailures', { count: previous + 1, lastAt: clock.now() });
      const isRight = await checkPin(pin, verifier).catch(async (failure: unknown) => {
        // Nothing was learnt of the PIN: no try.
        await writeFact(database, 'pinFailures', failures ?? { count: 0, lastAt: clock.now() });
        throw failure;
      });
      if (!agent || !isRight) return { kind: 'wrong', failures: previous + 1, agentId: agent?.agentId };
      await writeFact(database, 'pinFailures', { count: 0, lastAt: clock.now() });
      return { kind: 'right', agent: { agentId: agent.agentId, displayName: agent.displayName } };
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
