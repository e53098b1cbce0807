import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publicKeyText } from '../../../tools/build/release/release-key.mjs';
import { describeRelease, writeRelease } from '../../../tools/build/release/sign-release.mjs';
import { copyBytes } from '../bytes/bytes.ts';
import { isFileOf, verifyRelease, type RunningRelease } from './release.ts';

const releaseKey = generateKeyPairSync('ed25519').privateKey;
const strange = generateKeyPairSync('ed25519').privateKey;
const running: RunningRelease = {
  version: '1.4.0',
  keys: [publicKeyText(releaseKey)],
  worker: 'service-worker-before.js',
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'borne-release-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What a build leaves, signed as `npm run build` does; gives `release.json`. */
function released(version: string, key: KeyObject | undefined = releaseKey): string {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'service-worker.js'), `self.version = '${version}'`);
  writeFileSync(join(folder, 'assets/main-Ab3_x9Zq.js'), 'main');
  writeRelease(folder, describeRelease(folder, { version, development: false }), key);
  return readFileSync(join(folder, 'release.json'), 'utf8');
}

describe('a release of the kiosk', () => {
  it('P40 counts when a key that the kiosk knows signed it, with every file and its hash', async () => {
    const verdict = await verifyRelease(released('1.5.0'), running);
    expect(verdict).toMatchObject({ kind: 'genuine', release: { version: '1.5.0', development: false } });
    const release = verdict.kind === 'genuine' ? verdict.release : undefined;
    expect(release?.files.map(({ path }) => path)).toEqual(['assets/main-Ab3_x9Zq.js', release?.worker]);
  });

  it('P40 knows an altered file from its own: other bytes, other length, or a file it never named', async () => {
    const verdict = await verifyRelease(released('1.5.0'), running);
    if (verdict.kind !== 'genuine') throw new Error(verdict.reason);
    const { release } = verdict;
    const bytes = (text: string) => copyBytes(Buffer.from(text));
    expect(await isFileOf(release, 'assets/main-Ab3_x9Zq.js', bytes('main'))).toBe(true);
    expect(await isFileOf(release, 'assets/main-Ab3_x9Zq.js', bytes('mein'))).toBe(false);
    expect(await isFileOf(release, 'assets/main-Ab3_x9Zq.js', bytes('main '))).toBe(false);
    expect(await isFileOf(release, 'assets/other.js', bytes('main'))).toBe(false);
  });

  it('P40 is refused when a word of its manifest was altered', async () => {
    const altered = released('1.5.0').replace('1.5.0', '1.6.0');
    expect(await verifyRelease(altered, running)).toEqual({ kind: 'refused', reason: 'altered' });
  });

  it('P40 is refused when another key signed it, or claims to be a known one', async () => {
    const foreign = released('1.5.0', strange);
    expect(await verifyRelease(foreign, running)).toEqual({ kind: 'refused', reason: 'unknownKey' });
    const disguised = foreign.replace(publicKeyText(strange), publicKeyText(releaseKey));
    expect(await verifyRelease(disguised, running)).toEqual({ kind: 'refused', reason: 'altered' });
  });

  it.each(['1.3.9', '1.3', '0.9.12', '1'])('P40 is refused when it goes back: %s after 1.4.0', async (version) => {
    expect(await verifyRelease(released(version), running)).toEqual({ kind: 'refused', reason: 'older' });
  });

  it.each(['1.4.0', '1.4', '1.4.0.0'])(
    'P40 is refused when it is another build of the number that runs: %s after 1.4.0',
    async (version) => {
      expect(await verifyRelease(released(version), running)).toEqual({ kind: 'refused', reason: 'sameNumber' });
    },
  );

  it('P40 may repair the one that runs: same number, same hashes', async () => {
    const text = released('1.4.0');
    const { worker } = JSON.parse((JSON.parse(text) as { payload: string }).payload) as { worker: string };
    expect((await verifyRelease(text, { ...running, worker })).kind).toBe('genuine');
  });

  it('may come under the number of a page that has no worker yet', async () => {
    expect((await verifyRelease(released('1.4.0'), { ...running, worker: undefined })).kind).toBe('genuine');
  });

  it('may be built again under its number by a developer, whose key no terminal in service knows', async () => {
    writeFileSync(join(folder, 'service-worker.js'), 'self');
    writeRelease(folder, describeRelease(folder, { version: '1.4.0', development: true }), releaseKey);
    const text = readFileSync(join(folder, 'release.json'), 'utf8');
    expect((await verifyRelease(text, running)).kind).toBe('genuine');
  });

  it.each(['1.4.1', '1.10', '1.4.0.1', '2'])('P40 may follow: %s after 1.4.0', async (version) => {
    expect((await verifyRelease(released(version), running)).kind).toBe('genuine');
  });

  it('P40 is refused as long as it is not signed', async () => {
    writeFileSync(join(folder, 'service-worker.js'), 'self');
    writeRelease(folder, describeRelease(folder, { version: '1.5.0', development: false }), undefined);
    const text = readFileSync(join(folder, 'release.json'), 'utf8');
    expect(await verifyRelease(text, running)).toEqual({ kind: 'refused', reason: 'unreadable' });
  });

  it.each(['', 'not json', '{}', '<!doctype html>', '[]'])('is refused when it is « %s »', async (text) => {
    expect(await verifyRelease(text, running)).toEqual({ kind: 'refused', reason: 'unreadable' });
  });

  it('takes another key beside the first, so that keys can be replaced', async () => {
    const both = { ...running, keys: [...running.keys, publicKeyText(strange)] };
    expect((await verifyRelease(released('1.5.0', strange), both)).kind).toBe('genuine');
  });
});
