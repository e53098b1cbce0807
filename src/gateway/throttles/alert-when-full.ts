import type { KioskId } from '#domain/provisional-code/allotment.ts';
import type { EventLog } from '../server/logging.ts';
import type { ThrottleRule, Throttles, ThrottleSubject } from './throttles.ts';

/** What operators read, and at which kiosk it happened. */
interface Alert {
  readonly event: string;
  readonly kiosk?: KioskId;
}

/**
 * Counts something unusual and refuses nothing (SECURITY « Throttles »): when the rule is full the log warns, once a window.
 * True when it has just warned.
 */
export async function alertWhenFull(
  { throttles, log }: { readonly throttles: Throttles; readonly log: EventLog },
  rule: ThrottleRule,
  subject: ThrottleSubject,
  alert: Alert,
): Promise<boolean> {
  const counted = await throttles.count(rule, subject);
  const isFull = counted.kind === 'allowed' && counted.remaining === 0;
  if (isFull) log.warning({ ...alert, rule: rule.name });
  return isFull;
}
