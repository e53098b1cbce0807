import { caisseKindOf, type CaisseId, type CaisseKind } from '#domain/caisse/caisse.ts';
import type { DocumentContent, DocumentOffer } from '#domain/documents/document.ts';
import type { DocumentRefusal, FileRefusal } from '#domain/documents/refusal.ts';
import { parisDateOf } from '#domain/time/french-time.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import type { Database } from '../../../database/database.ts';
import type { Clock } from '../../../server/clock.ts';
import type { CaisseDocuments, DocumentQuery } from '../../caisse-documents.ts';
import type { PersonId } from '../../person-id.ts';
import { cafDocument } from './caf/give-document.ts';
import { offeredOf as offeredOfCafFile } from './caf/offer-documents.ts';
import { openCafFile } from './caf/open-file.ts';
import { cpamDocument } from './cpam/give-document.ts';
import { offeredOf as offeredOfCpamFile } from './cpam/offer-documents.ts';
import { openCpamFile } from './cpam/open-file.ts';

/** A file that is open: what it offers and gives. */
interface OpenFile {
  readonly offered: () => readonly DocumentOffer[];
  readonly give: (query: DocumentQuery) => DocumentContent | DocumentRefusal;
}

type Opening = (
  database: Database,
  caisse: CaisseId,
  person: PersonId,
  today: CalendarDate,
) => Promise<OpenFile | FileRefusal>;

const openings: Readonly<Record<CaisseKind, Opening>> = {
  async caf(...file) {
    const opened = await openCafFile(...file);
    if (typeof opened === 'string') return opened;
    const [, , person] = file;
    return {
      offered: () => offeredOfCafFile(opened, person),
      give: ({ choice }) => cafDocument(opened, person, choice),
    };
  },
  async cpam(...file) {
    const opened = await openCpamFile(...file);
    if (typeof opened === 'string') return opened;
    return {
      offered: () => offeredOfCpamFile(opened),
      give: ({ choice, mayShowHealth }) => cpamDocument(opened, choice, mayShowHealth),
    };
  },
};

/** Documents of the reference caisse, made of the lives of its people. The first question about a person writes their life. */
export function referenceDocuments(id: CaisseId, database: Database, clock: Pick<Clock, 'now'>): CaisseDocuments {
  const open = async (person: PersonId) =>
    await openings[caisseKindOf(id)](database, id, person, parisDateOf(clock.now()));
  return {
    async offered(person, signal) {
      signal?.throwIfAborted();
      const file = await open(person);
      return typeof file === 'string'
        ? { kind: 'refused', reason: file }
        : { kind: 'offered', documents: file.offered() };
    },

    async give(query, signal) {
      signal?.throwIfAborted();
      const file = await open(query.person);
      const given = typeof file === 'string' ? file : file.give(query);
      return typeof given === 'string' ? { kind: 'refused', reason: given } : { kind: 'given', content: given };
    },
  };
}
