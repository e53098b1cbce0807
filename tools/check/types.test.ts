import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkTypes } from './types.mjs';

const base = fileURLToPath(new URL('../types/base.json', import.meta.url));

describe('the check of types', () => {
  let project = '';

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'borne-types-'));
    write('tsconfig.json', JSON.stringify({ extends: base, include: ['src', 'tools/checked'] }));
    write('src/nir.ts', 'export const nir = 1;\n');
  });
  afterEach(() => rmSync(project, { recursive: true }));

  function write(path: string, content: string): void {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), content);
  }

  const check = () => checkTypes(project, ['tsconfig.json']);

  it('is content with code whose types are right', async () => {
    write('tools/checked/sign.mjs', 'export const half = (/** @type {number} */ sum) => sum / 2;\n');
    expect(await check()).toEqual([]);
  });

  it('reads scripts as strictly as the rest, without a comment in them', async () => {
    write('tools/checked/sign.mjs', 'export const half = (sum) => sum / 2;\n');
    expect(await check()).toEqual([
      expect.stringContaining("tools/checked/sign.mjs(1,22): error TS7006: Parameter 'sum'"),
    ]);
  });

  it.each(['tools/other/sign.mjs', 'tools/other/sign.ts', 'e2e/walk.tsx', '.settings.cjs', 'build.js'])(
    'names %s when no type project has it',
    async (file) => {
      write(file, 'module.exports = {};\n');
      expect(await check()).toEqual([`${file} is in no type project (tsconfig.json)`]);
    },
  );
});
