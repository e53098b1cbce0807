import { expect, it } from 'vitest';
import type { PersonId } from '../caisses/person-id.ts';
import { hmacKey, sameMac } from '../keys/hmac.ts';
import { codeHash, type HashedCode } from './code-hash.ts';

const key = hmacKey('k', Buffer.alloc(32, 1));
const camille = 'person-1' as PersonId;
const hashed: HashedCode = { caisse: 'caf-31', person: camille, codeId: 'code-1', reference: 'A0B5BS8D', code: '4826' };

it('the hash of a code is one value, and another one under another key', () => {
  expect(sameMac(codeHash(key, hashed), codeHash(key, { ...hashed }))).toBe(true);
  expect(sameMac(codeHash(key, hashed), codeHash(hmacKey('k', Buffer.alloc(32, 2)), hashed))).toBe(false);
});

it.each<[string, Partial<HashedCode>]>([
  ['caisse', { caisse: 'cpam-31' }],
  ['person', { person: 'person-2' as PersonId }],
  ['row', { codeId: 'code-2' }],
  ['reference', { reference: 'A0B5BS8E' }],
  ['digits', { code: '4827' }],
])('the hash of a code says nothing under another %s', (_what, change) => {
  expect(sameMac(codeHash(key, hashed), codeHash(key, { ...hashed, ...change }))).toBe(false);
});
