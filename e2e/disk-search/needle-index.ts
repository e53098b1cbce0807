import type { Needle } from './needles.ts';

/** No needle is shorter. */
const keyBytes = 3;

/** Needles by their first bytes: one reading of a file asks for thousands of them at once. */
export class NeedleIndex {
  readonly #starts = new Uint8Array(1 << 24);
  readonly #byKey = new Map<number, Needle[]>();

  constructor(needles: readonly Needle[]) {
    for (const needle of needles) {
      const key = needle.bytes.readUIntLE(0, keyBytes);
      this.#starts[key] = 1;
      const others = this.#byKey.get(key);
      if (others === undefined) this.#byKey.set(key, [needle]);
      else others.push(needle);
    }
  }

  /** The needles that stand in there, each once. */
  in(bytes: Buffer): ReadonlySet<Needle> {
    const found = new Set<Needle>();
    let key = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      // The last three bytes, the newest one highest: as they are read from a needle’s start.
      key = (key >>> 8) | ((bytes[at] ?? 0) << 16);
      if (this.#starts[key] === 0 || at < keyBytes - 1) continue;
      const start = at - keyBytes + 1;
      for (const needle of this.#byKey.get(key) ?? []) {
        const end = start + needle.bytes.length;
        if (end <= bytes.length && bytes.compare(needle.bytes, 0, needle.bytes.length, start, end) === 0) {
          found.add(needle);
        }
      }
    }
    return found;
  }
}
