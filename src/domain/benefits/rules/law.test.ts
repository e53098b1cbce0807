import { describe, expect, test } from 'vitest';
import type { Month } from '../calendar/month.ts';
import type { Adult, Child, Household, MonthIncome } from '../household/household.ts';
import { parametersOn } from '../parameters/parameters.ts';
import { adult, born, household } from '../testing/households.ts';
import { familyAllowances } from './af.ts';
import { housingAid } from './al.ts';
import { backToSchoolAllowance } from './ars.ts';
import { familySupport } from './asf.ts';
import { familySupplement } from './cf.ts';
import { birthGrant, youngChildAllowance } from './paje.ts';
import { activeSolidarityIncome } from './rsa.ts';

/**
 * Where the reference model leaves the law (docs/baremes.md). Each kind with its neighbours: the case just beside it, where the
 * rule must not hold, and the reading of the model.
 */
type Changes = Partial<Household>;
const couple: readonly Adult[] = [adult(), adult({}, { birthDate: '1989-03-02' })];
const child = (birthDate: string, changes: Partial<Child> = {}): Child => ({ birthDate, ...changes });

const al = (changes: Changes, month: Month = '2026-09') =>
  housingAid(household({ housing: { tenure: 'tenant', rent: 400, zone: 'zone2' }, ...changes }), month).net;
const dear = { tenure: 'tenant', rent: 950, zone: 'zone2' } as const;
const dearer = { ...dear, rent: 1_100 } as const;

describe('AAH and AEEH: the aid does not fade with the rent', () => {
  test.each<[string, Changes, number]>([
    ['nobody', {}, 0],
    ['the applicant has AAH', { adults: [adult({ aah: 1041 })] }, 304],
    ['the other adult has AAH', { adults: [adult(), adult({ aah: 300 })] }, 369],
    ['a child has AEEH', { housing: dearer, children: [child('2016-02-01', { aeeh: true })] }, 426],
    [
      'a child is disabled, without AEEH',
      { housing: dearer, children: [child('2016-02-01', { disabled: true })] },
      246,
    ],
  ])('%s', (_who, changes, net) => {
    expect(al({ housing: dear, ...changes })).toBe(net);
  });
});

describe('students', () => {
  const student = (birthDate: string, changes: Partial<Adult> = {}) =>
    adult({}, { student: true, birthDate, ...changes });
  test.each<[string, readonly Adult[], number]>([
    ['27 on 1 September: the fixed sum', [student('1998-09-02')], 199],
    ['28 on 1 September: what was earned', [student('1998-09-01')], 93],
    ['28 with a grant: the lower sum', [student('1998-09-01', { grantHolder: true })], 252],
    ['an apprentice: what was earned', [student('2004-05-10', { apprentice: true })], 93],
    ['the applicant of a couple', [student('2004-05-10'), adult()], 331],
    ['the other one of a couple', [adult(), student('2004-05-10')], 214],
  ])('%s', (_who, adults, net) => {
    expect(al({ adults, housingIncome: 12_000 })).toBe(net);
  });

  test('are of an age for a grant a year longer for each child, and at any age with a recognised disability', () => {
    const asked = (birthDate: string, children: readonly Child[], income: MonthIncome = {}) =>
      al({ adults: [adult(income, { student: true, birthDate })], housingIncome: 20_000, children });
    expect([asked('1998-09-02', []), asked('1998-09-01', [])]).toEqual([199, 0]);
    expect([asked('1997-09-02', born(2024)), asked('1997-09-01', born(2024))]).toEqual([426, 96]);
    expect([asked('1997-09-01', born(2023, 2024)), asked('1970-01-01', [], { aah: 500 })]).toEqual([439, 199]);
  });

  test('are of an age by the study year, which begins in September', () => {
    const asked = { adults: [student('1998-03-01')], housingIncome: 12_000 };
    expect(al(asked, '2026-08')).toBe(199);
    expect(al(asked, '2026-09')).toBe(93);
  });
});

describe('rooms and flat-shares', () => {
  test('a room has the ceiling of one person, whoever lives there', () => {
    const room = { tenure: 'tenant', rent: 500, zone: 'zone2', room: true } as const;
    const ceilingOf = (changes: Changes) =>
      housingAid(household({ housing: room, ...changes }), '2026-09').parts?.rentCeiling.toNumber();
    expect([ceilingOf({}), ceilingOf({ adults: couple }), ceilingOf({ children: born(2015, 2018) })]).toEqual([
      261.31, 261.31, 261.31,
    ]);
  });

  test('a share has the ceilings printed for it: each of them a share in whole cents', () => {
    const share = { tenure: 'tenant', rent: 900, zone: 'zone1', shared: true } as const;
    const ceiling = housingAid(household({ housing: share, children: born(2014, 2016, 2018) }), '2026-09').parts
      ?.rentCeiling;
    expect(ceiling?.toNumber()).toBe(439.42);
  });

  test('of a furnished home two thirds of the rent count, cents included', () => {
    const of = (tenure: 'tenant' | 'furnishedTenant', rent: number) =>
      al({ housing: { tenure, rent, zone: 'zone3', shared: true } });
    expect([of('furnishedTenant', 160), of('tenant', 106.67), of('tenant', 107)]).toEqual([91, 91, 92]);
  });

  test('fade by their own ceiling: 2.5 to 3.1 times 204.09 € for a share in zone 3', () => {
    const share = (rent: number) => al({ housing: { tenure: 'tenant', rent, zone: 'zone3', shared: true } });
    expect([share(510), share(571), share(632), share(633)]).toEqual([188, 92, 0, 0]);
  });
});

