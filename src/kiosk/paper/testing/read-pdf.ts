import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { readGreyMap, scanned, type Scan } from './scanned-page.ts';

/** A word and where it stands, in points from the upper left corner. */
export interface PlacedWord {
  readonly word: string;
  /** From 1. */
  readonly page: number;
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

/** What independent programs (poppler, qpdf, a reader of squares) find in a PDF. */
export interface ReadPdf {
  /** The structure tree with its text, as `pdfinfo -struct-text` prints it. */
  readonly structure: () => string;
  readonly info: () => string;
  readonly fonts: () => string;
  /** The verdict of `qpdf --check`. */
  readonly check: () => string;
  readonly words: () => readonly PlacedWord[];
  /** The text as it stands on the pages, as `pdftotext -layout` prints it. */
  readonly text: () => string;
  /** The texts of the QR codes found in the page as a printer of so many dots per inch puts it on paper. */
  readonly qrCodes: (dotsPerInch: number) => Promise<readonly string[]>;
  /** The texts of the DataMatrix codes found on a page (from 1) as a scanner in greys sees it. */
  readonly seals: (page: number, scan: Scan) => Promise<readonly string[]>;
}

const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });

/** Reads a PDF through the programs a visitor's computer would use. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const read = (program: string, ...options: readonly string[]): string =>
    withFile(bytes, (file) =>
      execFileSync(
        program,
        options.map((option) => (option === 'FILE' ? file : option)),
        { encoding: 'utf8' },
      ),
    );
  return {
    structure: () => read('pdfinfo', '-struct-text', 'FILE'),
    info: () => read('pdfinfo', 'FILE'),
    fonts: () => read('pdffonts', 'FILE'),
    check: () => read('qpdf', '--check', 'FILE'),
    words: () => placedWords(read('pdftotext', '-bbox', 'FILE', '-')),
    text: () => read('pdftotext', '-layout', 'FILE', '-'),
    seals: async (page, scan) => {
      const image = withFile(bytes, (file) =>
        execFileSync(
          'pdftoppm',
          ['-gray', '-r', String(scan.dotsPerInch), '-f', String(page), '-l', String(page), file],
          { encoding: 'buffer', maxBuffer: 64 * 1024 * 1024 },
        ),
      );
      const found = await readBarcodes(scanned(readGreyMap(image), scan), {
        formats: ['DataMatrix'],
        textMode: 'Plain',
      });
      // A reader at a desk may not know a square by its mirror image.
      return found.filter(({ isMirrored }) => !isMirrored).map(({ text }) => text);
    },
    qrCodes: async (dotsPerInch) => {
      const image = withFile(bytes, (file) =>
        execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-mono', '-png', file], {
          encoding: 'buffer',
          maxBuffer: 64 * 1024 * 1024,
        }),
      );
      const found = await readBarcodes(new Uint8Array(image), { formats: ['QRCode'] });
      return found.map(({ text }) => text);
    },
  };
}

const PLACED_WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</gu;

function placedWords(html: string): readonly PlacedWord[] {
  const [, ...pages] = html.split('<page ');
  return pages.flatMap((page, index) =>
    [...page.matchAll(PLACED_WORD)].map(([, left, top, right, bottom, word = '']) => ({
      word,
      page: index + 1,
      box: [Number(left), Number(top), Number(right), Number(bottom)] as const,
    })),
  );
}

/** Whether two words share paper; boxes are as high as their line, so a fifth of that is forgiven. */
export function overlap(one: PlacedWord, other: PlacedWord): boolean {
  const slack = 0.2 * (one.box[3] - one.box[1]);
  const across = Math.min(one.box[2], other.box[2]) - Math.max(one.box[0], other.box[0]);
  const down = Math.min(one.box[3], other.box[3]) - Math.max(one.box[1], other.box[1]);
  return one.page === other.page && across > 0.5 && down > slack;
}

function withFile<Result>(bytes: Uint8Array, run: (file: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'borne-pdf-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, bytes);
    return run(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
