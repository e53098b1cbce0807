import { uncompress } from 'snappyjs';
import { brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { blockValues, isTable, tableBlocks } from './leveldb-table.ts';
import { logRecords } from './leveldb-log.ts';

/** One way to read a file: as it lies, or what its compression hides. */
export interface Reading {
  readonly how: string;
  readonly bytes: Buffer;
}

const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);
/** Blink's mark of a value compressed with Snappy before it enters IndexedDB. */
const BLINK_SNAPPY = Buffer.from([0xff, 0x11, 0x02]);

/** Everything a patient thief could read in a file of the profile. */
export function readingsOf(path: string, file: Buffer): readonly Reading[] {
  const readings: Reading[] = [{ how: 'as it lies', bytes: file }];
  if (isTable(file)) {
    for (const block of tableBlocks(file)) {
      readings.push({ how: 'LevelDB block', bytes: block });
      readings.push(...blockValues(block).flatMap(blinkValue));
    }
  }
  if (path.endsWith('.log')) {
    const records = logRecords(file);
    readings.push({ how: 'LevelDB log', bytes: records });
    readings.push(...snappyRuns(records));
  }
  readings.push(...gzipStreams(file));
  if (path.includes('Cache')) readings.push(...brotliBody(file));
  return readings;
}

function blinkValue(value: Buffer): readonly Reading[] {
  const at = value.indexOf(BLINK_SNAPPY);
  return at >= 0 && at < 16 ? unsnappy(value.subarray(at + BLINK_SNAPPY.length)) : [];
}

/** In a log the end of a compressed value is unknown: bytes past it are harmless to a raw reading. */
function snappyRuns(bytes: Buffer): readonly Reading[] {
  return positionsOf(bytes, BLINK_SNAPPY).flatMap((at) => unsnappy(bytes.subarray(at + BLINK_SNAPPY.length)));
}

function unsnappy(bytes: Buffer): readonly Reading[] {
  for (let end = bytes.length; end > 0; end = end > 64 ? Math.floor(end * 0.9) : end - 1) {
    try {
      return [{ how: 'Snappy value', bytes: Buffer.from(uncompress(new Uint8Array(bytes.subarray(0, end)))) }];
    } catch {
      // Too much was taken: the value ended before.
    }
  }
  return [];
}

function gzipStreams(file: Buffer): readonly Reading[] {
  return positionsOf(file, GZIP).flatMap((at) => {
    try {
      const bytes = gunzipSync(file.subarray(at), { finishFlush: constants.Z_SYNC_FLUSH });
      return [{ how: 'gzip', bytes }];
    } catch {
      return [];
    }
  });
}

/** A simple-cache entry starts with a 24-byte header and its key; the body follows. */
function brotliBody(file: Buffer): readonly Reading[] {
  const keyBytes = file.length > 24 ? file.readUInt32LE(12) : 0;
  try {
    const body = file.subarray(24 + keyBytes);
    return [{ how: 'brotli', bytes: brotliDecompressSync(body, { finishFlush: constants.BROTLI_OPERATION_FLUSH }) }];
  } catch {
    return [];
  }
}

function positionsOf(bytes: Buffer, mark: Buffer): readonly number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) found.push(at);
  return found;
}
