import { fromBase64Url } from '#contract/bytes/base64url.ts';
import { openItem, type OpenedItem } from '#contract/items/sealed-items.ts';
import { readHeader } from '#contract/items/envelope/header.ts';
import { itemKeyOf } from '#contract/items/item-key.ts';
import { verifyEnvelope } from '#contract/items/envelope/open.ts';
import type { KeyPair } from '#contract/signed/key-types.ts';
import { generateSealingKeyPair, publicSealingKeyText } from '#contract/signed/sealing-key.ts';
import { generateSigningKeyPair, publicSigningKeyText } from '#contract/signed/signing-key.ts';
import { outboxRoute, type OutboxOutcome } from '#contract/routes/outbox.ts';
import type { ContactAnswer } from '#contract/routes/contact.ts';
import { signAllotment, type SignedAllotment } from '#contract/signed/signed-allotment.ts';
import { signSealingKeys } from '#contract/signed/sealing-keys.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { lastUseOf } from '#domain/provisional-code/allotment.ts';
import { DAY_MS, type EpochMs } from '#domain/time/instant.ts';
import { someBirthDate, someNir } from '#machines/testing/samples.ts';
import type { CardHolderClaim } from '#machines/common/card.ts';
import type { CallFailure, GatewayClient } from '../../gateway-client/gateway-client.ts';
import type { KioskDatabase } from '../../storage/database.ts';
import { writeEnrolmentKeys } from '../../storage/enrolment-keys.ts';
import { writeFact } from '../../storage/facts.ts';
import { openTestDatabase } from '../../storage/testing/open-test-database.ts';
import { storeContact } from '../store-contact.ts';

export const NOW: EpochMs = Date.UTC(2026, 10, 24, 14, 40);
export const PUBLIC_URL = 'https://borne.example.org';
const KIOSK_ID = 7;

/** Somebody with a card at CAF 31. */
export const HOLDER: CardHolderClaim = {
  caisse: 'caf-31',
  nir: someNir,
  birthDate: someBirthDate,
  proof: { kind: 'card', cardSerial: '4711' },
};

/** The secrets of a gateway, and what it signs. */
export interface TestGateway {
  readonly longTerm: KeyPair;
  readonly sealing: KeyPair;
  readonly allotment: (options?: {
    id?: string;
    caisse?: CaisseId;
    count?: number;
    issuedAt?: EpochMs;
    kioskId?: number;
  }) => Promise<SignedAllotment>;
  readonly contactAnswer: (allotments: readonly SignedAllotment[], time?: EpochMs) => Promise<ContactAnswer>;
}

/** @param previous the same gateway, whose sealing keys were replaced */
export async function testGateway(previous?: {
  readonly longTerm: KeyPair;
  readonly firstKeyId: number;
}): Promise<TestGateway> {
  const [drawn, sealing] = await Promise.all([generateSigningKeyPair(), generateSealingKeyPair()]);
  const { longTerm, firstKeyId } = previous ?? { longTerm: drawn, firstKeyId: 3 };
  const key = { id: firstKeyId, publicKey: await publicSealingKeyText(sealing.publicKey) };
  return {
    longTerm,
    sealing,
    allotment: ({ id = '0123456789abcdef', caisse = 'caf-31', count = 5, issuedAt = NOW, kioskId = KIOSK_ID } = {}) =>
      signAllotment(
        { allotmentId: id, kioskId, caisse, count, issuedAt, lastUseAt: lastUseOf(issuedAt) },
        longTerm.privateKey,
      ),
    contactAnswer: async (allotments, time = NOW) => ({
      time,
      gatewayVersion: '0.1.0',
      expectedAppVersion: '0.1.0',
      mode: 'production',
      publicUrl: PUBLIC_URL,
      sealingKeys: await signSealingKeys(
        { current: key, next: { ...key, id: firstKeyId + 1 }, sequence: firstKeyId, sealUntil: NOW + 30 * DAY_MS },
        longTerm.privateKey,
      ),
      allotments: [...allotments],
      staff: [],
      configuration: null,
      caisses: [{ caisse: 'caf-31', state: 'up' }],
    }),
  };
}

/** An enrolled kiosk that has had one contact, with the allotments given. */
export async function testKiosk(
  gateway: TestGateway,
  allotments: readonly SignedAllotment[],
): Promise<{ readonly database: KioskDatabase; readonly pair: KeyPair }> {
  const database = await openTestDatabase();
  const pair = await generateSigningKeyPair();
  await writeEnrolmentKeys(database, pair);
  await writeFact(database, 'enrolment', {
    kioskId: KIOSK_ID,
    kioskKeyId: 1,
    siteId: 'toulouse-riquet',
    gatewayKey: await publicSigningKeyText(gateway.longTerm.publicKey),
    publicUrl: PUBLIC_URL,
    status: 'active',
  });
  await storeContact(database, await gateway.contactAnswer(allotments));
  return { database, pair };
}

/** The gateway's side of the outbox route: verifies, opens, and answers as told. */
export function openingGateway(
  { sealing }: TestGateway,
  kiosk: KeyPair,
  answer: (item: OpenedItem) => OutboxOutcome | CallFailure,
): Pick<GatewayClient, 'call'> & { readonly opened: readonly OpenedItem[] } {
  const opened: OpenedItem[] = [];
  const take = async (text: string): Promise<{ id: string; outcome: OutboxOutcome } | CallFailure> => {
    const bytes = fromBase64Url(text) ?? new Uint8Array();
    const verdict = await verifyEnvelope(bytes, kiosk.publicKey);
    const item = verdict.ok ? await openItem(verdict.envelope, sealing) : undefined;
    const header = readHeader(bytes);
    if (item === undefined || header === undefined) throw new Error('the gateway cannot open this item');
    opened.push(item);
    const outcome = answer(item);
    return isFailure(outcome) ? outcome : { id: itemKeyOf(header), outcome };
  };
  return {
    opened,
    call: (async (route: typeof outboxRoute, { body }: { body: { items: readonly string[] } }) => {
      if (route !== outboxRoute) throw new Error('another route was called');
      const results = await Promise.all(body.items.map(take));
      const failure = results.find((result) => 'kind' in result);
      return failure ?? { kind: 'answer', answer: { results } };
    }) as GatewayClient['call'],
  };
}

const FAILURES: readonly string[] = ['offline', 'timeout', 'aborted', 'badAnswer', 'notEnrolled', 'problem'];

function isFailure(outcome: OutboxOutcome | CallFailure): outcome is CallFailure {
  return FAILURES.includes(outcome.kind);
}

export const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));
