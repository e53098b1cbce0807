import type { CaisseId } from '#domain/caisse/caisse.ts';
import { unreadAmong } from '#domain/messages/message.ts';
import { parisDateOf } from '#domain/time/french-time.ts';
import type { Database } from '../../database/database.ts';
import type { Clock } from '../../server/clock.ts';
import type { CaisseInsuredFile } from '../caisse-insured-file.ts';
import type { PersonId } from '../person-id.ts';
import { insuredOverviewOf } from './insured-file/overview-of.ts';
import { healthPaymentsOf } from './insured-file/payments-of.ts';
import { preventionOf } from './insured-file/prevention-of.ts';
import type { CpamFile } from './life/cpam/file.ts';
import { openCpamFile } from './life/cpam/open-file.ts';
import { messagesOfCpamFile } from './messages/messages-of.ts';

/** The ameli account of the reference Cpam, made of the lives of its people. The first question about a person writes their life. */
export function referenceInsuredFile(id: CaisseId, database: Database, clock: Pick<Clock, 'now'>): CaisseInsuredFile {
  const open = async (person: PersonId) => await openCpamFile(database, id, person, parisDateOf(clock.now()));
  /** As « Mes messages » lists them (#292). */
  const unreadOf = async (person: PersonId, file: CpamFile) => {
    const messages = await messagesOfCpamFile(database, { caisse: id, person }, file);
    return unreadAmong(messages.map(({ line }) => line));
  };
  return {
    async overview({ person, mayShowHealth }, signal) {
      signal?.throwIfAborted();
      const file = await open(person);
      return typeof file === 'string'
        ? { kind: 'refused', reason: file }
        : { kind: 'file', overview: insuredOverviewOf(file, mayShowHealth, await unreadOf(person, file)) };
    },

    async payments(person, signal) {
      signal?.throwIfAborted();
      const file = await open(person);
      return typeof file === 'string'
        ? { kind: 'refused', reason: file }
        : { kind: 'payments', payments: healthPaymentsOf(file) };
    },

    async prevention(person, signal) {
      signal?.throwIfAborted();
      const file = await open(person);
      return typeof file === 'string'
        ? { kind: 'refused', reason: file }
        : { kind: 'prevention', offers: preventionOf(file) };
    },
  };
}
