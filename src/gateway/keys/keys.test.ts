import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { webcrypto } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { someTuesday } from '../testing/manual-clock.ts';
import { hmacKey, sameMac } from './hmac.ts';
import { KeyFileError } from './key-file-error.ts';
import { refuseStrangers } from './key-file.ts';
import { createKeyFile, keysInMemory, openKeys, replaceLeakedKeys } from './open-keys.ts';
import { keyPeriodMs } from './rotation.ts';
import { secretBox } from './secret-box.ts';

const now = someTuesday;

describe('the key file', () => {
  let folder: string;
  let path: string;
  const open = (createWhenMissing = false) => openKeys({ path, now, createWhenMissing });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gateway-keys-'));
    path = join(folder, 'secret', 'keys.json');
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('is made in demonstration, readable by its owner only', async () => {
    await open(true);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, 'secret'))).toEqual(['keys.json']);
  });

  it('must exist elsewhere, and is never made a second time', async () => {
    await expect(open()).rejects.toThrow('create-keys');
    await createKeyFile(path, now);
    await expect(createKeyFile(path, now)).rejects.toThrow(KeyFileError);
  });

  it('gives the same keys each time it is opened', async () => {
    const first = await open(true);
    const second = await open();
    expect(second.signing.publicKeyBytes).toEqual(first.signing.publicKeyBytes);
    expect(second.codes.current().mac(['a'])).toEqual(first.codes.current().mac(['a']));
    expect(second.sealing.current().id).toBe(1);
    expect(second.sealing.next().id).toBe(2);
  });

  it('gives each purpose a key of its own, also a file of before', async () => {
    await open(true);
    const whole = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
    const {
      enrolments: _1,
      proofs: _2,
      oneTimeCodes: _3,
      masks: _4,
      ancestors: _5,
      documentRegister: _6,
      ...older
    } = whole;
    for (const content of [whole, older]) {
      await writeFile(path, JSON.stringify(content));
      const keys = await open();
      const { codes, enrolments, throttles, decoys, proofs, nonces, ancestors, oneTimeCodes, masks } = keys;
      const { documentRegister } = keys;
      const rings = [
        codes,
        enrolments,
        throttles,
        decoys,
        proofs,
        nonces,
        ancestors,
        oneTimeCodes,
        masks,
        documentRegister,
      ];
      const macs = rings.map((ring) => ring.current().mac(['a']).toString('hex'));
      expect(new Set(macs).size).toBe(macs.length);
      const again = await open();
      expect(again.enrolments.current().mac(['a']), 'another instance').toEqual(keys.enrolments.current().mac(['a']));
      expect(again.proofs.current().mac(['a'])).toEqual(keys.proofs.current().mac(['a']));
    }
  });

  it('keeps the key of the masks for years, also one that a file of before lacked', async () => {
    await open(true);
    const { masks: _masks, ...older } = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
    await writeFile(path, JSON.stringify(older));
    const keys = await open();
    const before = keys.masks.current().mac(['a']);
    for (const periods of [1, 2, 30]) {
      const { replaced } = await keys.rotate(now + periods * keyPeriodMs);
      expect(replaced).toContain('decoys');
      expect(keys.masks.current().mac(['a'])).toEqual(before);
    }
    expect((await open()).masks.current().mac(['a']), 'after a restart').toEqual(before);
  });

  it('numbers each set of sealing keys higher than the one before, also from an older copy of the file', async () => {
    const keys = await open(true);
    const copy = await readFile(path, 'utf8');
    const first = keys.sealing.sequence();
    await keys.rotate(now + keyPeriodMs);
    const second = keys.sealing.sequence();
    expect(second).toBeGreaterThan(first);
    await writeFile(path, copy);
    await replaceLeakedKeys(path, now + keyPeriodMs + 1);
    await keys.reload();
    expect(keys.sealing.sequence()).toBeGreaterThan(second);
  });

  it.each([0o604, 0o602, 0o640, 0o660, 0o610, 0o644])(
    'is refused when its mode is %o: its owner alone',
    async (mode) => {
      await open(true);
      await chmod(path, mode);
      await expect(open()).rejects.toThrow('chmod 600');
    },
  );

  it('is refused when it belongs to another account', () => {
    const isRefused = (own: number) => () => refuseStrangers(path, { mode: 0o100600, uid: 1_000 }, own);
    expect(isRefused(1_001)).toThrow('another account');
    expect(isRefused(1_000)).not.toThrow();
  });

  it('is refused when it is not ours, without quoting it', async () => {
    await open(true);
    await writeFile(path, '{"secret":"do not tell"}', { mode: 0o600 });
    await chmod(path, 0o600);
    await expect(open()).rejects.toThrow(/^(?!.*do not tell).*not a key file/);
  });

  it('rotates: new keys in use, old ones still found, and the other instances follow', async () => {
    const one = await open(true);
    const other = await open();
    const before = one.codes.current();
    expect(await one.rotate(now)).toEqual({ replaced: [] });
    const { replaced } = await one.rotate(now + keyPeriodMs);
    expect(replaced).toEqual([
      'codes',
      'enrolments',
      'throttles',
      'decoys',
      'proofs',
      'nonces',
      'ancestors',
      'oneTimeCodes',
      'documentRegister',
      'box',
      'sealing',
      'documentSeal',
    ]);
    expect(one.codes.current().id).not.toBe(before.id);
    expect(one.codes.byId(before.id)?.mac(['x'])).toEqual(before.mac(['x']));
    expect(one.sealing.byId(1)?.id).toBe(1);

    expect(other.codes.current().id).toBe(before.id);
    await other.reload();
    expect(other.codes.current().id).toBe(one.codes.current().id);
  });

  it('holds a pair of Ed25519 and pairs of X25519 that WebCrypto takes', async () => {
    const { signing, sealing } = await open(true);
    const message = Buffer.from('message');
    const signature = await webcrypto.subtle.sign('Ed25519', signing.privateKey, message);
    expect(await webcrypto.subtle.verify('Ed25519', signing.publicKey, signature, message)).toBe(true);
    expect(signing.privateKey.extractable).toBe(false);
    const [a, b] = [sealing.current(), sealing.next()];
    const derive = (own: typeof a, theirs: typeof a) =>
      webcrypto.subtle.deriveBits({ name: 'X25519', public: theirs.publicKey }, own.privateKey, 256);
    expect(new Uint8Array(await derive(a, b))).toEqual(new Uint8Array(await derive(b, a)));
  });

  it('is refused when the halves of a pair do not belong together', async () => {
    await open(true);
    const content = JSON.parse(await readFile(path, 'utf8')) as { sealing: { publicKey: string }[] };
    const [first, second] = content.sealing;
    if (first !== undefined && second !== undefined) first.publicKey = second.publicKey;
    await writeFile(path, JSON.stringify(content));
    await expect(open()).rejects.toThrow('belong together');
  });
});

