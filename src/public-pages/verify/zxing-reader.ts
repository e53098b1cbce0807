import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import type { ReadCodes } from './code-reader.ts';

/** ZXing in WebAssembly, from our own address. Rejects where it cannot be fetched or does not run. */
export async function openZxing(): Promise<ReadCodes> {
  await prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true });
  return async (picture) => {
    // Plain: the separators of the seal come as they are. Paper is printed black on white.
    const found = await readBarcodes(picture, { formats: ['DataMatrix'], textMode: 'Plain', tryInvert: false });
    return found.map(({ text }) => text);
  };
}
