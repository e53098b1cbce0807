import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemType, itemTypeNames } from './index.ts';
import { anyHeader } from '../testing/arbitraries.ts';
import { itemKeyOf, itemKeySchema } from './item-key.ts';

/** The keys that gateways and kiosks have stored. */
const stored = /^(?:claim:[0-9a-f]{16}:(?:0|[1-9]\d{0,4})|codeRequest:[0-9a-f]{32})$/;

const storedTypes: readonly string[] = ['claim', 'codeRequest'];

const isStored = (key: string) => stored.test(key);
/** Whether a type that came later names its items so. */
const isNewer = (key: string) =>
  itemTypeNames.some(
    (type) =>
      !storedTypes.includes(type) &&
      key.startsWith(`${type}:`) &&
      new RegExp(`^(?:${itemType(type).keyPattern})$`).test(key.slice(type.length + 1)),
  );
const isAccepted = (key: string) => itemKeySchema.safeParse(key).success;

describe('the key of an item', () => {
  it('is accepted when it was before, or when the list names its type: no other', () => {
    fc.assert(
      fc.property(
        anyHeader,
        fc.nat(),
        fc.constantFrom('', '0', '9', 'f', ':', 'A', '\n', 'claim:'),
        (header, at, put) => {
          const key = itemKeyOf(header);
          expect(isStored(key) || isNewer(key)).toBe(true);
          const index = at % (key.length + 1);
          for (const changed of [
            key,
            key.slice(0, index) + put + key.slice(index),
            key.slice(0, index) + put + key.slice(index + 1),
            key.slice(0, index),
          ]) {
            expect(isAccepted(changed), changed).toBe(isStored(changed) || isNewer(changed));
          }
        },
      ),
    );
  });

  it('is accepted for every key of the pattern before', () => {
    fc.assert(
      fc.property(fc.stringMatching(stored), (key) => {
        expect(isAccepted(key)).toBe(true);
      }),
    );
  });
});

describe('the types of items', () => {
  it('have wire codes of their own, in one byte', () => {
    const codes = itemTypeNames.map((type) => itemType(type).wireCode);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toBeGreaterThanOrEqual(1);
    for (const code of codes) expect(code).toBeLessThanOrEqual(0xff);
  });
});
