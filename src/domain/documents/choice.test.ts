import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthsBefore } from '../benefits/calendar/month.ts';
import { firstChoice, hasOtherPeriod, isSameChoice, lacksSubject, lastMonths, monthsIn } from './choice.ts';
import { documentTypeIds, documentTypeRule, MONTHS_OF_DOCUMENT_MAX, MONTHS_OFFERED_MAX } from './document-types.ts';
import type { DocumentChoice, DocumentOffer } from './document.ts';

const lastMonthsTo = (month: string, count: number) => Array.from({ length: count }, (_, i) => monthsBefore(month, i));
const months = lastMonthsTo('2026-10', MONTHS_OFFERED_MAX);
const subjects = [
  { ref: 'one', label: 'Prime d’activité' },
  { ref: 'two', label: 'Aide au logement' },
];
const offer = (change: Partial<DocumentOffer>): DocumentOffer => ({
  type: 'paiement',
  months: [],
  years: [],
  subjects: [],
  ...change,
});

describe('by one touch', () => {
  test('the newest month, months or year are asked for', () => {
    const newest = { from: '2026-10', to: '2026-10' };
    expect(firstChoice(offer({ type: 'paiement', months }))).toEqual({ type: 'paiement', months: newest });
    expect(firstChoice(offer({ type: 'releveDeCompte', months }))).toEqual({ type: 'releveDeCompte', months: newest });
    expect(firstChoice(offer({ type: 'releveFiscal', years: [2025, 2024] }))).toEqual({
      type: 'releveFiscal',
      year: 2025,
    });
    expect(firstChoice(offer({ type: 'radiation' }))).toEqual({ type: 'radiation' });
  });

  test('nothing is asked for that the document does not have', () => {
    expect(firstChoice(offer({ type: 'radiation', months, years: [2025], subjects: subjects.slice(0, 1) }))).toEqual({
      type: 'radiation',
    });
  });

  test('the subject is preselected where there is one alone', () => {
    const one = offer({ type: 'paiementParPrestation', months, subjects: subjects.slice(0, 1) });
    expect(firstChoice(one)).toMatchObject({ subject: 'one' });
    expect(lacksSubject(firstChoice(one), one)).toBe(false);
    const two = { ...one, subjects };
    expect(firstChoice(two)).not.toHaveProperty('subject');
    expect(lacksSubject(firstChoice(two), two)).toBe(true);
    expect(lacksSubject({ ...firstChoice(two), subject: 'two' }, two)).toBe(false);
  });

  test('of an empty offer the caisse is asked, which says why', () => {
    const empty = offer({ type: 'paiementParEnfant' });
    expect(firstChoice(empty)).toEqual({ type: 'paiementParEnfant' });
    expect(lacksSubject(firstChoice(empty), empty)).toBe(false);
    expect(firstChoice(offer({ type: 'releveAnnuel' }))).toEqual({ type: 'releveAnnuel' });
  });
});

describe('#179 a period', () => {
  test('has at most 24 months, each of them offered', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MONTHS_OFFERED_MAX }), fc.nat(), (count, drawn) => {
        const offered = months.slice(0, count);
        const from = offered[drawn % count] ?? '';
        const last = lastMonths({ months: offered }, from);
        expect(last).toContain(from);
        for (const to of last) {
          expect(offered).toContain(to);
          expect(monthsIn({ from, to })).toBeGreaterThanOrEqual(1);
          expect(monthsIn({ from, to })).toBeLessThanOrEqual(MONTHS_OF_DOCUMENT_MAX);
        }
      }),
    );
    expect(lastMonths({ months }, months.at(-1) ?? '')).toHaveLength(MONTHS_OF_DOCUMENT_MAX);
    expect(lastMonths({ months }, '2026-10')).toEqual(['2026-10']);
  });

  test('is another one where there are several', () => {
    for (const type of documentTypeIds) {
      const { period } = documentTypeRule(type);
      expect(hasOtherPeriod(offer({ type, months, years: [2025, 2024] })), type).toBe(period !== 'none');
      expect(hasOtherPeriod(offer({ type, months: months.slice(0, 1), years: [2025] })), type).toBe(false);
    }
  });
});

test('a choice is the same where each of its parts is', () => {
  const choice: DocumentChoice = {
    type: 'paiementParEnfant',
    months: { from: '2026-01', to: '2026-10' },
    subject: 'one',
  };
  expect(isSameChoice(choice, { ...choice, months: { ...choice.months! } })).toBe(true);
  for (const other of [
    { ...choice, type: 'paiementParBeneficiaire' },
    { ...choice, subject: 'two' },
    { ...choice, months: { from: '2026-02', to: '2026-10' } },
    { ...choice, months: { from: '2026-01', to: '2026-09' } },
    { type: 'paiementParEnfant', subject: 'one' },
    { ...choice, year: 2025 },
  ] as const satisfies readonly DocumentChoice[]) {
    expect(isSameChoice(choice, other), JSON.stringify(other)).toBe(false);
  }
});
