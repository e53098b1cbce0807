import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { judgeParameters } from '#contract/signed/parameter-update.ts';
import { signedParametersSchema } from '#contract/signed/signed-parameters.ts';
import { shippedParameters } from '#domain/benefits/parameters/parameters.ts';
import { createReleaseKey } from '../build/release/release-key.mjs';
import { root } from '../support/root.mjs';
import { nextVersion, shippedTable } from './shipped-table.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'borne-parameters-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const parameters = (env: NodeJS.ProcessEnv, ...args: readonly string[]) =>
  spawnSync(process.execPath, ['tools/parameters.mjs', ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...env },
    encoding: 'utf8',
  });

describe('the number of the parameters', () => {
  it('was given for the values as they are: else run « npm run parameters -- number »', () => {
    expect(shippedTable().isNumbered).toBe(true);
  });

  it('is the day of the change, or the next one when that is taken', () => {
    expect(nextVersion(20_261_122, '2027-04-01')).toBe(20_270_401);
    expect(nextVersion(20_270_401, '2027-04-01')).toBe(20_270_402);
    expect(nextVersion(20_270_402, '2027-04-01')).toBe(20_270_403);
  });
});

describe('npm run parameters -- sign', () => {
  it('P40 writes what a kiosk with an older table takes', async () => {
    const keyFile = join(folder, 'key.pem');
    const keys = [createReleaseKey(keyFile)];
    const file = join(folder, 'parameters.json');
    const { status, stdout } = parameters({ RELEASE_KEY_FILE: keyFile }, 'sign', file);
    const { version } = shippedTable();
    expect({ status, stdout }).toEqual({ status: 0, stdout: `Signed: parameters ${version}, in ${file}.\n` });
    const signed = signedParametersSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    expect(await judgeParameters(signed, { keys, above: version - 1 })).toEqual({
      kind: 'genuine',
      version,
      table: shippedParameters,
    });
  });

  it('says what it lacks', () => {
    expect(parameters({}, 'sign', join(folder, 'parameters.json'))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Set RELEASE_KEY_FILE'),
    });
    expect(parameters({}, 'sign').stderr).toContain('sign <file>');
    expect(parameters({}, 'tomorrow').stderr).toContain('[YYYY-MM-DD]');
  });
});

describe('npm run parameters -- texts', () => {
  it('names each text behind a rule with the day of its last reading, and ends with 3 once that is a year ago', () => {
    const fresh = parameters({}, 'texts', '2026-12-01');
    expect(fresh.status).toBe(0);
    expect(fresh.stdout).toMatch(/^2026-11-30 {2}CCH, art\. D823-16 ; A, art\. 10: al\.fading$/m);
    expect(fresh.stdout).toMatch(/\n0 of \d+ texts are to be read again on 2026-12-01\.\n$/);
    expect(parameters({}, 'texts', '2027-11-30').status).toBe(3);
    expect(parameters({}, 'texts', 'soon').status).toBe(1);
  });
});
