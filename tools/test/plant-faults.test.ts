import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { steps } from '../check/steps.mjs';
import { root } from '../support/root.mjs';
import { plant, readFaults } from './plant-faults.mjs';

const faults = await readFaults();
const project = mkdtempSync(join(tmpdir(), 'borne-planted-'));
afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('the planted faults', () => {
  it('are fifteen at least', () => {
    expect(faults.length).toBeGreaterThanOrEqual(15);
  });

  it.each(faults)('« $what » changes a text that stands once in its file', ({ file, find, replace }) => {
    const sound = readFileSync(join(root, file), 'utf8');
    expect(sound.split(find)).toHaveLength(2);
    expect(replace).not.toBe(find);
  });

  it.each(faults)('« $what » names tests that exist', ({ suite, tests, builds = [] }) => {
    const stepNames = steps.map(({ name }) => name);
    const isThere = (name: string): boolean =>
      suite === 'check' ? stepNames.includes(name) : existsSync(join(root, name));
    expect(tests).not.toEqual([]);
    expect([...tests, ...builds].filter((name) => !isThere(name))).toEqual([]);
  });
});

describe('planting', () => {
  const fault = { what: '', find: 'right', replace: 'wrong $&', suite: 'unit', tests: [] } as const;
  const file = 'src/rule.ts';
  const write = (text: string): void => {
    mkdirSync(join(project, 'src'), { recursive: true });
    writeFileSync(join(project, file), text);
  };
  const written = (): string => readFileSync(join(project, file), 'utf8');

  it('changes the text, and takes the fault out again', () => {
    write('all right.');
    const takeOut = plant(project, { ...fault, file });
    expect(written()).toBe('all wrong $&.');
    takeOut();
    expect(written()).toBe('all right.');
  });

  it.each(['nothing here', 'right and right'])('fails loudly in « %s »', (text) => {
    write(text);
    expect(() => plant(project, { ...fault, file })).toThrow('does not stand once in src/rule.ts');
    expect(written()).toBe(text);
  });
});
