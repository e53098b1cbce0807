import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReleaseKey, publicKeyText, readReleaseKey, releaseKeys } from './release-key.mjs';
import { signedRelease } from './release-plugin.mjs';
import { describeRelease, signRelease, writeRelease } from './sign-release.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'borne-release-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('a release key', () => {
  it('is made once, for its owner alone', () => {
    const file = join(folder, 'keys/release.pem');
    const publicKey = createReleaseKey(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(publicKeyText(readReleaseKey(file))).toBe(publicKey);
    expect(() => createReleaseKey(file)).toThrow('is there already');
  });

  it('is refused, without its text, when it is none', () => {
    const file = join(folder, 'release.pem');
    writeFileSync(file, 'secret words');
    expect(() => readReleaseKey(file)).toThrow(`${file} is no release key`);
    expect(() => readReleaseKey(join(folder, 'missing.pem'))).toThrow('is no release key');
  });

  it('of the environment signs and is built in; further ones are built in beside it', () => {
    const file = join(folder, 'release.pem');
    const publicKey = createReleaseKey(file);
    const next = createReleaseKey(join(folder, 'next.pem'));
    const keys = releaseKeys({ RELEASE_KEY_FILE: file, RELEASE_PUBLIC_KEYS: ` ${next} ,` });
    expect(keys).toMatchObject({ accepted: [publicKey, next], development: false });
    expect(releaseKeys({ RELEASE_PUBLIC_KEYS: next })).toEqual({
      accepted: [next],
      signing: undefined,
      development: false,
    });
    expect(() => releaseKeys({ RELEASE_PUBLIC_KEYS: 'short' })).toThrow('is no public key');
  });

  it('is a development key when the environment names none, the same for each build', () => {
    const keys = releaseKeys({});
    expect(keys.development).toBe(true);
    expect(releaseKeys({}).accepted).toEqual(keys.accepted);
  });
});

describe('signing a build that was made elsewhere', () => {
  const build = (key: string, development = false): void => {
    writeFileSync(join(folder, 'service-worker.js'), 'self');
    writeFileSync(join(folder, 'main.js'), `const keys = ['${key}']`);
    writeRelease(folder, describeRelease(folder, { version: '1.0', development }), undefined);
  };
  const key = () => {
    const file = join(mkdtempSync(join(folder, '../borne-key-')), 'release.pem');
    createReleaseKey(file);
    return readReleaseKey(file);
  };

  it('signs it when its kiosk knows the key', () => {
    const ours = key();
    build(publicKeyText(ours));
    expect(signRelease(folder, ours).version).toBe('1.0');
    expect(JSON.parse(readFileSync(join(folder, 'release.json'), 'utf8'))).toMatchObject({ key: publicKeyText(ours) });
  });

  it('refuses files that changed since, another kiosk’s key, and a development build', () => {
    const ours = key();
    build(publicKeyText(ours));
    expect(() => signRelease(folder, key())).toThrow('does not know the key');
    writeFileSync(join(folder, 'main.js'), 'altered');
    expect(() => signRelease(folder, ours)).toThrow('not those of the build');
    build(publicKeyText(ours), true);
    expect(() => signRelease(folder, ours)).toThrow('a development key only');
  });
});

describe('the build', () => {
  it.each(['1.0-beta', 'main', '', '1.2.3.4.5'])('stops at the version « %s », which has no order', (version) => {
    const plugin = signedRelease({ version, isNumbered: true });
    const config = plugin.config as () => unknown;
    expect(() => config()).toThrow('is no version of a release');
  });

  it('stops without a number of its own when it is for terminals: package.json gives every build the same', () => {
    const config = (isNumbered: boolean) => signedRelease({ version: '1.0', isNumbered }).config as () => unknown;
    const file = join(folder, 'release.pem');
    createReleaseKey(file);
    vi.stubEnv('RELEASE_KEY_FILE', file);
    expect(() => config(false)()).toThrow('APP_VERSION');
    expect(() => config(true)()).not.toThrow();
    vi.stubEnv('RELEASE_KEY_FILE', '');
    expect(() => config(false)(), 'a development build').not.toThrow();
    vi.unstubAllEnvs();
  });
});
