import { describe, expect, it } from 'vitest';
import { certificateDays, complementaireOn, isExemptOn, rightsOn } from './rights.ts';
import type { CpamStory } from './story.ts';

const anchor = '2026-11';
const usual: CpamStory = { need: 'usual', dependants: [], hasTreatingDoctor: true };

describe('rights at a Cpam', () => {
  it('to the complémentaire santé solidaire last twelve months and begin again', () => {
    const story: CpamStory = { ...usual, complementaireSante: { beganAgo: 9, withContribution: false } };
    expect(complementaireOn(story, anchor, '2026-01-31')).toBeUndefined();
    const first = { withContribution: false, days: { from: '2026-02-01', to: '2027-01-31' } };
    expect(complementaireOn(story, anchor, '2026-02-01')).toEqual(first);
    expect(complementaireOn(story, anchor, '2027-01-31')).toEqual(first);
    expect(complementaireOn(story, anchor, '2027-02-01')?.days).toEqual({ from: '2027-02-01', to: '2028-01-31' });
  });

  it('have an end where they are looked at each year', () => {
    expect(rightsOn({ ...usual, rightsAYear: true }, anchor, '2026-11-24')).toEqual({
      from: '2026-04-01',
      to: '2027-03-31',
    });
    expect(rightsOn(usual, anchor, '2026-11-24')).toEqual({ from: '2022-11-01', to: null });
  });

  it('in Europe last three months by a certificate, also from a day that another month lacks', () => {
    expect(certificateDays('2026-11-24')).toEqual({ from: '2026-11-24', to: '2027-02-23' });
    expect(certificateDays('2026-11-30')).toEqual({ from: '2026-11-30', to: '2027-02-28' });
    expect(certificateDays('2026-12-01')).toEqual({ from: '2026-12-01', to: '2027-02-28' });
  });

  it('take nothing off from the sixth month of a pregnancy until twelve days after the birth', () => {
    const story: CpamStory = {
      ...usual,
      dependants: [{ firstNames: 'Lou', born: '2026-01-08' }],
      leaves: [{ nature: 'maternite', startsAgo: 11, day: 27, days: 112, grossMonthlyCents: 1_365_00 }],
    };
    const exempt = ['2025-09-07', '2025-09-08', '2026-01-20', '2026-01-21'].map((day) =>
      isExemptOn(story, anchor, day),
    );
    expect(exempt).toEqual([false, true, true, false]);
  });
});
