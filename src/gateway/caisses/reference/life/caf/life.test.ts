import { describe, expect, it } from 'vitest';
import { ageOn, monthsBefore } from '#domain/benefits/calendar/month.ts';
import { benefitIds, estimate, isPaidOnce } from '#domain/benefits/estimate.ts';
import { shippedParameters } from '#domain/benefits/parameters/parameters.ts';
import { birthDateOf } from '../family.ts';
import { lifeOf, peopleAt, someNovember, writtenLife } from '../testing/written-lives.ts';
import { cafLifeWriter } from './caf-life.ts';
import { householdIn } from './household-in-month.ts';
import { paidOn } from './payment-days.ts';
import { told } from './stories/story-of.ts';
import { isCountedChild } from './counted-children.ts';

const people = peopleAt('caf');
const lives = people.map((person) => {
  const life = lifeOf(person, 'caf');
  return { key: person.key, life: told(life), months: writtenLife(cafLifeWriter, life) };
});

describe('the life of each fictitious person at the Caf', () => {
  it('is told month by month without a gap: 27 months and the one under way', () => {
    for (const { key, months } of lives) {
      const expected = Array.from({ length: 28 }, (_, index) => monthsBefore(someNovember, 27 - index));
      expect(
        months.map(({ month }) => month),
        key,
      ).toEqual(expected);
    }
  });

  it('is the same when told again, and with every anchor has an open story', () => {
    for (const { key, life, months } of lives.slice(0, 12))
      expect(writtenLife(cafLifeWriter, life), key).toEqual(months);
    for (const anchor of ['2026-08', '2027-02', '2028-02']) {
      for (const person of people) writtenLife(cafLifeWriter, lifeOf(person, 'caf', anchor));
    }
  });

  it('pays rights of a month by the calendar, and corrects only what is past', () => {
    for (const { key, months } of lives) {
      for (const { month, content } of months) {
        for (const line of content.lines) {
          if (line.kind === 'right') {
            expect([line.rightMonth, line.paidOn], key).toEqual([month, paidOn(line.benefit, month)]);
            expect(line.amount).toBeGreaterThan(0);
          } else expect(line.rightMonth < month, key).toBe(true);
          expect(line.withheld).toBeLessThanOrEqual(Math.max(line.amount, 0));
        }
        if (content.state !== 'open') expect(content.lines).toEqual([]);
      }
    }
  });

  it('has a quotient above zero in each open month, or resources that are missing', () => {
    for (const { key, months } of lives) {
      for (const { content } of months) {
        const { quotient } = content;
        if (typeof quotient === 'number') expect(quotient, key).toBeGreaterThanOrEqual(1);
      }
    }
    const quotients = lives.flatMap(({ months }) => months.map(({ content }) => content.quotient));
    expect(new Set(quotients.filter((quotient) => typeof quotient === 'string'))).toEqual(
      new Set(['noResources', 'notComputed']),
    );
  });

  it('has children who grow: each counts from the month after the birth, until twenty', () => {
    for (const { life, months } of lives) {
      for (const child of life.story.children) {
        const born = birthDateOf(child, life.anchor);
        for (const { month } of months) {
          const isThere = isCountedChild(born, month);
          expect(isThere).toBe(month > born.slice(0, 7) && ageOn(born, `${month}-28`) < 20);
        }
      }
    }
    const ages = lives.flatMap(({ life }) => life.story.children.map((child) => birthDateOf(child, life.anchor)));
    expect(ages.some((born) => born > '2024-11') && ages.some((born) => born < '2012')).toBe(true);
  });

  it('pays debts back until nothing is left', () => {
    for (const { key, months } of lives) {
      for (const [index, { content }] of months.entries()) {
        const before = months[index - 1]?.content.debts ?? [];
        for (const [place, debt] of before.entries()) {
          const now = content.debts[place]?.remaining ?? 0;
          expect(now, key).toBeLessThan(debt.remaining);
          expect(debt.remaining - now, key).toBeLessThanOrEqual(debt.eachMonth);
        }
      }
    }
    expect(lives.filter(({ months }) => months.some(({ content }) => content.debts.length > 0)).length).toBeGreaterThan(
      2,
    );
  });

  it('pays this month what the simulator says of the same home', () => {
    const compared = lives.filter(({ life: { story } }) => story.claims === undefined && story.state === undefined);
    expect(compared.length).toBeGreaterThan(40);
    for (const { key, life, months } of compared) {
      const household = householdIn(life, someNovember, someNovember, shippedParameters);
      const estimated = estimate({ household, month: someNovember });
      const simulated = benefitIds
        .filter((benefit) => !isPaidOnce(benefit))
        .reduce((sum, benefit) => sum + Math.round(estimated[benefit].net * 100), 0);
      const paid = (months.at(-1)?.content.lines ?? [])
        .filter(
          ({ kind, benefit }) =>
            kind === 'right' && !['disabledAdult', 'autonomyIncrease', 'disabledChild', 'birthGrant'].includes(benefit),
        )
        .reduce((sum, { amount }) => sum + amount, 0);
      expect(paid, key).toBe(simulated);
    }
  });
});

describe('the cases of documents', () => {
  const monthsOf = (key: string) => {
    const found = lives.find((life) => life.key === key);
    if (found === undefined) throw new Error(`nobody is called ${key}`);
    return found.months;
  };
  const total = (key: string) =>
    monthsOf(key).map(({ content }) => content.lines.reduce((sum, { amount, withheld }) => sum + amount - withheld, 0));

  it('have a total below zero, one of zero, and one statement of forty lines of « rappel »', () => {
    expect(Math.min(...total('sukru'))).toBeLessThan(0);
    expect(total('lukasz').at(-1)).toBe(0);
    expect(monthsOf('lukasz').at(-1)?.content.lines.length).toBeGreaterThan(0);
    const corrected = monthsOf('blandine').map(
      ({ content }) => content.lines.filter(({ kind, amount }) => kind === 'adjustment' && amount > 0).length,
    );
    expect(Math.max(...corrected)).toBe(40);
  });

  it('have money that goes to a landlord and to a guardian', () => {
    const payees = (key: string) =>
      new Set(
        monthsOf(key)
          .at(-1)
          ?.content.lines.map(({ payee }) => payee),
      );
    expect(payees('anh')).toEqual(new Set(['holder', 'thirdParty']));
    expect(payees('yvonne')).toEqual(new Set(['thirdParty']));
  });

  it('have a right that ends in the time kept, a birth with its grant, and a Paje that becomes a complément familial', () => {
    expect(monthsOf('capucine').map(({ content }) => content.lines.length > 0)).toContain(false);
    expect(monthsOf('capucine')[5]?.content.lines.length).toBeGreaterThan(0);
    const of = (key: string) =>
      monthsOf(key).map(({ content }) => new Set(content.lines.map(({ benefit }) => benefit)));
    expect(of('fabrice').filter((benefits) => benefits.has('birthGrant')).length).toBe(1);
    const changes = of('claire').map((benefits) => [
      benefits.has('youngChildAllowance'),
      benefits.has('familySupplement'),
    ]);
    // No month between them is empty, and none has both.
    for (const [paje, supplement] of changes) expect(paje).toBe(!supplement);
    expect(changes[0]).toEqual([true, false]);
    expect(changes.at(-1)).toEqual([false, true]);
  });
});
