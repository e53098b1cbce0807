import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator } from '@playwright/test';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });

/** What a phone's camera reads from the screen. */
export async function readQr(drawing: Locator): Promise<string> {
  const found = await readBarcodes(new Uint8Array(await drawing.screenshot()), { formats: ['QRCode'] });
  const [first] = found;
  if (first === undefined) throw new Error('no QR code was read from the screen');
  return first.text;
}
