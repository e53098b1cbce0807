import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { canDraw } from '../pdf/face.ts';

const here = dirname(fileURLToPath(import.meta.url));

const faceFiles = ['faces.json', 'further-faces.json'] as const;
const programFiles = ['programs.json', 'further-programs.json'] as const;
const licences = ['LICENSE-OFL.txt', 'LICENSE-NOTO-OFL.txt'] as const;

/** The fonts inflated: compressors differ from one version of Node to the next, fonts must not. */
function programsOf(folder: string, file: (typeof programFiles)[number]): readonly string[] {
  const programs = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Readonly<Record<'medium' | 'bold', string>>;
  return [programs.medium, programs.bold].map((program) =>
    inflateSync(Buffer.from(program, 'base64')).toString('base64'),
  );
}

test('the committed fonts are those that their script makes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'borne-fonts-'));
  try {
    execFileSync(process.execPath, [join(here, 'build-fonts.mjs'), folder]);
    for (const file of programFiles) expect(programsOf(here, file)).toEqual(programsOf(folder, file));
    for (const file of [...faceFiles, ...licences]) {
      expect(readFileSync(join(here, file), 'utf8')).toBe(readFileSync(join(folder, file), 'utf8'));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Every character between two, both included. */
const range = (first: string, last: string): readonly string[] =>
  Array.from({ length: (last.codePointAt(0) ?? 0) - (first.codePointAt(0) ?? 0) + 1 }, (_, step) =>
    String.fromCodePoint((first.codePointAt(0) ?? 0) + step),
  );

test.each([
  ['French', [...'AZazÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸàâäæçéèêëîïôöœùûüÿ0123456789«»’“”–—…•€°²−']],
  ['the languages of Europe', [...range('À', 'Ö'), ...range('Ø', 'ö'), ...range('ø', 'ž'), ...'ȘșȚțẞ']],
  ['Vietnamese', [...'ƠơƯư', ...range('Ạ', 'ỹ')]],
  ['Azerbaijani, Hausa, Ewe, Bambara, Wolof', [...'ƏəƁɓƊɗƘƙƳƴƉɖƐɛƔɣŊŋƆɔƝɲ']],
  ['Yoruba, Kabyle and names written over from Arabic, Chinese, Sanskrit', [...'ẸẹỌọṢṣḌḍḤḥṬṭẒẓṚṛṀṁṇṅḷḲḳʾʿʼʻǍǎǦǧǓǔǙǚ']],
] as const)('the fonts draw every letter of names: %s', (_language, letters) => {
  expect(letters.filter((letter) => !canDraw(letter))).toEqual([]);
});
