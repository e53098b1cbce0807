/** Reads a LevelDB variable-length integer; `next` is the place after it. */
export function readVarint(bytes: Buffer, at: number): { readonly value: number; readonly next: number } | undefined {
  let value = 0;
  let factor = 1;
  for (let place = at; place < bytes.length && place < at + 8; place += 1) {
    const byte = bytes[place] ?? 0;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return { value, next: place + 1 };
    factor *= 128;
  }
  return undefined;
}
