import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benefitIds, estimate } from '#domain/benefits/estimate.ts';
import type { Household } from '#domain/benefits/household/household.ts';
import { householdOf } from '#domain/benefits/questions/household-of.ts';
import { walkOf } from '#domain/benefits/questions/testing/any-answer.ts';
import {
  age,
  answerAll,
  born,
  choice,
  choices,
  count,
  each,
  facts,
} from '#domain/benefits/questions/testing/asking.ts';
import { anyHousehold } from '#domain/benefits/testing/households.ts';
import { toBase64Url } from '../bytes/base64url.ts';
import { readShareFragment, shareFragment, simulationUrl } from './simulation-url.ts';
import { someOf } from '#domain/testing/some-of.ts';

const { month } = facts;

/** Everything a result shows. */
const shown = (household: Household) => {
  const found = estimate({ household, month });
  return benefitIds.map((id) => ({ ...found[id], parts: undefined, exact: undefined, counted: undefined }));
};

const read = (household: Household) => {
  const shared = readShareFragment(shareFragment(household, month));
  if (!shared) throw new Error('What was written cannot be read');
  return shared;
};

const family = householdOf(
  answerAll({
    couple: choice('couple'),
    'birth.partner': born('1992-11-30'),
    dependants: count(3),
    'birth.child1': born('2023-09-17'),
    'birth.child2': born('2016-02-29'),
    'birth.child3': age(12),
    'situation.partner': choices('employee', 'microEntrepreneur'),
    'wage.partner': { kind: 'quarter', euros: [812.34, 790.12, 0] },
    'turnover.partner': each(431.17),
  }).answers,
  facts,
).household;

describe('a household in a fragment', () => {
  test('is estimated as it was at the kiosk, whatever was answered', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const { household, assumptions } = householdOf(walkOf(draw).at(-1)?.after ?? {}, facts);
        const shared = readShareFragment(shareFragment(household, month, assumptions));
        if (!shared) throw new Error('What was written cannot be read');
        expect(shared.month).toBe(month);
        expect(shared.assumptions).toEqual(assumptions);
        expect(shown(shared.household)).toEqual(shown(household));
      }),
      { numRuns: someOf(60) },
    );
  });

  test('is estimated as it was, for households that no questionnaire made', () => {
    fc.assert(
      fc.property(anyHousehold, (household) => {
        expect(shown(read(household).household)).toEqual(shown(household));
      }),
      { numRuns: someOf(60) },
    );
  });

  test('is short: 40 characters for one person, 100 for a family of five', () => {
    const alone = householdOf(answerAll({}).answers, facts).household;
    expect(shareFragment(alone, month).length).toBeLessThanOrEqual(40);
    expect(shareFragment(family, month).length).toBeLessThanOrEqual(100);
  });

  test('carries no date of birth: whole years for everybody where nothing hangs on the month', () => {
    const { adults, children } = read(family).household;
    expect(family.adults.map(({ birthDate }) => birthDate)).toEqual(['1990-05-10', '1992-11-30']);
    expect(adults.map(({ birthDate }) => birthDate)).toEqual(['1990-05-01', '1993-05-01']);
    expect(children[1]?.birthDate).toBe('2016-05-01');
  });

  test('carries the month of birth, and not the day, of a child who turned three in the quarter of a worker', () => {
    const { answers } = answerAll({ dependants: count(1), 'birth.child1': born('2023-09-17') });
    const parent = householdOf(answers, facts).household;
    expect(parent.children[0]?.birthDate).toBe('2023-09-17');
    expect(read(parent).household.children[0]?.birthDate).toBe('2023-09-10');
  });

  test('is the same text for the same household, and another one for another month', () => {
    expect(shareFragment(family, month)).toBe(shareFragment(structuredClone(family), month));
    expect(shareFragment(family, '2026-12')).not.toBe(shareFragment(family, month));
  });

  test('stands behind the page’s address', () => {
    const url = simulationUrl('https://borne.example.org/', { household: family, month, assumptions: [] });
    expect(url).toBe(`https://borne.example.org/simulation#${shareFragment(family, month)}`);
    expect(readShareFragment(new URL(url).hash)?.household.children).toHaveLength(3);
    expect(() => simulationUrl('javascript:alert', { household: family, month, assumptions: [] })).toThrow(RangeError);
  });

  test('is written by us alone: an amount in parts of a cent, or a month before the parameters, is our error', () => {
    expect(() => shareFragment({ ...family, annualIncome: 0.001 }, month)).toThrow(RangeError);
    expect(() => shareFragment(family, '2023-12')).toThrow(RangeError);
  });
});

