import { createHash } from 'node:crypto';

/**
 * The seed of every life of the reference caisse, followed by what tells one file from another (`life-person.ts`). Another
 * number here makes other lives, for files that have none yet.
 */
export const LIFE_SEED = 'borne-vie-1';

/** Numbers that look drawn and are always the same for a seed. */
export interface Seeded {
  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number;
  /** @param list not empty. */
  oneOf<Item>(list: readonly Item[]): Item;
  /** True that many times in a hundred. */
  happens(percent: number): boolean;
}

/** The nth number of a seed is the SHA-256 of the seed and of n: the same on every machine and in every version of Node. */
export function seededFrom(seed: string): Seeded {
  let drawn = 0;
  const whole = (min: number, max: number): number => {
    const digest = createHash('sha256').update(`${seed}#${drawn++}`).digest();
    return min + (digest.readUInt32BE(0) % (max - min + 1));
  };
  return {
    whole,
    oneOf: (list) => {
      const item = list[whole(0, list.length - 1)];
      if (item === undefined) throw new RangeError('nothing to choose from');
      return item;
    },
    happens: (percent) => whole(1, 100) <= percent,
  };
}
