import { describe, expect, it } from 'vitest';
import { monthsBefore } from '#domain/benefits/calendar/month.ts';
import { lifeOf, peopleAt, writtenLife } from '../testing/written-lives.ts';
import { cpamLifeWriter } from './cpam-life.ts';
import { MAX_A_YEAR_CENTS, unitDeduction } from './deductions.ts';
import { isExemptOn } from './rights.ts';
import { cpamStoryOf } from './stories.ts';

const people = peopleAt('cpam');
const lives = people.map((person) => {
  const life = lifeOf(person, 'cpam');
  return { key: person.key, life, story: cpamStoryOf(life), months: writtenLife(cpamLifeWriter, life) };
});
const lifeCalled = (key: string) => {
  const found = lives.find((life) => life.key === key);
  if (found === undefined) throw new Error(`nobody is called ${key}`);
  return found;
};

describe('the life of each insured person', () => {
  it('is told from a January on without a gap: the 27 months before this one at least', () => {
    for (const { months } of lives) {
      const expected = Array.from({ length: 35 }, (_, index) => monthsBefore('2026-11', 34 - index));
      expect(months.map(({ month }) => month)).toEqual(expected);
    }
    const inJanuary = writtenLife(cpamLifeWriter, lifeOf(people[0]!, 'cpam', '2027-01'));
    expect([inJanuary[0]?.month, inJanuary.length]).toEqual(['2024-01', 37]);
  });

  it('is the same when told again', () => {
    for (const { key, life, months } of lives.slice(0, 12))
      expect(writtenLife(cpamLifeWriter, life), key).toEqual(months);
  });

  it('reimburses a rate of the base less what is taken off, in the month of its statement, each care once', () => {
    for (const { key, months } of lives) {
      const seen = new Map<string, string>();
      for (const { month, content } of months) {
        for (const each of content.reimbursements) {
          expect(each.reimbursed, key).toBe(Math.round((each.base * each.ratePercent) / 100) - each.deducted);
          expect(each.reimbursed).toBeGreaterThanOrEqual(0);
          expect([each.reimbursedOn.slice(0, 7), each.reimbursedOn > each.careOn]).toEqual([month, true]);
          // Two transports of a day are alike; the same care in two statements would be paid twice.
          const care = [each.careOn, each.care, each.dependant].join('/');
          expect(seen.get(care) ?? month, key).toBe(month);
          seen.set(care, month);
        }
      }
      expect(seen.size, key).toBeGreaterThan(0);
    }
  });

  it('takes off contributions and deductibles by the day’s amounts, up to 50 € a year, and nothing of the exempt', () => {
    const sums = new Map<string, number>();
    for (const { key, life, story, months } of lives) {
      for (const each of months.flatMap(({ content }) => content.reimbursements)) {
        const isExempt = each.dependant !== null || isExemptOn(story, life.anchor, each.careOn);
        if (isExempt) expect(each.deducted, `${key} ${each.careOn}`).toBe(0);
        const year = [key, each.deduction, each.careOn.slice(0, 4)].join('/');
        sums.set(year, (sums.get(year) ?? 0) + each.deducted);
      }
    }
    for (const [year, sum] of sums) expect(sum, year).toBeLessThanOrEqual(MAX_A_YEAR_CENTS);
    // Somebody reaches the limit.
    expect([...sums.values()]).toContain(MAX_A_YEAR_CENTS);
  });

  it('knows the amounts of before and after the spring of 2024', () => {
    expect(['2024-05-14', '2024-05-15'].map((day) => unitDeduction('participation', day))).toEqual([1_00, 2_00]);
    expect(['2024-03-30', '2024-03-31'].map((day) => unitDeduction('franchise', day))).toEqual([50, 1_00]);
    expect(['2024-03-30', '2024-03-31'].map((day) => unitDeduction('transport', day))).toEqual([2_00, 4_00]);
  });

  it('pays 30 % in the place of 70 without a treating doctor, and a long illness whole', () => {
    const rates = (key: string, care: string) =>
      new Set(
        lifeCalled(key)
          .months.flatMap(({ content }) => content.reimbursements)
          .filter((each) => each.care.startsWith(care) && each.dependant === null)
          .map(({ ratePercent }) => ratePercent),
      );
    expect(rates('didier', 'Consultation')).toEqual(new Set([30]));
    expect(rates('camille', 'Consultation')).toEqual(new Set([70]));
    expect(rates('monique', 'Transport')).toEqual(new Set([100]));
  });

  it('pays each day of a stoppage once', () => {
    for (const { months } of lives) {
      const days = months.flatMap(({ content }) => content.allowances).toSorted((a, b) => (a.from < b.from ? -1 : 1));
      for (const [index, { from }] of days.entries()) expect(from > (days[index - 1]?.to ?? '')).toBe(true);
    }
    const natures = lives.flatMap(({ months }) =>
      months.flatMap(({ content }) => content.allowances.map((each) => each.nature)),
    );
    expect(new Set(natures)).toEqual(
      new Set(['maladie', 'maternite', 'paternite', 'accidentDuTravail', 'maladieProfessionnelle']),
    );
  });
});
