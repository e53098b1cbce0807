import type { KioskActor } from './kiosk-actor.ts';
import { writeAudit } from '#kiosk/storage/audit-log.ts';
import type { Terminal } from './terminal.ts';

/** Writes what happens to the terminal: words of ours and instants, never who the visitor was (P32). */
export function recordAudit(kiosk: KioskActor, { database, clock }: Pick<Terminal, 'database' | 'clock'>): void {
  const write = (event: string, agentId?: string): void => {
    // The audit never stops the kiosk: a full disk is reported by the storage itself.
    void writeAudit(database, { at: clock.now(), event, ...(agentId === undefined ? {} : { agentId }) }).catch(
      () => undefined,
    );
  };
  kiosk.on('sessionStarted', () => write('sessionStarted'));
  kiosk.on('wipeStarted', ({ reason }) => write(`wipe.${reason}`));
  kiosk.on('wipeFailed', () => write('wipeFailed'));
  kiosk.on('wentOutOfService', ({ reason }) => write(`outOfService.${reason}`));
  kiosk.on('staffActed', ({ act, agentId }) => write(`staff.${act}`, agentId));
}
