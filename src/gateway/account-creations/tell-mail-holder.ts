import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { PersonId } from '../caisses/person-id.ts';
import type { CreationServices } from './services.ts';

/** Tells who has an account with an address that it was typed for another one (#251): once for a creation. */
export async function tellMailHolder(
  { database, notices, jobs, clock }: CreationServices,
  { id, caisse }: { readonly id: string; readonly caisse: CaisseId },
  person: PersonId,
): Promise<void> {
  await notices.tell(database, { kind: 'mailReused', caisse, person, at: clock.now() }, id);
  jobs.wake();
}
