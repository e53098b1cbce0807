import { uncompress } from 'snappyjs';
import { readVarint } from './varint.ts';

const FOOTER_BYTES = 48;
const MAGIC = Buffer.from('57fb808b247547db', 'hex');
const SNAPPY = 1;

/** Whether the file is a LevelDB table (`.ldb`), by its closing bytes. */
export function isTable(file: Buffer): boolean {
  return file.length >= FOOTER_BYTES && file.subarray(-MAGIC.length).equals(MAGIC);
}

/** The blocks of a table, decompressed: what LevelDB wrote, deleted records included. */
export function tableBlocks(file: Buffer): readonly Buffer[] {
  const footer = file.subarray(-FOOTER_BYTES);
  const metaOffset = readVarint(footer, 0);
  const metaSize = metaOffset && readVarint(footer, metaOffset.next);
  const index = metaSize && readHandle(footer, metaSize.next);
  const indexBlock = index && readBlock(file, index);
  if (!indexBlock) return [];
  const blocks = blockValues(indexBlock).flatMap((value) => {
    const handle = readHandle(value, 0);
    const block = handle && readBlock(file, handle);
    return block ? [block] : [];
  });
  return [indexBlock, ...blocks];
}

/** The values of a block's records; keys are prefix-compressed, values never are. */
export function blockValues(block: Buffer): readonly Buffer[] {
  const restarts = block.length >= 4 ? block.readUInt32LE(block.length - 4) : 0;
  const end = block.length - 4 - restarts * 4;
  const values: Buffer[] = [];
  let at = 0;
  while (at < end) {
    const shared = readVarint(block, at);
    const unshared = shared && readVarint(block, shared.next);
    const size = unshared && readVarint(block, unshared.next);
    if (!size) break;
    const start = size.next + unshared.value;
    values.push(block.subarray(start, start + size.value));
    at = start + size.value;
  }
  return values;
}

interface Handle {
  readonly offset: number;
  readonly size: number;
}

function readHandle(bytes: Buffer, at: number): Handle | undefined {
  const offset = readVarint(bytes, at);
  const size = offset && readVarint(bytes, offset.next);
  return size && { offset: offset.value, size: size.value };
}

function readBlock(file: Buffer, { offset, size }: Handle): Buffer | undefined {
  const data = file.subarray(offset, offset + size);
  if (file[offset + size] !== SNAPPY) return data;
  try {
    return Buffer.from(uncompress(new Uint8Array(data)));
  } catch {
    return undefined;
  }
}