describe('a fragment of version 1, on a paper of before', () => {
  test('is read as it was written', () => {
    const shared = readShareFragment('ASICA4EQBICJeuD7cwAAAgIA4NQD0x8AkAEAAQGk2QiEAQIBANL6BKTpBAAMAQAoBABIALHqAQ');
    const { adults, children, housing, ...home } = shared?.household ?? {};
    expect([shared?.month, shared?.assumptions]).toEqual(['2026-11', ['birthday', 'noSavings']]);
    expect(adults?.map(({ birthDate, stopped }) => [birthDate, stopped])).toEqual([
      ['1990-05-01', undefined],
      ['1993-05-01', ['work']],
    ]);
    expect(adults?.map(({ incomes }) => incomes)).toEqual([
      [{ wage: 1425 }, { wage: 1425 }, { wage: 1425 }],
      [{ wage: 812.34 }, { wage: 790.12 }, {}],
    ]);
    expect(children).toEqual([
      { birthDate: '2023-05-01', sharedCustody: true },
      { birthDate: '2016-05-01', disabled: true },
      { birthDate: '2008-05-01', monthlyWage: 300 },
    ]);
    expect(housing).toEqual({ tenure: 'socialTenant', rent: 600, zone: 'zone2', rentReduction: 40.5 });
    expect(home).toMatchObject({ pregnant: false, twoEarners: true, annualIncome: 20_000, housingIncome: 19_000 });
  });

  test('has the grant of a home as that of who asks', () => {
    const shared = readShareFragment('ASIBAIAGCQAAAMGpBwACAMC4AgAAWAEA');
    expect(shared?.assumptions).toEqual(['housingAidAsEstimated', 'incomeReplaced']);
    expect(shared?.household).toMatchObject({ pregnant: true, untaxedSavings: 1200, adults: [{ grantHolder: true }] });
    expect(shared?.household.expected).toBeUndefined();
  });

  test('is refused when it is cut or prolonged', () => {
    const bytes = Buffer.from('ASIBAIAGCQAAAMGpBwACAMC4AgAAWAEA', 'base64url');
    for (let length = 0; length < bytes.length; length += 1) {
      expect(readShareFragment(toBase64Url(bytes.subarray(0, length)))).toBeUndefined();
    }
    expect(readShareFragment(toBase64Url(Uint8Array.from([...bytes, 0])))).toBeUndefined();
  });
});

describe('hostile text', () => {
  test('is no household, or one that can be estimated; nothing is thrown', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 2), fc.uint8Array({ maxLength: 80 }), (version, bytes) => {
        const shared = readShareFragment(toBase64Url(Uint8Array.from([version, ...bytes])));
        if (shared) expect(() => estimate(shared)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });

  test('made from a true one by one wrong byte is the same', () => {
    const bytes = Uint8Array.from(Buffer.from(shareFragment(family, month), 'base64url'));
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (index, byte) => {
        const shared = readShareFragment(toBase64Url(bytes.with(index, byte)));
        if (shared) expect(() => estimate(shared)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  test('is refused when it is cut, prolonged, of another version, too long, or no base64url', () => {
    const text = shareFragment(family, month);
    const bytes = Buffer.from(text, 'base64url');
    for (let length = 0; length < bytes.length; length += 1) {
      expect(readShareFragment(toBase64Url(bytes.subarray(0, length)))).toBeUndefined();
    }
    expect(readShareFragment(toBase64Url(Uint8Array.from([...bytes, 0])))).toBeUndefined();
    for (const version of [0, 3, 4, 127]) {
      expect(readShareFragment(toBase64Url(Uint8Array.from([version, ...bytes.subarray(1)])))).toBeUndefined();
    }
    for (const wrong of ['', '#', '<script>', 'é', `${text}=`, 'A'.repeat(3000), text.repeat(40)]) {
      expect(readShareFragment(wrong)).toBeUndefined();
    }
  });
});