describe('a keyed hash', () => {
  const key = hmacKey('k', Buffer.alloc(32, 1));

  it('tells apart parts that would read the same one after the other', () => {
    expect(key.mac(['ab', 'c'])).not.toEqual(key.mac(['a', 'bc']));
    expect(key.mac(['ab', 'c'])).not.toEqual(key.mac(['abc']));
    expect(key.mac(['a', ''])).not.toEqual(key.mac(['a']));
  });

  it('takes text as its UTF-8 bytes', () => {
    expect(key.mac(['é'])).toEqual(key.mac([Buffer.from('é', 'utf8')]));
  });

  it('is HMAC-SHA-256 over length and bytes of each part', () => {
    expect(key.mac(['a']).toString('hex')).toBe('686306e6390e5c9f390c34f407b84d6f65e8f6af4a8b57d18c5331c275483e62');
  });

  it('is equal to itself only', () => {
    expect(sameMac(key.mac(['a']), key.mac(['a']))).toBe(true);
    expect(sameMac(key.mac(['a']), key.mac(['b']))).toBe(false);
    expect(sameMac(key.mac(['a']), key.mac(['a']).subarray(1))).toBe(false);
  });
});

describe('a box', () => {
  const first = { id: 'one', secret: Buffer.alloc(32, 1) };
  const second = { id: 'two', secret: Buffer.alloc(32, 2) };
  const box = secretBox(() => [second, first]);
  const sealed = secretBox(() => [first]).seal('job', Buffer.from('0421'), 'item-1');

  it('opens for the same purpose and item, also after the key was replaced', () => {
    expect(box.open('job', sealed, 'item-1')?.toString()).toBe('0421');
  });

  it('does not open for another purpose, another item, altered, cut, or without its key', () => {
    expect(box.open('waitingSms', sealed, 'item-1')).toBeUndefined();
    expect(box.open('job', sealed, 'item-2')).toBeUndefined();
    for (let index = 0; index < sealed.length; index += 1) {
      const altered = Buffer.from(sealed);
      altered[index] = (altered[index] ?? 0) ^ 1;
      expect(box.open('job', altered, 'item-1')).toBeUndefined();
      expect(box.open('job', sealed.subarray(0, index), 'item-1')).toBeUndefined();
    }
    expect(secretBox(() => [second]).open('job', sealed, 'item-1')).toBeUndefined();
  });

  it('never looks the same twice and shows nothing of its content', () => {
    expect(box.seal('job', Buffer.from('0421'), 'i')).not.toEqual(box.seal('job', Buffer.from('0421'), 'i'));
    expect(sealed.includes('0421')).toBe(false);
  });
});

describe('keys for tests', () => {
  it('are fresh each time and complete', async () => {
    const [one, other] = [await keysInMemory(now), await keysInMemory(now)];
    expect(one.decoys.current().mac(['a'])).not.toEqual(other.decoys.current().mac(['a']));
    expect(one.throttles.all()).toHaveLength(1);
  });
});
