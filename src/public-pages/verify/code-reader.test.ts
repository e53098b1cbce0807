import { expect, it } from 'vitest';
import { openCodeReaderOf, type BrowserReaders } from './code-reader.ts';
import { pictureOf } from './testing/fake-phone.ts';

const picture = pictureOf();

/** The reader of the page, and how often it was fetched. */
function ownReader() {
  const own = { fetched: 0 };
  const open = async () => {
    own.fetched += 1;
    return async () => ['by the page'];
  };
  return { own, open };
}

/** A browser whose reader knows these formats. */
const browserThatReads = (
  getSupportedFormats: () => Promise<readonly string[]>,
  detect = async () => [{ rawValue: 'by the browser' }],
): BrowserReaders => ({
  BarcodeDetector: class {
    static readonly getSupportedFormats = getSupportedFormats;
    readonly detect = detect;
  },
});

it('is the browser’s where it reads DataMatrix; the page’s own comes only to read again', async () => {
  const { own, open } = ownReader();
  const { read, readAgain } = await openCodeReaderOf(
    browserThatReads(async () => ['qr_code', 'data_matrix']),
    open,
  )();
  expect(await read(picture)).toEqual(['by the browser']);
  expect(own.fetched).toBe(0);
  expect(await readAgain?.(picture)).toEqual(['by the page']);
});

it.each([
  ['reads no DataMatrix', browserThatReads(async () => ['qr_code'])],
  ['has none', {}],
  ['has one that breaks', browserThatReads(async () => await Promise.reject(new Error('no service')))],
])('is the page’s own where the browser %s', async (_name, browser) => {
  const { read, readAgain } = await openCodeReaderOf(browser, ownReader().open)();
  expect(await read(picture)).toEqual(['by the page']);
  expect(readAgain).toBeUndefined();
});

it('is the page’s own where that of the browser promises DataMatrix and then fails', async () => {
  const failing = async () => await Promise.reject(new DOMException('', 'NotSupportedError'));
  const { read } = await openCodeReaderOf(
    browserThatReads(async () => ['data_matrix'], failing),
    ownReader().open,
  )();
  expect(await read(picture)).toEqual(['by the page']);
});

it('rejects where the reader cannot be fetched', async () => {
  const open = async () => await Promise.reject(new TypeError('Failed to fetch'));
  await expect(openCodeReaderOf({}, open)()).rejects.toThrow('Failed to fetch');
});
