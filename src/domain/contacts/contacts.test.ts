import { describe, expect, test } from 'vitest';
import { caisseKinds } from '../caisse/facts.ts';
import { decoyContacts, type MaskedContacts } from './decoys.ts';
import { maskMailWhole } from './masks.ts';
import proportions from './proportions.json';

const mobileMask = /^XX\u00A0XX\u00A0XX\u00A0\d\d\u00A0\d\d$/;

/** Bytes spread evenly over all that 12 bytes can be: each four of them go their own way. */
const evenly = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const view = new DataView(new ArrayBuffer(12));
    [0.618_033_988_7, 0.754_877_666_2, 0.569_840_290_9].forEach((step, place) =>
      view.setUint32(place * 4, Math.floor((((index + 0.5) * step) % 1) * 2 ** 32)),
    );
    return new Uint8Array(view.buffer);
  });

const kindOf = ({ mobile, mail }: MaskedContacts) =>
  mobile === undefined ? (mail === undefined ? 'none' : 'mailOnly') : mail === undefined ? 'mobileOnly' : 'both';

describe('a masked address', () => {
  test('#154 shows its first letter and nothing of its domain, whatever its length', () => {
    expect(maskMailWhole('marie@example.org')).toBe('m•••••@•••••');
    expect(maskMailWhole('M.L.Petit-Renaud@a-very-rare-domain.fr')).toBe('m•••••@•••••');
    expect(maskMailWhole('31.amis@example.org')).toBe('••••••@•••••');
  });
});

describe('contacts of somebody who does not exist', () => {
  test.each(caisseKinds)('P08 have the kinds of the file of the %s in its proportions', (kind) => {
    const made = evenly(20_000).map((bytes) => decoyContacts(kind, bytes));
    const shares = proportions['on-file'][kind];
    for (const [name, share] of Object.entries(shares)) {
      const count = made.filter((contacts) => kindOf(contacts) === name).length;
      expect(Math.abs(count / made.length - share / 1_000), name).toBeLessThan(0.01);
    }
  });

  test('P08 are masked as true ones are, and begin with every letter', () => {
    const made = evenly(5_000).map((bytes) => decoyContacts('caf', bytes));
    const mails = made.flatMap(({ mail }) => mail ?? []);
    const mobiles = made.flatMap(({ mobile }) => mobile ?? []);
    expect(mobiles.every((mobile) => mobileMask.test(mobile))).toBe(true);
    expect(new Set(mobiles).size).toBeGreaterThan(2_500);
    expect(mails.every((mail) => /^[a-z•]•••••@•••••$/.test(mail))).toBe(true);
    expect(new Set(mails).size).toBe(Object.keys(proportions['mail-first']).length);
  });

  test('are the same for the same bytes, wherever these lie', () => {
    const [bytes = new Uint8Array(12)] = evenly(1);
    const elsewhere = new Uint8Array([1, 2, 3, ...bytes]).subarray(3);
    expect(decoyContacts('cpam', elsewhere)).toEqual(decoyContacts('cpam', bytes));
  });
});

test('the shares of a table make a thousand', () => {
  for (const shares of [...Object.values(proportions['on-file']), proportions['mail-first']]) {
    expect(Object.values<number>(shares).reduce((sum, share) => sum + share, 0)).toBe(1_000);
  }
});
