import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes, copyBytes, utf8Bytes, type Bytes } from '#contract/bytes/bytes.ts';
import { claimToBytes } from '../claim-bytes.ts';
import { sign } from '#contract/signed/signing-key.ts';
import { NOON, claim, codeRequest, freshParties } from '#contract/testing/fixtures.ts';
import { headerBytes, readHeader, type EnvelopeHeader } from './header.ts';
import { openItem, sealClaim, sealCodeRequest } from '../sealed-items.ts';
import { CLAIM_ENVELOPE_BYTES, CODE_REQUEST_ENVELOPE_BYTES, layoutOf } from './layout.ts';
import { openEnvelope, verifyEnvelope } from './open.ts';
import { sealEnvelope } from './seal.ts';
import { hpkeSuite } from './suite.ts';

const { kiosk, gateway, sealer } = await freshParties();
const strangers = await freshParties();
const itemId = 'ffeeddccbbaa99887766554433221100';
const claimEnvelope = await sealClaim(claim, sealer);
const requestEnvelope = await sealCodeRequest({ codeRequest, itemId, issuedAt: NOON }, sealer);
const claimLayout = layoutOf('claim');

/** What the gateway does: verify, (status,) open, read. */
async function receive(envelope: Uint8Array, kioskKey = kiosk.publicKey, gatewayPair = gateway) {
  const verdict = await verifyEnvelope(envelope, kioskKey);
  if (!verdict.ok) return verdict.reason;
  return (await openItem(verdict.envelope, gatewayPair)) ?? 'notOpened';
}

/** The envelope with another signed part, signed again by the same kiosk. */
async function signedAgain(signed: Bytes): Promise<Bytes> {
  return concatBytes(signed, await sign(signed, kiosk.privateKey));
}

function headerOf(envelope: Bytes): EnvelopeHeader {
  const header = readHeader(envelope);
  if (header === undefined) throw new Error('no header');
  return header;
}

