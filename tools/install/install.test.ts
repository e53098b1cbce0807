import { describe, expect, it } from 'vitest';
import { findChromium } from './chromium.mjs';
import { isInstalled } from './ensure-dependencies.mjs';
import { ensureNodeVersion } from './node-version.mjs';

const project = { '': { version: '0.1.0' } };
const dexie = { 'node_modules/dexie': { version: '4.4.7', integrity: 'sha512-a' } };
const ofMac = {
  'node_modules/@rolldown/binding-darwin-x64': { version: '1.0.0', integrity: 'sha512-b', optional: true },
};

describe('what is installed', () => {
  it('is enough when all but optional packages are there', () => {
    expect(isInstalled({ ...project, ...dexie, ...ofMac }, dexie)).toBe(true);
    expect(isInstalled({ ...project, ...dexie }, dexie)).toBe(true);
  });

  it('is not enough when a package misses, is another version, or other bytes', () => {
    const wanted = { ...project, ...dexie };
    expect(isInstalled(wanted, {})).toBe(false);
    expect(isInstalled(wanted, { 'node_modules/dexie': { version: '4.4.6', integrity: 'sha512-a' } })).toBe(false);
    expect(isInstalled(wanted, { 'node_modules/dexie': { version: '4.4.7', integrity: 'sha512-c' } })).toBe(false);
  });

  it('is not right when it holds a package that the lock does not name, but for binaries of this system', () => {
    expect(isInstalled(project, dexie)).toBe(false);
    expect(isInstalled(project, ofMac)).toBe(true);
  });
});

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('%s is welcome', (version) => {
    expect(() => ensureNodeVersion(version)).not.toThrow();
  });

  it.each(['18.20.4', '20.18.3'])('%s is refused with what is needed', (version) => {
    expect(() => ensureNodeVersion(version)).toThrow(`This is Node ${version}: Node 20.19 or newer is needed`);
  });
});

describe('the Chromium of the tests', () => {
  it('is really one that runs', async () => {
    const path = await findChromium();
    expect(path).toMatch(/chrom/);
  });
});
