import type * as z from 'zod/mini';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { EventLog } from '../server/logging.ts';
import { CaisseUnavailable } from './caisse.ts';

/** Which caisse answered, and where it is told that nobody can read it. */
export interface Sender {
  readonly log: EventLog;
  readonly caisse: CaisseId;
}

/**
 * What a caisse answered, once it is what it must be, to the last member.
 *
 * @param kind what it was asked for: the log says this, and nothing of the answer
 * @throws CaisseUnavailable for anything else
 */
export function readAnswer<Schema extends z.ZodMiniType>(
  { log, caisse }: Sender,
  kind: string,
  schema: Schema,
  answer: unknown,
): z.infer<Schema> {
  const read = schema.safeParse(answer);
  if (read.success) return read.data;
  log.warning({ event: 'answerUnreadable', caisse, outcome: kind });
  throw new CaisseUnavailable(caisse, 'failure');
}
