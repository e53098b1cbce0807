const BLOCK_BYTES = 32_768;
const HEADER_BYTES = 7;

/**
 * The records of a LevelDB log file put together again: a record past a block of 32 KiB is cut in
 * fragments with headers between them, which would hide a marker that lies across.
 */
export function logRecords(file: Buffer): Buffer {
  const fragments: Buffer[] = [];
  for (let block = 0; block < file.length; block += BLOCK_BYTES) {
    const end = Math.min(block + BLOCK_BYTES, file.length);
    let at = block;
    while (at + HEADER_BYTES <= end) {
      const size = file.readUInt16LE(at + 4);
      const type = file[at + 6] ?? 0;
      if (type < 1 || type > 4 || at + HEADER_BYTES + size > end) break;
      fragments.push(file.subarray(at + HEADER_BYTES, at + HEADER_BYTES + size));
      at += HEADER_BYTES + size;
    }
  }
  return Buffer.concat(fragments);
}
