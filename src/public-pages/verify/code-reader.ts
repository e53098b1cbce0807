import type { Picture } from './picture.ts';

/** Reads the texts of the DataMatrix codes in a picture: none, one, or several. */
export type ReadCodes = (picture: Picture) => Promise<readonly string[]>;

export interface CodeReader {
  readonly read: ReadCodes;
  /**
   * What another reader makes of a picture whose seal is not sound; undefined: there is none. A browser's own reader may lose
   * a separator of the seal, and nobody must hear « altéré » for that.
   */
  readonly readAgain: ReadCodes | undefined;
}

/** Gets a reader ready. Rejects where none comes. */
export type OpenCodeReader = () => Promise<CodeReader>;

/**
 * The browser's own reader, or the one that comes with the page.
 *
 * @param openOwn fetches that of the page: 1 MB, for whom it serves
 */
export function openCodeReaderOf(browser: BrowserReaders, openOwn: () => Promise<ReadCodes>): OpenCodeReader {
  return async () => {
    const native = await nativeReader(browser);
    if (native === undefined) return { read: await openOwn(), readAgain: undefined };
    const readAgain: ReadCodes = async (picture) => await (await openOwn())(picture);
    // The browser's may turn out to lack its service once it is used.
    return { read: async (picture) => await native(picture).catch(async () => await readAgain(picture)), readAgain };
  };
}

/** Of the Shape Detection API, which the types of the browser do not know. */
interface Detector {
  detect(picture: ImageData): Promise<readonly { readonly rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

export interface BrowserReaders {
  readonly BarcodeDetector?: DetectorClass;
}

const DATA_MATRIX = 'data_matrix';

async function nativeReader({ BarcodeDetector }: BrowserReaders): Promise<ReadCodes | undefined> {
  const formats = (await BarcodeDetector?.getSupportedFormats().catch(() => [])) ?? [];
  if (BarcodeDetector === undefined || !formats.includes(DATA_MATRIX)) return undefined;
  const detector = new BarcodeDetector({ formats: [DATA_MATRIX] });
  return async (picture) => (await detector.detect(picture)).map(({ rawValue }) => rawValue);
}
