import type { Timers } from '../clock.ts';
import type { KioskDatabase } from './database.ts';
import { guardFormat } from './format-guard.ts';

/** An open that has not settled by then never will (anchors, failure mode 10). */
export const OPEN_LIMIT_MS = 4_000;
/** An upgrade moves data, so it may take longer. */
const UPGRADE_LIMIT_MS = 30_000;

/**
 * - `timeout`: neither opened nor refused, usually since another connection holds an older version.
 * - `tooNew`: a newer build wrote these data; they are left alone.
 * - `unavailable`: the browser refused (disk full, corrupt profile, private window).
 */
export type OpenResult =
  | { readonly kind: 'open' }
  | { readonly kind: 'failed'; readonly reason: 'timeout' | 'tooNew' | 'unavailable' };

/** Opens the database within its time limit and guards the format. Never throws, never stays unsettled. */
export async function openDatabase(database: KioskDatabase, timers: Timers): Promise<OpenResult> {
  const deadline = openDeadline(database, timers);
  try {
    const opened = database.isOpen() ? Promise.resolve(database) : database.open();
    // A late refusal, after the deadline, is nobody's any more.
    opened.catch(() => undefined);
    const winner = await Promise.race([opened.then(() => 'open' as const), deadline.passed]);
    if (winner === 'timeout') return failed(database, 'timeout');
    const verdict = await guardFormat(database);
    return verdict === 'tooNew' ? failed(database, 'tooNew') : { kind: 'open' };
  } catch {
    return failed(database, 'unavailable');
  } finally {
    deadline.cancel();
  }
}

/** Calls back when the browser closes the connection by itself; the returned function stops that. */
export function onUnexpectedClose(database: KioskDatabase, closed: () => void): () => void {
  database.on('close', closed);
  return () => database.on('close').unsubscribe(closed);
}

/** Runs until `OPEN_LIMIT_MS`, or until `UPGRADE_LIMIT_MS` once Dexie says that it is making the tables. */
function openDeadline(
  database: KioskDatabase,
  timers: Timers,
): { readonly passed: Promise<'timeout'>; readonly cancel: () => void } {
  let pass = (): void => undefined;
  const passed = new Promise<'timeout'>((resolve) => {
    pass = () => resolve('timeout');
  });
  let cancelTimer = timers.after(OPEN_LIMIT_MS, pass);
  const extend = (): void => {
    cancelTimer();
    cancelTimer = timers.after(UPGRADE_LIMIT_MS, pass);
  };
  database.on('populate', extend);
  return {
    passed,
    cancel() {
      cancelTimer();
      database.on('populate').unsubscribe(extend);
    },
  };
}

function failed(database: KioskDatabase, reason: 'timeout' | 'tooNew' | 'unavailable'): OpenResult {
  database.close();
  return { kind: 'failed', reason };
}
