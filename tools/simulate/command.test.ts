import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { root } from '../support/root.mjs';
import { describeStale } from './stale.ts';

function simulate(input: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, ['tools/simulate.mjs', ...args], { cwd: root, input, encoding: 'utf8' });
}

const family = { parents: [{ date_naissance: '1990-01-01' }], enfants: [{ date_naissance: '2020-01-01' }] };

describe('npm run simulate', () => {
  test('reads standard input and prints nothing but the results', () => {
    const { status, stdout, stderr } = simulate(
      JSON.stringify([{ benefit: 'asf', period: '2026-10', household: family }]),
    );
    expect({ status, stderr, results: JSON.parse(stdout) as unknown }).toEqual({
      status: 0,
      stderr: '',
      results: [{ asf: 201.78, asf_nette_crds: 200.78 }],
    });
  });

  test('reads the law on request, for the cases that do not say how', () => {
    const born = {
      benefit: 'paje-base',
      period: '2026-10',
      household: { ...family, enfants: [{ date_naissance: '2026-10-01' }] },
    };
    const both = JSON.stringify([born, { ...born, reading: 'reference' }]);
    const amounts = (text: string) => (JSON.parse(text) as { paje_base: number }[]).map(({ paje_base }) => paje_base);
    expect(amounts(simulate(both).stdout)).toEqual([199.15, 199.15]);
    expect(amounts(simulate(both, '--reading', 'law').stdout)).toEqual([0, 199.15]);
    expect(simulate(both, '--reading', 'openfisca').status).toBe(2);
  });

  test('says where the reference model has no value', () => {
    const twins = { ...family, enfants: [{ date_naissance: '2025-01-01' }, { date_naissance: '2025-01-01' }] };
    const { stdout } = simulate(JSON.stringify([{ benefit: 'paje-base', period: '2026-10', household: twins }]));
    expect(JSON.parse(stdout)).toMatchObject([{ note: expect.stringContaining('multiple births') as unknown }]);
  });

  test('ends with 2 and the name of the field when the input is bad', () => {
    const { status, stdout, stderr } = simulate(JSON.stringify([{ benefit: 'asf', period: '2026-10', household: {} }]));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('cases[0].household.parents');
  });

  test('ends with 2 when the file cannot be read', () => {
    const { status, stderr } = simulate('', '/nowhere/cases.json');
    expect({ status, stderr }).toEqual({ status: 2, stderr: '/nowhere/cases.json: cannot be read\n' });
  });
});

describe('npm run parameters', () => {
  test('names what is to be reviewed, until when it was, and its last value', () => {
    const { lines, stale } = describeStale('2026-11-22');
    expect(stale).toBe(lines.length - 1);
    expect(lines).toContainEqual(
      expect.stringMatching(/^al\.zone1\.single: reviewed until 2026-09-30; last value 333\.14 /),
    );
    expect(lines.at(-1)).toMatch(/^\d+ of \d+ parameters are to be reviewed on 2026-11-22\.$/);
    expect(describeStale('2026-09-01').stale).toBe(0);
  });
});
