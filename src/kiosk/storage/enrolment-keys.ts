import type { KioskDatabase } from './database.ts';

/** The kiosk's Ed25519 pair as WebCrypto holds it. */
export interface EnrolmentKeys {
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
}

const ID = 'enrolment';

export async function readEnrolmentKeys(database: KioskDatabase): Promise<EnrolmentKeys | undefined> {
  return database.keys.get(ID);
}

/**
 * Stores the enrolment pair: the only key that ever goes to the disk, since its bytes stand there in clear whatever WebCrypto
 * says (SECURITY « Nothing of a session is written »).
 *
 * @throws Error when the private key could be exported.
 */
export async function writeEnrolmentKeys(
  database: KioskDatabase,
  { publicKey, privateKey }: EnrolmentKeys,
): Promise<void> {
  if (privateKey.extractable) throw new Error('an enrolment key must not be extractable');
  await database.keys.put({ id: ID, publicKey, privateKey });
}
