import { describe, expect, it } from 'vitest';
import { documentChoiceSchema } from './document.ts';
import { documentTypeIds, documentTypes } from './document-types.ts';
import { withoutHealthLines } from './without-health-lines.ts';

const month = { from: '2026-05', to: '2026-05' };
const periods = {
  none: {},
  month: { months: month },
  months: { months: { from: '2026-03', to: '2026-05' } },
  year: { year: 2025 },
};
const subjects = { none: {}, benefit: { subject: 'a' }, beneficiary: { subject: 'b' }, child: { subject: 'c' } };

const isTaken = (choice: unknown): boolean => documentChoiceSchema.safeParse(choice).success;

describe('the choice of a document', () => {
  it.each(documentTypeIds)('has the parts that %s takes, all of them and no other', (type) => {
    const { period, subject } = documentTypes[type];
    const right = { type, ...periods[period], ...subjects[subject] };
    expect(isTaken(right)).toBe(true);
    const tried = [
      { type, ...subjects[subject] },
      { type, ...periods[period] },
      { ...right, year: 2025 },
      { ...right, months: month },
      { ...right, subject: 'a' },
      { ...right, other: 1 },
    ];
    const isSame = (choice: object) =>
      JSON.stringify(Object.keys(choice).toSorted()) === JSON.stringify(Object.keys(right).toSorted());
    for (const choice of tried.filter((each) => !isSame(each)))
      expect(isTaken(choice), JSON.stringify(choice)).toBe(false);
  });

  it('is of one month where the type has one, of twenty-four at most, and never backwards', () => {
    expect(isTaken({ type: 'releveMensuel', months: { from: '2026-04', to: '2026-05' } })).toBe(false);
    expect(isTaken({ type: 'paiement', months: { from: '2024-06', to: '2026-05' } })).toBe(true);
    expect(isTaken({ type: 'paiement', months: { from: '2024-05', to: '2026-05' } })).toBe(false);
    expect(isTaken({ type: 'paiement', months: { from: '2026-05', to: '2026-04' } })).toBe(false);
    expect(isTaken({ type: 'paiement', months: month })).toBe(true);
  });
});

describe('a document without its health lines', () => {
  it('says nothing of the doctor nor of a long illness, and the rest as before', () => {
    const rights = {
      type: 'droits' as const,
      insured: { birthName: 'Martin', usedName: null, firstNames: 'Léa', birthDate: '1982-06-05' },
      nirWithKey: '2 82 06 99 999 001 41',
      organisme: '01 311 2006',
      address: ['1 rue du Test'],
      days: { from: '2026-01-01', to: '2026-12-31' },
      dependants: [],
      complementaireSante: null,
      health: { hasTreatingDoctor: true, exemption: { from: '2026-01-01', to: null } },
    };
    expect(withoutHealthLines(rights)).toEqual({ ...rights, health: null });
  });
});