describe('an envelope', () => {
  it('brings a claim and a request to the gateway', async () => {
    expect(await receive(claimEnvelope)).toEqual({ type: 'claim', claim });
    expect(await receive(requestEnvelope)).toEqual({
      type: 'datedCodeRequest',
      codeRequest,
      itemId,
      issuedAt: NOON,
    });
  });

  it('of a claim is at most 190 bytes', () => {
    expect(CLAIM_ENVELOPE_BYTES).toBeLessThanOrEqual(190);
    expect(claimEnvelope).toHaveLength(CLAIM_ENVELOPE_BYTES);
    expect(requestEnvelope).toHaveLength(CODE_REQUEST_ENVELOPE_BYTES);
  });

  it('has one size for each type, whatever it holds', async () => {
    const short = await sealCodeRequest(
      { codeRequest: { ...codeRequest, birthName: 'Ly' }, itemId, issuedAt: 0 },
      sealer,
    );
    const long = await sealCodeRequest(
      { codeRequest: { ...codeRequest, birthName: 'ế'.repeat(80) }, itemId, issuedAt: 2 ** 48 - 1 },
      sealer,
    );
    expect(short.length).toBe(long.length);
  });

  it('shows nothing of the visitor in clear', async () => {
    for (const [text, envelope] of [
      [codeRequest.birthName, requestEnvelope],
      [codeRequest.nir, requestEnvelope],
      [claim.nir, claimEnvelope],
      [claim.code, claimEnvelope],
    ] as const) {
      expect(Buffer.from(envelope).includes(Buffer.from(utf8Bytes(text)))).toBe(false);
    }
    const content = claimToBytes(claim).slice(0, 8);
    expect(Buffer.from(claimEnvelope).includes(Buffer.from(content))).toBe(false);
  });

  it('is never the same twice, even of the same claim', async () => {
    const again = await sealClaim(claim, sealer);
    expect(again.slice(0, claimLayout.headerEnd)).toEqual(claimEnvelope.slice(0, claimLayout.headerEnd));
    expect(again.slice(claimLayout.headerEnd, claimLayout.encEnd)).not.toEqual(
      claimEnvelope.slice(claimLayout.headerEnd, claimLayout.encEnd),
    );
  });

  it.each([
    ['claim', claimEnvelope],
    ['datedCodeRequest', requestEnvelope],
  ])('of type %s is refused when any one byte is changed', async (_, envelope) => {
    const taken: number[] = [];
    for (const offset of envelope.keys()) {
      for (const flip of [0x01, 0x80]) {
        const changed = copyBytes(envelope);
        changed[offset] = (changed[offset] ?? 0) ^ flip;
        if ((await verifyEnvelope(changed, kiosk.publicKey)).ok) taken.push(offset);
      }
    }
    expect(taken).toEqual([]);
  });

  it('is refused under the key of another kiosk', async () => {
    expect(await receive(claimEnvelope, strangers.kiosk.publicKey)).toBe('wrongSignature');
  });

  it('is not opened by another gateway', async () => {
    expect(await receive(claimEnvelope, kiosk.publicKey, strangers.gateway)).toBe('notOpened');
  });

  it.each([
    ['another origin', { origin: 'ffffffff' }],
    ['the other caisse', { caisse: 'cpam-31' }],
    ['another kiosk', { kioskId: 7 }],
    ['another kiosk key', { kioskKeyId: 3 }],
    ['another gateway key', { gatewayKeyId: 260 }],
    ['another allotment', { allotmentId: '0000000000000001' }],
    ['another index', { index: 18 }],
  ] as const)('cannot be replayed under %s, even signed again', async (_, changed) => {
    const header = { ...headerOf(claimEnvelope), ...changed } as EnvelopeHeader;
    const rest = claimEnvelope.slice(claimLayout.headerEnd, claimLayout.ciphertextEnd);
    const replayed = await signedAgain(concatBytes(headerBytes(header), rest));
    expect(await receive(replayed)).toBe('notOpened');
  });

  it('is not opened when its sealed part was changed and signed again', async () => {
    for (let offset = claimLayout.headerEnd; offset < claimLayout.ciphertextEnd; offset += 1) {
      const signed = claimEnvelope.slice(0, claimLayout.ciphertextEnd);
      signed[offset] = (signed[offset] ?? 0) ^ 0x01;
      expect(await receive(await signedAgain(signed))).toBe('notOpened');
    }
  });

  it('of one type cannot hold what was sealed for another type', async () => {
    const header = headerOf(claimEnvelope);
    const head = headerBytes(header);
    const { enc, ct } = await hpkeSuite().seal(
      { recipientPublicKey: gateway.publicKey, info: utf8Bytes('borne/codeRequest/v1') },
      new Uint8Array(32),
      head,
    );
    const envelope = await signedAgain(concatBytes(head, new Uint8Array(enc), new Uint8Array(ct)));
    expect(await receive(envelope)).toBe('notOpened');
  });

  it.each([
    ['zero', new Uint8Array(32)],
    ['one', Uint8Array.from({ length: 32 }, (_, index) => (index === 0 ? 1 : 0))],
  ])('is not opened with the weak encapsulated key %s', async (_, weak) => {
    const signed = claimEnvelope.slice(0, claimLayout.ciphertextEnd);
    signed.set(weak, claimLayout.headerEnd);
    expect(await receive(await signedAgain(signed))).toBe('notOpened');
  });

  it('that opens on bytes of no claim holds nothing', async () => {
    const envelope = await sealEnvelope({
      ...sealer,
      header: headerOf(claimEnvelope),
      plaintext: Uint8Array.from({ length: 32 }, () => 255),
    });
    const verdict = await verifyEnvelope(envelope, kiosk.publicKey);
    if (!verdict.ok) throw new Error('not verified');
    expect(await openEnvelope(verdict.envelope, gateway)).toMatchObject({ ok: true });
    expect(await openItem(verdict.envelope, gateway)).toBeUndefined();
  });

  it('is not made of a plaintext that is too large for its type', async () => {
    const tooLarge = { ...sealer, header: headerOf(claimEnvelope), plaintext: new Uint8Array(33) };
    await expect(sealEnvelope(tooLarge)).rejects.toThrow(RangeError);
  });

  it('does not change between verifying and opening', async () => {
    const bytes = copyBytes(claimEnvelope);
    const verdict = await verifyEnvelope(bytes, kiosk.publicKey);
    bytes.fill(0);
    if (!verdict.ok) throw new Error('not verified');
    expect(await openItem(verdict.envelope, gateway)).toEqual({ type: 'claim', claim });
  });

  it('is refused, never thrown at, when it is any bytes at all', async () => {
    const anyBytes = fc.uint8Array({ maxLength: 400 });
    const nearly = fc
      .uint8Array({ minLength: 154, maxLength: 154 })
      .map((bytes) => concatBytes(claimEnvelope.slice(0, 14), bytes));
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyBytes, nearly), async (bytes) => {
        expect((await verifyEnvelope(bytes, kiosk.publicKey)).ok).toBe(false);
      }),
    );
  });

  it('begins as no signed request and no signed value does: a signature has one use', () => {
    // A signed request begins with a quotation mark, a signed value with « borne/ ».
    for (const envelope of [claimEnvelope, requestEnvelope]) {
      expect(['"'.charCodeAt(0), 'b'.charCodeAt(0)]).not.toContain(envelope[0]);
    }
  });
});
