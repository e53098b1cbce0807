import { webcrypto } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SEAL_ALGORITHM, SEAL_CURVE } from '#contract/seal/verify-seal.ts';
import { DOCUMENT_LIFE_MS } from '#domain/documents/document-life.ts';
import { DAY_MS } from '#domain/time/instant.ts';
import { someTuesday } from '../testing/manual-clock.ts';
import { newKeyFile, newKeys } from './generate.ts';
import { keyFileSchema } from './key-file.ts';
import { createKeyFile, openKeys, replaceLeakedKeys } from './open-keys.ts';
import { keyPeriodMs, oldDocumentKeyLifeMs, rotated, rotatedAfterLeak } from './rotation.ts';
import { sealPublicKeyOf, type DocumentSealKeys } from './seal-keys.ts';

const now = someTuesday;

/** Whether the key in use signs what its listed public half verifies. */
async function isOnePair(keys: DocumentSealKeys): Promise<boolean> {
  const { privateKey, publicKeyBytes } = keys.current();
  const message = Buffer.from('message');
  const signature = await webcrypto.subtle.sign(SEAL_ALGORITHM, privateKey, message);
  const publicKey = await webcrypto.subtle.importKey('raw', publicKeyBytes, SEAL_CURVE, true, ['verify']);
  return await webcrypto.subtle.verify(SEAL_ALGORITHM, publicKey, signature, message);
}

describe('the keys that seal documents', () => {
  let folder: string;
  let path: string;
  const open = async () => await openKeys({ path, now, createWhenMissing: false });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seal-keys-'));
    path = join(folder, 'keys.json');
    await createKeyFile(path, now);
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('are a pair that WebCrypto takes, whose private half cannot be read', async () => {
    const { documentSeal } = await open();
    expect(await isOnePair(documentSeal)).toBe(true);
    expect(documentSeal.current().privateKey.extractable).toBe(false);
    expect(documentSeal.current().id).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(documentSeal.all()).toEqual([expect.objectContaining({ createdAt: now, replacedAt: null })]);
  });

  it('are made of a file of before, the same for each gateway that reads it, until it is written with its own', async () => {
    const {
      documentSeal: _,
      documentRegister: _1,
      ...older
    } = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
    await writeFile(path, JSON.stringify(older));
    const [one, other] = [await open(), await open()];
    expect(await isOnePair(one.documentSeal)).toBe(true);
    expect(other.documentSeal.all()).toEqual(one.documentSeal.all());
    expect(other.documentRegister.current().mac(['a'])).toEqual(one.documentRegister.current().mac(['a']));

    const derived = one.documentSeal.current();
    await one.rotate(now + keyPeriodMs);
    await other.reload();
    const [current, before] = other.documentSeal.all();
    expect(current?.id).not.toBe(derived.id);
    expect(before).toMatchObject({ id: derived.id, publicKeyBytes: derived.publicKeyBytes });
    expect(await isOnePair(other.documentSeal)).toBe(true);
  });

  it('are refused when their halves do not belong together, and when none is in use', async () => {
    const content = JSON.parse(await readFile(path, 'utf8')) as { documentSeal: { publicKey: string }[] };
    const { publicKey } = newKeyFile(now).documentSeal[0] ?? { publicKey: '' };
    const withKeys = async (keys: readonly object[]) =>
      await writeFile(path, JSON.stringify({ ...content, documentSeal: keys }));
    await withKeys(content.documentSeal.map((key) => ({ ...key, publicKey })));
    await expect(open()).rejects.toThrow('belong together');
    await withKeys(content.documentSeal.map((key) => ({ ...key, privateKey: null })));
    await expect(open()).rejects.toThrow('no key in use');
    await withKeys([]);
    await expect(open()).rejects.toThrow('not a key file');
  });

  it('leave the list after a leak: others can sign with the last one', async () => {
    const keys = await open();
    const before = keys.documentSeal.current().id;
    expect(await replaceLeakedKeys(path, now + 1)).toContain('documentSeal');
    await keys.reload();
    expect(keys.documentSeal.all().map(({ id }) => id)).not.toContain(before);
    expect(keys.documentSeal.all()).toHaveLength(1);
  });
});

describe('the rotation of the keys that seal documents', () => {
  const file = newKeyFile(now);

  it('destroys the private half of the one before, and keeps its public half for as long as a document is checked', () => {
    const once = rotated(file, now + keyPeriodMs, newKeys);
    expect(once.documentSeal).toEqual([
      expect.objectContaining({ createdAt: now + keyPeriodMs, replacedAt: null }),
      { ...file.documentSeal[0], replacedAt: now + keyPeriodMs, privateKey: null },
    ]);
    expect(oldDocumentKeyLifeMs).toBeGreaterThan(DOCUMENT_LIFE_MS);
    const idsAt = (ms: number) => rotated(once, now + keyPeriodMs + ms, newKeys).documentSeal.map(({ id }) => id);
    expect(idsAt(oldDocumentKeyLifeMs - 1)).toContain(file.documentSeal[0]?.id);
    expect(idsAt(oldDocumentKeyLifeMs)).not.toContain(file.documentSeal[0]?.id);
  });

  it('never gives a name that the file still holds, and stays within what a list takes', () => {
    let current = file;
    for (let months = 1; months <= 30; months += 1) {
      current = rotated(current, now + months * keyPeriodMs, newKeys);
      keyFileSchema.parse(current);
      const ids = current.documentSeal.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(current.documentSeal.length).toBeLessThan(20);
    const taken: string[] = [];
    newKeys.sealKey(taken, now);
    expect(rotatedAfterLeak(current, now + 31 * keyPeriodMs, newKeys).documentSeal).toHaveLength(1);
  });

  it('keeps the key of the register as long as the register', () => {
    const once = rotated(file, now + keyPeriodMs, newKeys);
    const kept = rotated(once, now + keyPeriodMs + DOCUMENT_LIFE_MS, newKeys).documentRegister.map(({ id }) => id);
    expect(kept).toContain(file.documentRegister[0]?.id);
    const { documentRegister } = rotated(once, now + keyPeriodMs + DOCUMENT_LIFE_MS + 2 * DAY_MS, newKeys);
    expect(documentRegister.map(({ id }) => id)).not.toContain(file.documentRegister[0]?.id);
  });
});

describe('a private key of P-256', () => {
  it('is a number between nothing and the order of the curve', () => {
    expect(sealPublicKeyOf(Buffer.alloc(32))).toBeUndefined();
    expect(sealPublicKeyOf(Buffer.alloc(32, 255))).toBeUndefined();
    expect(sealPublicKeyOf(Buffer.alloc(32, 1))).toHaveLength(65);
  });
});
