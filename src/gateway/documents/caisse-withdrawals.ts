import { caisseIds } from '#domain/caisse/caisse.ts';
import { DOCUMENT_LIFE_MS } from '#domain/documents/document-life.ts';
import { documentReferenceSchema } from '#domain/documents/document-reference.ts';
import { MINUTE_MS } from '#domain/time/instant.ts';
import { CaisseUnavailable } from '../caisses/caisse.ts';
import { withdrawDocuments } from './register.ts';
import type { DocumentServices } from './services.ts';

const everyMs = 10 * MINUTE_MS;
const onceMax = 10_000;

type Services = Pick<DocumentServices, 'caisses' | 'database' | 'clock' | 'log'>;

/** Asks each caisse which of its documents it takes back (#10), and notes it. */
export async function followWithdrawals({ caisses, database, clock, log }: Services): Promise<void> {
  for (const caisse of caisseIds) {
    const { capabilities, documents } = caisses[caisse];
    if (!capabilities.includes('documents') || documents.withdrawn === undefined) continue;
    try {
      const told = (await documents.withdrawn(clock.now() - DOCUMENT_LIFE_MS)).slice(0, onceMax);
      const references = told.filter((each) => documentReferenceSchema.safeParse(each).success);
      const count = await withdrawDocuments(database, caisse, references, clock.now());
      if (count > 0) log.event({ event: 'documentsWithdrawn', caisse, count });
    } catch (error) {
      // It takes none back.
      if (error instanceof CaisseUnavailable && error.reason === 'notOffered') continue;
      log.failure({ event: 'withdrawalsNotRead', caisse }, error);
    }
  }
}

/** The same, again and again. `stop` waits for the round under way. */
export function withdrawalWatch(services: Services) {
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  return {
    start() {
      running = (async () => {
        while (!stopping.signal.aborted) {
          await followWithdrawals(services);
          await services.clock.sleep(everyMs, stopping.signal);
        }
      })();
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
