import { readEnrolmentCode } from '#contract/signed/enrolment-code.ts';
import { proveEnrolment } from '#contract/signed/enrolment-proof.ts';
import type { SiteId } from '#contract/identifiers.ts';
import { keyFingerprint } from '#contract/signed/key-fingerprint.ts';
import { generateSigningKeyPair, publicSigningKeyText } from '#contract/signed/signing-key.ts';
import { enrolRoute, selfEnrolRoute, type Enrolled } from '#contract/routes/enrolments.ts';
import type { CallFailure, GatewayClient } from '../gateway-client/gateway-client.ts';
import type { SignerSource } from '../gateway-client/signer.ts';
import type { KioskDatabase } from '../storage/database.ts';
import { writeEnrolmentKeys } from '../storage/enrolment-keys.ts';
import { writeFact } from '../storage/facts.ts';
import { factsOfEnrolment } from './forget-enrolment.ts';

export interface EnrolParts {
  readonly database: KioskDatabase;
  readonly gateway: Pick<GatewayClient, 'call'>;
  readonly signer: Pick<SignerSource, 'forget'>;
}

export type EnrolResult =
  /** `fingerprint`: what an admin compares in the console before confirming the kiosk. */
  | { readonly kind: 'enrolled'; readonly enrolled: Enrolled; readonly fingerprint: string }
  /** Not a code at all: something was mistyped. */
  | { readonly kind: 'unreadableCode' }
  | CallFailure;

/** Enrols with the code an admin was given. The pair is new each time, and its private half cannot be exported. */
export async function enrol(parts: EnrolParts, typedCode: string): Promise<EnrolResult> {
  const enrolmentCode = readEnrolmentCode(typedCode);
  if (enrolmentCode === undefined) return { kind: 'unreadableCode' };
  return withNewKey(parts, async (publicKey, pair) =>
    parts.gateway.call(enrolRoute, {
      body: { enrolmentCode, publicKey, proof: await proveEnrolment({ enrolmentCode, publicKey }, pair.privateKey) },
    }),
  );
}

/** In demonstration a kiosk enrols itself (SECURITY « Demonstration »). */
export async function enrolItself(parts: EnrolParts, siteId?: SiteId): Promise<EnrolResult> {
  return withNewKey(parts, async (publicKey, pair) =>
    parts.gateway.call(selfEnrolRoute, {
      body: {
        ...(siteId === undefined ? {} : { siteId }),
        publicKey,
        proof: await proveEnrolment({ publicKey }, pair.privateKey),
      },
    }),
  );
}

type Offered = CallFailure | { readonly kind: 'answer'; readonly answer: Enrolled };

async function withNewKey(
  parts: EnrolParts,
  offer: (publicKey: string, pair: CryptoKeyPair) => Promise<Offered>,
): Promise<EnrolResult> {
  const pair = await generateSigningKeyPair();
  const publicKey = await publicSigningKeyText(pair.publicKey);
  const offered = await offer(publicKey, pair);
  if (offered.kind !== 'answer') return offered;
  await keep(parts.database, pair, offered.answer);
  parts.signer.forget();
  return { kind: 'enrolled', enrolled: offered.answer, fingerprint: await keyFingerprint(publicKey) };
}

/** Key and enrolment together, and nothing of a previous enrolment: its allotments and sealing keys are another kiosk's. */
async function keep(database: KioskDatabase, pair: CryptoKeyPair, enrolled: Enrolled): Promise<void> {
  await database.transaction('rw', database.facts, database.keys, database.allotments, async () => {
    await writeEnrolmentKeys(database, pair);
    await writeFact(database, 'enrolment', enrolled);
    await database.facts.bulkDelete([...factsOfEnrolment]);
    await database.allotments.clear();
  });
}
