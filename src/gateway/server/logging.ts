import { pino, type DestinationStream } from 'pino';
import type { KioskId } from '#domain/provisional-code/allotment.ts';

/**
 * Everything a log line may say (P21, P32): words of the program, numbers of machines, counts and durations.
 * No URL, header, body, address, identity, name or contact, and no message of an error, which may quote one.
 */
export interface LogEvent {
  /** What happened, in camelCase. */
  readonly event: string;
  readonly kiosk?: KioskId;
  readonly site?: string;
  readonly caisse?: string;
  readonly method?: string;
  /** The route's template as the contract writes it, never the address asked for. */
  readonly route?: string;
  readonly status?: number;
  readonly problem?: string;
  readonly outcome?: string;
  readonly durationMs?: number;
  readonly count?: number;
  readonly attempt?: number;
  readonly job?: string;
  readonly rule?: string;
  readonly engine?: string;
  readonly mode?: string;
  readonly version?: string;
  readonly keyId?: string;
  readonly migration?: string;
}

/** The gateway's log: one JSON object a line. */
export interface EventLog {
  event(entry: LogEvent): void;
  warning(entry: LogEvent): void;
  /** An unexpected error: its class, its code and where it was thrown; its message is left out. */
  failure(entry: LogEvent, error: unknown): void;
}

const fields = [
  'event',
  'kiosk',
  'site',
  'caisse',
  'method',
  'route',
  'status',
  'problem',
  'outcome',
  'durationMs',
  'count',
  'attempt',
  'job',
  'rule',
  'engine',
  'mode',
  'version',
  'keyId',
  'migration',
] as const satisfies readonly (keyof LogEvent)[];

type EveryField = Exclude<keyof LogEvent, (typeof fields)[number]> extends never ? true : never;
const everyFieldListed: EveryField = true;

/** Words, identifiers and route templates: no space, no `@`, no `?`. */
const wordPattern = /^[A-Za-z0-9][A-Za-z0-9_.:*/-]{0,79}$|^\/[A-Za-z0-9_.:*/-]{0,79}$/;
/** A NIR, a phone number, a card: no word of ours has so many digits in a row. */
const manyDigits = /\d{8}/;

/** @param destination where lines go: standard error in the program, so that its few words to people stay apart. */
export function eventLog(destination: DestinationStream, level: 'info' | 'warn' = 'info'): EventLog {
  const formatters = { level: (label: string) => ({ level: label }) };
  const logger = pino({ base: null, level, formatters, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  return {
    event: (entry) => logger.info(allowedFields(entry)),
    warning: (entry) => logger.warn(allowedFields(entry)),
    failure: (entry, error) => logger.error({ ...allowedFields(entry), error: describeError(error) }),
  };
}

/** Keeps the listed fields whose values look like words of ours; types alone do not stop a cast. */
function allowedFields(entry: LogEvent): Record<string, string | number> {
  const kept: Record<string, string | number> = {};
  for (const field of everyFieldListed ? fields : []) {
    const value = entry[field];
    if (typeof value === 'number') kept[field] = Math.round(value * 10) / 10;
    else if (typeof value === 'string') kept[field] = isWord(value) ? value : 'withheld';
  }
  return kept;
}

function isWord(value: string): boolean {
  return wordPattern.test(value) && !manyDigits.test(value);
}

/** What helps to find a fault without its message: « Key (nir)=(…) already exists » is one. */
function describeError(error: unknown): Record<string, string | readonly string[]> {
  if (!(error instanceof Error)) return { name: 'notAnError' };
  const code = 'code' in error && typeof error.code === 'string' && isWord(error.code) ? error.code : 'none';
  return { name: isWord(error.name) ? error.name : 'withheld', code, at: framesOf(error) };
}

/** Function, file and line, as `at name (file:1:2)`. */
const framePattern = /^\s+at (?:[\w.<>[\] #$]{1,120} \()?(?:file:\/\/|node:|\/)[^\s()]+:\d+:\d+\)?$/;

/** The stack begins with the message, which may look like anything: it is cut off first. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const afterMessage = message === '' ? 0 : stack.indexOf(message) + message.length;
  return stack
    .slice(afterMessage)
    .split('\n')
    .filter((line) => framePattern.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
}

/** A log that says nothing: for commands and tests. */
export const silentLog: EventLog = { event: () => undefined, warning: () => undefined, failure: () => undefined };
