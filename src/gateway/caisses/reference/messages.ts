import type { CaisseId } from '#domain/caisse/caisse.ts';
import { withoutHealth } from '#domain/messages/message.ts';
import { parisDateOf } from '#domain/time/french-time.ts';
import type { Database } from '../../database/database.ts';
import type { Clock } from '../../server/clock.ts';
import type { CaisseMessages } from '../caisse-messages.ts';
import type { PersonId } from '../person-id.ts';
import { messagesOf } from './messages/messages-of.ts';
import { markRead } from './messages/read-marks.ts';

/** Messages of the reference caisse, made of the lives of its people; of them only what was read is kept. */
export function referenceMessages(id: CaisseId, database: Database, clock: Pick<Clock, 'now'>): CaisseMessages {
  const all = async (person: PersonId) => await messagesOf(database, id, person, parisDateOf(clock.now()));
  return {
    async list({ person, mayShowHealth }, signal) {
      signal?.throwIfAborted();
      const messages = await all(person);
      if (typeof messages === 'string') return { kind: 'refused', reason: messages };
      const lines = messages.map(({ line }) => line);
      return { kind: 'messages', messages: mayShowHealth ? lines : lines.map(withoutHealth) };
    },

    async open({ person, message: ref, mayShowHealth }, signal) {
      signal?.throwIfAborted();
      const messages = await all(person);
      if (typeof messages === 'string') return { kind: 'refused', reason: messages };
      const found = messages.find(({ line }) => line.ref === ref);
      if (found === undefined) return { kind: 'gone' };
      if (found.line.isAboutHealth && !mayShowHealth) return { kind: 'levelTooLow' };
      if (!found.line.isRead) await markRead(database, { caisse: id, person }, ref);
      return { kind: 'opened', message: { ...found.line, isRead: true, body: [...found.body] } };
    },
  };
}
