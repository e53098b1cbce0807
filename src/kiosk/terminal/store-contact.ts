import { readPublicSigningKey } from '#contract/signed/signing-key.ts';
import type { ContactAnswer } from '#contract/routes/contact.ts';
import type { Enrolled } from '#contract/routes/enrolments.ts';
import { mayReplace, verifySealingKeys, type SealingKeys } from '#contract/signed/sealing-keys.ts';
import { verifyAllotment, type SignedAllotment } from '#contract/signed/signed-allotment.ts';
import type { KioskDatabase } from '../storage/database.ts';
import { readFact, writeFact } from '../storage/facts.ts';
import { forgetCardCodes } from '../storage/throttle-store.ts';

/**
 * Puts away what a contact brought; the client has verified that the pinned gateway signed the whole of it, to this kiosk's
 * own request. Sealing keys and allotments carry signatures of their own besides, since they are judged again at each use;
 * what fails is passed over, and what was held before stays. A set of sealing keys older than the one held is passed over too.
 */
export async function storeContact(database: KioskDatabase, answer: ContactAnswer): Promise<void> {
  const enrolment = await readFact(database, 'enrolment');
  if (enrolment === undefined) return;
  const { sealingKeys, allotments } = await verified(answer, enrolment);

  await database.transaction('rw', database.facts, database.allotments, async () => {
    // Enrolled again meanwhile: this answer was for the previous kiosk.
    if (!isSameKiosk(await readFact(database, 'enrolment'), enrolment)) return;
    await writeFact(database, 'enrolment', { ...enrolment, publicUrl: answer.publicUrl, status: 'active' });
    if (sealingKeys !== undefined && mayReplace(await readFact(database, 'sealingKeys'), sealingKeys))
      await writeFact(database, 'sealingKeys', sealingKeys);
    if (answer.configuration !== null) await writeFact(database, 'configuration', answer.configuration);
    await writeFact(database, 'staff', answer.staff);
    await writeFact(database, 'mode', answer.mode);
    await writeFact(database, 'lastContactAt', answer.time);
    await writeFact(database, 'lastSeen', Math.max((await readFact(database, 'lastSeen')) ?? 0, answer.time));
    await replaceAllotments(database, allotments);
  });
  await forgetCardCodes(database, answer.time);
}

function isSameKiosk(now: Enrolled | undefined, before: Enrolled): boolean {
  return now?.kioskId === before.kioskId && now.kioskKeyId === before.kioskKeyId;
}

async function verified(
  answer: ContactAnswer,
  enrolment: Enrolled,
): Promise<{ readonly sealingKeys: SealingKeys | undefined; readonly allotments: readonly SignedAllotment[] }> {
  const gatewayKey = await readPublicSigningKey(enrolment.gatewayKey);
  if (gatewayKey === undefined) return { sealingKeys: undefined, allotments: [] };
  const verdicts = await Promise.all(
    answer.allotments.map(async (signed) => ({
      signed,
      verdict: await verifyAllotment(signed, gatewayKey, enrolment.kioskId),
    })),
  );
  const keys = await verifySealingKeys(answer.sealingKeys, gatewayKey, answer.time);
  return {
    sealingKeys: keys.ok ? answer.sealingKeys : undefined,
    allotments: verdicts.filter(({ verdict }) => verdict.ok).map(({ signed }) => signed),
  };
}

/** The gateway names all allotments that count. What was spent of a known one stays spent, whatever the gateway believes. */
async function replaceAllotments(database: KioskDatabase, allotments: readonly SignedAllotment[]): Promise<void> {
  const held = new Map((await database.allotments.toArray()).map((record) => [record.allotmentId, record]));
  await database.allotments.clear();
  await database.allotments.bulkPut(
    allotments.map((signed) => ({
      allotmentId: signed.allotment.allotmentId,
      caisse: signed.allotment.caisse,
      signed,
      nextIndex: held.get(signed.allotment.allotmentId)?.nextIndex ?? 0,
    })),
  );
}
