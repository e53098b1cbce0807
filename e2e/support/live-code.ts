import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { IssuedCode } from '#kiosk/testing/journey-proof.ts';
import { SealingKiosk, type ClaimedPerson } from './sealing-kiosk.ts';

/** A code that works, issued at another terminal. */
export async function issueLiveCode(
  where: { readonly url: string },
  person: ClaimedPerson,
  caisse: CaisseId,
): Promise<IssuedCode> {
  const code = '4826';
  const kiosk = await SealingKiosk.enrol(where);
  const slip = await kiosk.claim(person, caisse, { code });
  const outcome = await kiosk.bring(slip);
  if (outcome !== 'active') throw new Error(`the code is ${outcome}`);
  return { code, reference: slip.reference };
}
