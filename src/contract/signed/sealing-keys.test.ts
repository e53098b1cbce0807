import { describe, expect, it } from 'vitest';
import { toBase64Url } from '../bytes/base64url.ts';
import { generateSealingKeyPair, publicSealingKeyText, readPublicSealingKey } from './sealing-key.ts';
import { generateSigningKeyPair } from './signing-key.ts';
import { mayReplace, sealingKeysSchema, signSealingKeys, verifySealingKeys, type SealingKeys } from './sealing-keys.ts';
import { NOON } from '../testing/fixtures.ts';

const gateway = await generateSigningKeyPair();
const stranger = await generateSigningKeyPair();
const current = { id: 4, publicKey: await publicSealingKeyText((await generateSealingKeyPair()).publicKey) };
const next = { id: 5, publicKey: await publicSealingKeyText((await generateSealingKeyPair()).publicKey) };
const keys = await signSealingKeys({ current, next, sequence: 12, sealUntil: NOON }, gateway.privateKey);

describe('sealing keys', () => {
  it('are taken from the pinned gateway until their term, included', async () => {
    expect(sealingKeysSchema.safeParse(keys).success).toBe(true);
    expect(await verifySealingKeys(keys, gateway.publicKey, NOON)).toEqual({ ok: true, current });
  });

  it('are refused past their term', async () => {
    expect(await verifySealingKeys(keys, gateway.publicKey, NOON + 1)).toEqual({ ok: false, reason: 'past' });
  });

  it('are refused from another gateway, even past their term', async () => {
    const refused = { ok: false, reason: 'wrongSignature' };
    expect(await verifySealingKeys(keys, stranger.publicKey, NOON)).toEqual(refused);
    expect(await verifySealingKeys(keys, stranger.publicKey, NOON + 1)).toEqual(refused);
  });

  it.each<[string, Partial<SealingKeys>]>([
    ['a longer term', { sealUntil: NOON + 1 }],
    ['another sequence', { sequence: 13 }],
    ['another current key', { current: { id: 4, publicKey: next.publicKey } }],
    ['another id of the current key', { current: { ...current, id: 6 } }],
    ['another next key', { next: { id: 5, publicKey: current.publicKey } }],
    ['the keys exchanged', { current: next, next: current }],
    ['a signature that is none', { signature: toBase64Url(new Uint8Array(64)) }],
  ])('are refused with %s', async (_, changed) => {
    expect(await verifySealingKeys({ ...keys, ...changed }, gateway.publicKey, NOON)).toEqual({
      ok: false,
      reason: 'wrongSignature',
    });
  });

  it('replace none of a higher sequence', () => {
    expect(mayReplace(undefined, keys)).toBe(true);
    expect(mayReplace({ ...keys, sequence: 11 }, keys)).toBe(true);
    expect(mayReplace(keys, { ...keys, sealUntil: NOON + 1 })).toBe(true);
    expect(mayReplace({ ...keys, sequence: 13 }, keys)).toBe(false);
  });

  it('do not pass the schema with a term that signed bytes cannot hold', () => {
    expect(sealingKeysSchema.safeParse({ ...keys, sealUntil: 2 ** 48 - 1 }).success).toBe(true);
    expect(sealingKeysSchema.safeParse({ ...keys, sealUntil: 2 ** 48 }).success).toBe(false);
  });

  it('are read as X25519 keys, and nothing else is', async () => {
    const read = await readPublicSealingKey(current.publicKey);
    expect(read && (await publicSealingKeyText(read))).toBe(current.publicKey);
    expect(await readPublicSealingKey(current.publicKey.slice(2))).toBeUndefined();
    expect(await readPublicSealingKey('no key')).toBeUndefined();
  });
});
