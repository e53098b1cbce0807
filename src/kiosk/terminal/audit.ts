import type { KioskActor } from './kiosk-actor.ts';
import type { Clock } from '#kiosk/clock.ts';
import { writeAudit } from '#kiosk/storage/audit-log.ts';
import type { LateTerminal } from './late-terminal.ts';

/** Writes what happens to the terminal: words of ours and instants, never who the visitor was (P32). */
export function recordAudit(kiosk: KioskActor, clock: Clock, { whenLoaded }: Pick<LateTerminal, 'whenLoaded'>): void {
  const write = async (event: string, agentId?: string): Promise<void> => {
    const entry = { at: clock.now(), event, ...(agentId === undefined ? {} : { agentId }) };
    const { terminal } = await whenLoaded;
    // The audit never stops the kiosk: a full disk is reported by the storage itself.
    await writeAudit(terminal.database, entry).catch(() => undefined);
  };
  kiosk.on('sessionStarted', () => void write('sessionStarted'));
  kiosk.on('wipeStarted', ({ reason }) => void write(`wipe.${reason}`));
  kiosk.on('wipeFailed', () => void write('wipeFailed'));
  kiosk.on('wentOutOfService', ({ reason }) => void write(`outOfService.${reason}`));
  kiosk.on('staffActed', ({ act, agentId }) => void write(`staff.${act}`, agentId));
}