describe('the last steps', () => {
  test('whole euros after CRDS, then 10 € at least, but for social housing', () => {
    const at = (housingIncome: number, tenure: 'tenant' | 'socialTenant') =>
      al({ housing: { tenure, rent: 400, zone: 'zone3' }, housingIncome });
    expect([at(14_000, 'tenant'), at(14_200, 'tenant'), at(14_300, 'tenant')]).toEqual([17, 10, 0]);
    expect(at(14_300, 'socialTenant')).toBe(7);
  });

  test('the ratio of the rents is a percentage with two decimals: seen in one home of some thousands', () => {
    const at = (rent: number, housingIncome: number) =>
      al({ housing: { tenure: 'tenant', rent, zone: 'zone3' }, housingIncome });
    // 72.666529 % and 91.544396 %; not rounded they give 27 € and 11 €.
    expect([at(210.98, 12_000), at(265.79, 14_000)]).toEqual([26, 12]);
  });

  test('CRDS is due on what is left after the rent reduction', () => {
    const net = (rentReduction: number) =>
      al({ housing: { tenure: 'socialTenant', rent: 412, zone: 'zone3', rentReduction }, housingIncome: 7_400 });
    expect([net(0), net(0.19), net(0.2), net(0.21)]).toEqual([220, 219.82, 219.81, 219.8]);
  });

  test('the rent reduction is taken off after, and may leave cents', () => {
    expect(al({ housing: { tenure: 'socialTenant', rent: 400, zone: 'zone2', rentReduction: 46.29 } })).toBe(258.87);
  });
});

const oct = parametersOn('2026-10-01');
const nov = parametersOn('2026-11-01');
const sept = parametersOn('2026-09-01');
const months = [
  ['2026-09', sept],
  ['2026-10', oct],
  ['2026-11', nov],
] as const;

describe('the month before, of and after', () => {
  const afOf = (children: readonly Child[], annualIncome = 30_000) =>
    months.map(
      ([month, parameters]) =>
        familyAllowances(household({ adults: couple, children, annualIncome }), month, parameters).amount,
    );

  test('AF end with the month of the twentieth birthday', () => {
    expect(afOf([child('2006-10-15'), child('2014-01-03')])).toEqual([153.01, 0, 0]);
    expect(afOf([child('2006-10-01'), child('2014-01-03')])).toEqual([153.01, 0, 0]);
    expect(afOf([child('2006-10-31'), child('2014-01-03')])).toEqual([153.01, 0, 0]);
  });

  test('AF begin the month after a birth, on the first as on the last', () => {
    expect(afOf([child('2026-10-01'), child('2020-01-03')])).toEqual([0, 0, 153.01]);
    expect(afOf([child('2026-09-30'), child('2020-01-03')])).toEqual([0, 153.01, 153.01]);
  });

  test('the flat sum takes over at twenty without an empty month', () => {
    const three = [child('2006-10-15'), child('2014-01-03'), child('2016-01-03')];
    expect(afOf(three)).toEqual([425.57, 249.76, 249.76]);
  });

  test('complément familial takes over from PAJE at three without an empty month', () => {
    const asked = household({
      adults: couple,
      children: [child('2023-10-15'), ...born(2018, 2020)],
      annualIncome: 20_000,
    });
    const both = months.map(([month, parameters]) => [
      youngChildAllowance(asked, month, parameters).amount,
      familySupplement(asked, month, parameters).amount,
    ]);
    expect(both).toEqual([
      [199.15, 0],
      [0, 298.75],
      [0, 298.75],
    ]);
  });

  test('housing aid follows the same months, RSA and prime d’activité do not', () => {
    const grown = [child('2005-10-20')];
    expect(months.map(([month]) => al({ children: grown }, month))).toEqual([426, 304, 304]);
    const rsaOf = (month: Month) => activeSolidarityIncome(household({ children: grown }), month).amount;
    expect(rsaOf('2026-10')).toBe(rsaOf('2026-09'));
  });
});

