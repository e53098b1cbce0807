import { beforeAll, describe, expect, it } from 'vitest';
import type { SealFields } from './seal-fields.ts';
import { testSealKey, trustListOf, type TestSealKey } from './testing/seal-key.ts';
import { verifySeal } from './verify-seal.ts';

const fields: SealFields = {
  reference: '0000000000000000',
  type: 'paiement',
  caisse: 'caf-31',
  issuedOn: '2026-11-24',
  isSpecimen: true,
  holders: [{ birthName: 'MARTIN', firstNames: 'LEA', usedName: null, isCut: false, birthDate: '1982-06-05' }],
  period: { kind: 'months', from: '2026-10', to: '2026-10' },
  about: null,
  people: null,
  quotientEuros: null,
  total: 42_300,
  amounts: [42_300],
};

describe('verifying a seal', () => {
  let key: TestSealKey;
  let text: string;
  beforeAll(async () => {
    key = await testSealKey();
    text = await key.seal(fields);
  });

  it('says that it is valid, and what it says', async () => {
    const verdict = await verifySeal(text, trustListOf(key));
    expect(verdict).toMatchObject({ kind: 'valid', fields, keyId: 'T3ST' });
  });

  it('shows of another’s document that the seal is not of it: the sealed values are told, not the paper’s', async () => {
    const other: SealFields = { ...fields, holders: [{ ...fields.holders[0]!, birthName: 'DURAND' }] };
    const verdict = await verifySeal(await key.seal(other), trustListOf(key));
    expect(verdict).toMatchObject({ kind: 'valid', fields: { holders: [{ birthName: 'DURAND' }] } });
  });

  it('refuses changed amounts under a genuine signature', async () => {
    const changed = text.replace('ZT42300', 'ZT92300');
    expect(changed).not.toBe(text);
    expect(await verifySeal(changed, trustListOf(key))).toEqual({ kind: 'altered' });
  });

  it('refuses one altered character at every position, by any other of the code', async () => {
    const list = trustListOf(key);
    for (let at = 0; at < text.length; at += 1) {
      for (const other of ['0', '1', 'A', 'B', 'Q', '2', ' ', '\x1D', String.fromCharCode(text.charCodeAt(at) ^ 1)]) {
        if (other === text[at]) continue;
        const { kind } = await verifySeal(text.slice(0, at) + other + text.slice(at + 1), list);
        expect(kind, `position ${at}`).not.toBe('valid');
      }
    }
  });

  it('refuses one character less, or more, at every position', async () => {
    const list = trustListOf(key);
    for (let at = 0; at <= text.length; at += 1) {
      const shorter = text.slice(0, at) + text.slice(at + 1);
      if (shorter !== text) expect((await verifySeal(shorter, list)).kind, `position ${at}`).not.toBe('valid');
      expect((await verifySeal(`${text.slice(0, at)}A${text.slice(at)}`, list)).kind).not.toBe('valid');
    }
  });

  it('knows no key that is not in the list, that has another name there, or is none', async () => {
    const other = await testSealKey({ id: '0THR' });
    const unknown = { kind: 'unknownKey', keyId: 'T3ST' };
    expect(await verifySeal(text, trustListOf())).toEqual(unknown);
    expect(await verifySeal(text, trustListOf(other))).toEqual(unknown);
    const broken = { ...key, listed: { ...key.listed, publicKey: `BA${'A'.repeat(85)}` } };
    expect(await verifySeal(text, trustListOf(broken))).toEqual(unknown);
    // Whoever writes the name of our key into the header has not its private half.
    expect(await verifySeal(await other.seal(fields, 'T3ST'), trustListOf(key, other))).toEqual({ kind: 'altered' });
  });

  it.each([
    ['before the key was in use', { validFrom: '2026-11-25' }, 'unknownKey'],
    ['after it was replaced', { validUntil: '2026-11-23' }, 'unknownKey'],
    ['on its first day', { validFrom: '2026-11-24' }, 'valid'],
    ['on its last day', { validUntil: '2026-11-24' }, 'valid'],
  ])('judges a document issued %s', async (_, validity, kind) => {
    const listed = { ...key.listed, ...validity };
    expect((await verifySeal(text, trustListOf({ ...key, listed }))).kind).toBe(kind);
  });

  it('never believes a demonstration’s key under the list of a gateway in production, nor the other way round', async () => {
    const played = await testSealKey({ isDemonstration: true });
    const seal = await played.seal(fields);
    const keys = [played.listed];
    expect((await verifySeal(seal, { isDemonstration: true, keys })).kind).toBe('valid');
    expect((await verifySeal(seal, { isDemonstration: false, keys })).kind).toBe('unknownKey');
    expect((await verifySeal(text, { isDemonstration: true, keys: [key.listed] })).kind).toBe('unknownKey');
  });

  it('lets a demonstration’s key seal specimens alone', async () => {
    const played = await testSealKey({ isDemonstration: true });
    const seal = await played.seal({ ...fields, isSpecimen: false });
    expect((await verifySeal(seal, { isDemonstration: true, keys: [played.listed] })).kind).toBe('altered');
  });

  it.each(['', 'https://example.org', 'DC04', '\0', '💶'.repeat(300)])('says that %j is unreadable', async (other) => {
    expect(await verifySeal(other, trustListOf(key))).toEqual({ kind: 'unreadable' });
  });

  it('gives a fingerprint of what is signed, the same whatever the signature', async () => {
    const [one, again] = [
      await verifySeal(text, trustListOf(key)),
      await verifySeal(await key.seal(fields), trustListOf(key)),
    ];
    expect(one).toMatchObject({ fingerprint: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/) as string });
    expect(again).toEqual(one);
  });
});
