/** Reads a LevelDB variable-length integer; `next` is the place after it. */
export function readVarint(bytes: Buffer, at: number): { readonly value: number; readonly next: number } | undefined {
  let value = 0;
  let factor = 1;
  for (let index = at; index < bytes.length && index < at + 8; index += 1) {
    const byte = bytes[index] ?? 0;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return { value, next: index + 1 };
    factor *= 128;
  }
  return undefined;
}
