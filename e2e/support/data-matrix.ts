import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';

const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm'));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });

/** A DataMatrix as a photo shows it: a PNG with its quiet zone. */
export async function dataMatrixPhoto(text: string): Promise<Buffer> {
  const { image, error } = await writeBarcode(text, { format: 'DataMatrix', scale: 6, addQuietZones: true });
  if (image === null) throw new Error(`the code could not be drawn: ${error}`);
  return Buffer.from(await image.arrayBuffer());
}

const width = 1_280;
const height = 720;
const modulePx = 7;
const paperGrey = 225;
const deskGrey = 120;
const inkGrey = 40;
const marginModules = 6;
const neutral = 128;

/**
 * What Chromium's fake camera films (`--use-file-for-fake-video-capture`): paper on a desk with a DataMatrix on it, as a video
 * of two frames in YUV4MPEG2.
 */
export async function dataMatrixVideo(text: string): Promise<Buffer> {
  const { symbol, error } = await writeBarcode(text, { format: 'DataMatrix', addQuietZones: false });
  if (error !== '') throw new Error(`the code could not be drawn: ${error}`);
  const brightness = Buffer.alloc(width * height, deskGrey);
  const fill = (left: number, top: number, side: number, grey: number): void => {
    for (let y = top; y < top + side; y += 1) brightness.fill(grey, y * width + left, y * width + left + side);
  };
  const side = symbol.width * modulePx;
  const [left, top] = [Math.floor((width - side) / 2), Math.floor((height - side) / 2)];
  const margin = Math.min(marginModules * modulePx, top);
  fill(left - margin, top - margin, side + 2 * margin, paperGrey);
  symbol.data.forEach((value, index) => {
    if (value !== 0) return;
    const column = index % symbol.width;
    const row = Math.floor(index / symbol.width);
    fill(left + column * modulePx, top + row * modulePx, modulePx, inkGrey);
  });
  const frame = Buffer.concat([Buffer.from('FRAME\n'), brightness, Buffer.alloc((width * height) / 2, neutral)]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]);
}
