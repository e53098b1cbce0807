import type { CaisseId } from '#domain/caisse/caisse.ts';
import { unreadAmong } from '#domain/messages/message.ts';
import { parisDateOf } from '#domain/time/french-time.ts';
import type { Database } from '../../database/database.ts';
import type { Clock } from '../../server/clock.ts';
import type { CaisseFile } from '../caisse-file.ts';
import type { PersonId } from '../person-id.ts';
import { overviewOf } from './file/overview-of.ts';
import { paymentsUntilNow } from './file/payments-of.ts';
import { ownDataOf } from './file/own-data-of.ts';
import type { CafFile } from './life/caf/file.ts';
import { simulationAnswersOf } from './file/simulation-answers-of.ts';
import { openCafFile } from './life/caf/open-file.ts';
import { messagesOfCafFile } from './messages/messages-of.ts';

/** « Mon Compte » of the reference Caf, made of the lives of its people. The first question about a person writes their life. */
export function referenceFile(id: CaisseId, database: Database, clock: Pick<Clock, 'now'>): CaisseFile {
  const today = () => parisDateOf(clock.now());
  const open = async (person: PersonId) => await openCafFile(database, id, person, today());
  /** As « Mes messages » lists them (#6). */
  const unreadOf = async (person: PersonId, file: CafFile) => {
    const messages = await messagesOfCafFile(database, { caisse: id, person }, file);
    return unreadAmong(messages.map(({ line }) => line));
  };
  return {
    async overview(person, signal) {
      signal?.throwIfAborted();
      const file = await open(person);
      return typeof file === 'string'
        ? { kind: 'refused', reason: file }
        : { kind: 'file', overview: overviewOf(file, await unreadOf(person, file)) };
    },

    async payments(person, signal) {
      signal?.throwIfAborted();
      const file = await open(person);
      return typeof file === 'string'
        ? { kind: 'refused', reason: file }
        : { kind: 'payments', lines: paymentsUntilNow(file) };
    },

    async simulationAnswers({ person, month }, signal) {
      signal?.throwIfAborted();
      const file = await open(person);
      return typeof file === 'string'
        ? { kind: 'refused', reason: file }
        : { kind: 'answers', known: simulationAnswersOf(file, month) };
    },

    async ownData(person, signal) {
      signal?.throwIfAborted();
      const data = await ownDataOf(database, id, person, today());
      return typeof data === 'string' ? { kind: 'refused', reason: data } : { kind: 'own', data };
    },
  };
}
