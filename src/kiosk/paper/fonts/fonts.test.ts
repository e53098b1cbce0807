import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { drawableCharacters } from '../pdf/face.ts';

const here = dirname(fileURLToPath(import.meta.url));

interface FaceFile {
  readonly codePoints: readonly number[];
  readonly medium: { readonly program: string };
  readonly bold: { readonly program: string };
}

/** The file with its fonts inflated: compressors differ from one version of Node to the next, fonts must not. */
function contentOf(folder: string): unknown {
  const { medium, bold, ...rest } = JSON.parse(readFileSync(join(folder, 'faces.json'), 'utf8')) as FaceFile;
  const inflated = [medium, bold].map((face) => ({
    ...face,
    program: inflateSync(Buffer.from(face.program, 'base64')).toString('base64'),
  }));
  return { ...rest, inflated };
}

test('the committed fonts are those that their script makes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'borne-fonts-'));
  try {
    execFileSync(process.execPath, [join(here, 'build-fonts.mjs'), folder]);
    expect(contentOf(here)).toEqual(contentOf(folder));
    expect(readFileSync(join(here, 'LICENSE-OFL.txt'), 'utf8')).toBe(
      readFileSync(join(folder, 'LICENSE-OFL.txt'), 'utf8'),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the fonts draw every letter of French, and of the names of its neighbours', () => {
  const needed = 'AZazÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸàâäæçéèêëîïôöœùûüÿ0123456789«»’“”–—…•€°²ŁłŞşĞğİıȘșȚțŐőŰűŘřČčŽžŚśÑñÅåØø';
  expect([...needed].filter((character) => !drawableCharacters.includes(character))).toEqual([]);
});
