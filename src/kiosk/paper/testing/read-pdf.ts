import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** A word and where it stands, in points from the upper left corner. */
export interface PlacedWord {
  readonly word: string;
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

/** What independent programs (poppler, qpdf, a QR reader) find in a PDF. */
export interface ReadPdf {
  /** The structure tree with its text, as `pdfinfo -struct-text` prints it. */
  readonly structure: () => string;
  readonly info: () => string;
  readonly fonts: () => string;
  /** The verdict of `qpdf --check`. */
  readonly check: () => string;
  readonly words: () => readonly PlacedWord[];
  /** The texts of the QR codes found in the page as a printer of so many dots per inch puts it on paper. */
  readonly qrCodes: (dotsPerInch: number) => Promise<readonly string[]>;
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
  return [...html.matchAll(PLACED_WORD)].map(([, left, top, right, bottom, word = '']) => ({
    word,
    box: [Number(left), Number(top), Number(right), Number(bottom)],
  }));
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
