import type { SignerSource } from '../gateway-client/signer.ts';
import type { KioskDatabase } from '../storage/database.ts';

/**
 * Forgets who this kiosk is and what its gateway gave it: the next boot asks for an enrolment code. The outbox stays: its
 * items end one by one, and staff see each.
 */
export async function forgetEnrolment(database: KioskDatabase, signer: Pick<SignerSource, 'forget'>): Promise<void> {
  await database.transaction('rw', database.facts, database.keys, database.allotments, async () => {
    await database.keys.clear();
    await database.facts.bulkDelete(['enrolment', ...factsOfEnrolment]);
    await database.allotments.clear();
  });
  signer.forget();
}

/** What a gateway gave this kiosk: worth nothing under another enrolment. */
export const factsOfEnrolment = ['sealingKeys', 'configuration', 'staff', 'mode', 'lastContactAt'] as const;