describe('multiple births', () => {
  const paje = (...births: readonly string[]) =>
    youngChildAllowance(
      household({ adults: couple, children: births.map((day) => child(day)), annualIncome: 15_000 }),
      '2026-10',
      oct,
    ).amount;
  test('one allowance for each child of one birth, and no more for another child below three', () => {
    expect(paje('2025-09-12')).toBe(199.15);
    expect(paje('2025-09-12', '2025-09-12')).toBe(398.3);
    expect(paje('2025-09-12', '2024-05-01')).toBe(199.15);
    expect(paje('2025-09-12', '2025-09-12', '2023-12-01')).toBe(398.3);
    expect(paje('2025-09-12', '2025-09-12', '2025-09-12')).toBe(597.45);
  });

  test('one grant for each child expected', () => {
    const expecting = (expected?: number) =>
      birthGrant(household({ pregnant: true, ...(expected && { expected }), annualIncome: 10_000 }), '2026-10', oct)
        .amount;
    expect([expecting(), expecting(1), expecting(2)]).toEqual([1098.57, 1098.57, 2197.15]);
  });
});

describe('children who earn', () => {
  test('above 55 % of the SMIC buy no school bag of ARS', () => {
    const ars = (monthlyWage: number) =>
      backToSchoolAllowance(household({ children: [child('2009-05-15', { monthlyWage })], annualIncome: 15_000 }), 2026)
        .amount;
    expect([ars(1_100), ars(1_144.21), ars(1_150)]).toEqual([468.36, 468.36, 0]);
  });

  test('for RSA count below the increase that they open, with their pay, and not from it on', () => {
    const rsa = (monthlyWage: number, adults: readonly Adult[] = couple) =>
      activeSolidarityIncome(household({ adults, children: [child('2004-01-01', { monthlyWage })] }), '2026-10').amount;
    expect(rsa(195)).toBe(978.04);
    expect(rsa(195.51)).toBe(977.54);
    expect(rsa(300, [adult()])).toBe(677.54);
    expect(rsa(326, [adult()])).toBe(651.69);
  });
});

describe('shared custody', () => {
  const shared = (birthDate: string) => child(birthDate, { sharedCustody: true });
  test('is half of the increase of RSA by rank, raised amount included', () => {
    const rsa = (children: readonly Child[], adults: readonly Adult[] = [adult()]) =>
      activeSolidarityIncome(household({ adults, children }), '2026-10').amount;
    expect(rsa([shared('2016-01-01')], couple)).toBe(1075.29);
    // Of one parent alone less what counts of ASF, AF and PAJE: 107.59 € a child, 114.76 €, 199.15 €.
    expect(rsa([shared('2016-01-01')])).toBe(707.03);
    expect(rsa([child('2014-01-01'), shared('2016-01-01')])).toBe(745.36);
    expect(rsa([shared('2025-01-01')])).toBe(669.58);
  });

  test('is half of the aid with the children and half of it without them', () => {
    const with2 = [shared('2016-01-01'), shared('2018-01-01')];
    expect(al({ children: with2 })).toBe((al({ children: born(2016, 2018) }) + al({})) / 2);
    const beside = al({ children: [child('2014-01-01'), shared('2016-01-01')] });
    expect(beside).toBe((al({ children: born(2014, 2016) }) + al({ children: born(2014) })) / 2);
  });

  test('takes neither AEEH nor a year of the age for a grant from the half without the child', () => {
    const aeeh = al({ housing: dearer, children: [child('2016-02-01', { sharedCustody: true, aeeh: true })] });
    expect(aeeh).toBe((426 + 304) / 2);
    const student = adult({}, { student: true, birthDate: '1998-03-01' });
    const children = [child('2024-06-01', { sharedCustody: true })];
    expect(al({ adults: [student], housingIncome: 20_000, children })).toBe((426 + 199) / 2);
  });
});

test('ASF is for who took a child in, in a couple too', () => {
  const asf = (changes: Partial<Child>) =>
    familySupport(household({ adults: couple, children: [child('2015-05-05', changes)] }), '2026-10', oct);
  expect(asf({ withoutParents: true }).amount).toBe(268.97);
  expect(asf({}).reasons).toEqual(['notLone']);
});

test('ASF of a child taken in stays whole beside support, which is for the children of a parent', () => {
  const takenIn = child('2015-05-05', { withoutParents: true });
  const own = child('2017-05-05');
  const asf = (children: readonly Child[], supportReceived: number, adults: readonly Adult[] = [adult()]) =>
    familySupport(household({ adults, children, supportReceived }), '2026-10', oct);
  expect([asf([takenIn], 500).amount, asf([takenIn], 500, couple).amount]).toEqual([268.97, 268.97]);
  expect([asf([takenIn, own], 100).amount, asf([takenIn, own], 500).amount]).toEqual([370.75, 268.97]);
  expect(asf([own], 500).reasons).toEqual(['supportEnough']);
  // Of what counts as income the part of the child taken in is its own, too.
  expect(asf([takenIn, own], 500).counted.toNumber()).toBe(asf([takenIn], 0).counted.toNumber());
});
