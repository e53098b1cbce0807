import { randomBytes } from 'node:crypto';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import type { Bytes } from '#contract/bytes/bytes.ts';
import { claimToBytes } from '#contract/items/claim-bytes.ts';
import { codeRequestToBytes, datedCodeRequestToBytes } from '#contract/items/code-request-bytes.ts';
import type { EnvelopeHeader } from '#contract/items/envelope/header.ts';
import { sealEnvelope } from '#contract/items/envelope/seal.ts';
import type { KeyPair } from '#contract/signed/key-types.ts';
import { generateSigningKeyPair } from '#contract/signed/signing-key.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { lastUseOf, type AllotmentId, type KioskId } from '#domain/provisional-code/allotment.ts';
import type { Claim } from '#domain/provisional-code/claim.ts';
import { drawReference } from '#domain/provisional-code/reference.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import { sites } from '#kiosk-config/sites.ts';
import type { DemonstrationPerson } from '../../caisses/reference/demonstration-person.ts';
import { firstSite } from '../../fleet/sites.ts';
import type { CodeServices } from '../services.ts';

/** A kiosk as the gateway knows it, with what it needs to seal and sign: the kiosk's half, played by a test. */
export interface TestKiosk {
  readonly id: KioskId;
  readonly keys: KeyPair;
  allotment(caisse: CaisseId, options?: { issuedAt?: EpochMs; count?: number }): Promise<AllotmentId>;
  /** Spends one index of an allotment: draws a claim for a person and seals it. */
  claim(person: DemonstrationPerson, options?: ClaimOptions): Promise<SealedClaim>;
  seal(header: Partial<EnvelopeHeader> & Pick<EnvelopeHeader, 'type'>, plaintext: Bytes): Promise<Bytes>;
  request(person: DeclaredPerson, options?: RequestOptions): Promise<Bytes>;
}

export interface ClaimOptions extends Partial<Omit<Claim, 'nir'>> {
  readonly nir?: string;
}

export type DeclaredPerson = Pick<DemonstrationPerson, 'nir' | 'birthName' | 'birthDate' | 'postalCode'>;

export interface RequestOptions {
  readonly caisse?: CaisseId;
  readonly itemId?: string;
  readonly issuedAt?: EpochMs;
  /** Sealed by a build that did not write the issue time. */
  readonly isUndated?: boolean;
}

export interface SealedClaim {
  readonly claim: Claim;
  readonly envelope: Bytes;
  /** As it travels in the outbox and in the QR. */
  readonly text: string;
}

/** What the kiosk's half needs of the gateway's. */
type GatewayHalf = Pick<CodeServices, 'database' | 'clock' | 'keys' | 'origin'>;

/** Plays a kiosk: one that enrolled through the API, or a new one, written as an enrolment writes it. */
export async function testKiosk(
  services: GatewayHalf,
  enrolled?: { readonly id: KioskId; readonly keys: KeyPair },
): Promise<TestKiosk> {
  const { database, clock, keys: gatewayKeys, origin } = services;
  const { id, keys } = enrolled ?? (await newKiosk(services));
  const latest = new Map<CaisseId, { id: AllotmentId; next: number; count: number }>();

  const allotment: TestKiosk['allotment'] = async (caisse, { issuedAt = clock.now(), count = 50 } = {}) => {
    const allotmentId = randomBytes(8).toString('hex');
    await database
      .insertInto('allotments')
      .values({ id: allotmentId, kiosk_id: id, caisse, count, issued_at: issuedAt, last_use_at: lastUseOf(issuedAt) })
      .execute();
    latest.set(caisse, { id: allotmentId, next: 0, count });
    return allotmentId;
  };

  const seal: TestKiosk['seal'] = async (header, plaintext) => {
    const gatewayKey = gatewayKeys.sealing.current();
    const common = { origin, caisse: 'caf-31', kioskId: id, kioskKeyId: 1, gatewayKeyId: gatewayKey.id };
    const whole = { ...common, ...header } as EnvelopeHeader;
    return await sealEnvelope({
      header: whole,
      plaintext,
      gatewayPublicKey: gatewayKey.publicKey,
      kioskSigningKey: keys.privateKey,
    });
  };

  return {
    id,
    keys,
    allotment,
    seal,
    async claim(person, options = {}) {
      const caisse = options.caisse ?? 'caf-31';
      const held = latest.get(caisse);
      const isSpent = held === undefined || (options.index === undefined && held.next >= held.count);
      if (options.allotmentId === undefined && isSpent) await allotment(caisse);
      const place = latest.get(caisse);
      const index = options.index ?? place?.next ?? 0;
      if (place !== undefined && options.index === undefined) place.next += 1;
      const claim: Claim = {
        caisse,
        nir: person.nir,
        birthDate: person.birthDate,
        proof: { kind: 'demonstrationReader', cardSerial: person.card?.serial ?? '1' },
        code: '4826',
        reference: drawReference((count) => randomBytes(count)),
        issuedAt: clock.now(),
        allotmentId: place?.id ?? '',
        index,
        ...options,
      };
      const header = { type: 'claim', caisse, allotmentId: claim.allotmentId, index: claim.index } as const;
      const envelope = await seal(header, claimToBytes(claim));
      return { claim, envelope, text: toBase64Url(envelope) };
    },
    async request({ nir, birthName, birthDate, postalCode }, options = {}) {
      const { caisse = 'caf-31', itemId = randomBytes(16).toString('hex'), issuedAt = clock.now() } = options;
      const content = { nir, birthName, birthDate, postalCode };
      return options.isUndated === true
        ? await seal({ type: 'codeRequest', caisse, itemId }, codeRequestToBytes(content))
        : await seal({ type: 'datedCodeRequest', caisse, itemId }, datedCodeRequestToBytes({ content, issuedAt }));
    },
  };
}

async function newKiosk({ database, clock }: GatewayHalf): Promise<{ id: KioskId; keys: KeyPair }> {
  const keys = await generateSigningKeyPair();
  const publicKey = Buffer.from(await crypto.subtle.exportKey('raw', keys.publicKey));
  const { id } = await database
    .insertInto('kiosks')
    .values({ site_id: firstSite(sites).siteId, status: 'active', demonstration: false, created_at: clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow();
  await database
    .insertInto('kiosk_keys')
    .values({ kiosk_id: id, key_id: 1, public_key: publicKey, created_at: clock.now() })
    .execute();
  return { id, keys };
}
