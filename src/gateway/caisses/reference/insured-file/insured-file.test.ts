import { describe, expect, it } from 'vitest';
import { preventionSchema } from '#domain/insured-file/prevention.ts';
import { daysAfter } from '#domain/time/days.ts';
import {
  careKindOf,
  consultation,
  dentist,
  laboratory,
  medicines,
  physiotherapy,
  taxi,
  xRay,
} from '../life/cpam/care-acts.ts';
import type { CpamFile } from '../life/cpam/file.ts';
import { cpamFile } from '../life/testing/opened-files.ts';
import { personNamed } from '../../testing/people.ts';
import { insuredOverviewOf } from './overview-of.ts';
import { healthPaymentsOf } from './payments-of.ts';
import { preventionOf } from './prevention-of.ts';

const opened = (key: string): CpamFile => cpamFile(personNamed(key));
const on = (file: CpamFile, today: string): CpamFile => ({ ...file, today });
const kindsOf = (file: CpamFile) => preventionOf(file).map(({ kind }) => kind);

describe('#295 prevention of a reference person', () => {
  it('#295 #296 speaks of a birth from its declaration to the day before it', () => {
    const maeva = opened('maeva');
    const birth = maeva.dependants.at(-1)?.person.birthDate ?? '';
    for (const [day, isTold] of [
      [daysAfter(birth, -200), false],
      [daysAfter(birth, -190), true],
      [daysAfter(birth, -1), true],
      [birth, false],
    ] as const)
      expect(kindsOf(on(maeva, day)).includes('pregnancy'), day).toBe(isTold);
  });

  it('is of nobody else: neither a father nor who expects no child', () => {
    for (const key of ['romain', 'camille', 'xavier']) expect(kindsOf(opened(key))).not.toContain('pradoMaternity');
  });

  it('#301 names Sophia to its members alone', () => {
    expect(kindsOf(opened('monique'))).toContain('sophia');
    expect(kindsOf(opened('valerie'))).not.toContain('sophia');
  });

  it('#297 awaits teeth from the third birthday to the day before the 25th, within a year', () => {
    const file = opened('maeva');
    const born = '2020-02-29';
    const child = (today: string) => {
      const named = { birthName: 'X', usedName: null, firstNames: 'Zoé', birthDate: born };
      const offers = preventionOf({ ...on(file, today), dependants: [{ person: named, rank: 1, isNow: true }] });
      return offers.flatMap((offer) => (offer.kind === 'mtDents' ? offer.people : [])).map(({ until }) => until);
    };
    expect(child('2023-02-28')).toEqual([]);
    expect(child('2023-03-01')).toEqual(['2024-02-28']);
    expect(child('2024-02-29')).toEqual(['2025-02-28']);
  });

  it('#299 awaits a child at the next examination, and nobody after the 13th year', () => {
    const file = opened('camille');
    const exams = (born: string) => {
      const named = { birthName: 'X', usedName: null, firstNames: 'Zoé', birthDate: born };
      const offers = preventionOf({
        ...on(file, '2026-11-30'),
        dependants: [{ person: named, rank: 1, isNow: true }],
      });
      return offers.flatMap((offer) => (offer.kind === 'childHealth' ? offer.people : [])).map(({ until }) => until);
    };
    expect(exams('2022-06-10'), '4 years').toEqual(['2027-06-09']);
    expect(exams('2019-06-10'), '7 years: the next one').toEqual(['2029-06-09']);
    expect(exams('2013-06-10'), '13 years').toEqual(['2027-06-09']);
    expect(exams('2012-06-10'), '14 years').toEqual([]);
  });

  it('is of its contract for everybody', () => {
    for (const key of ['camille', 'maeva', 'monique', 'lucien', 'julie', 'moussa']) {
      const offers = preventionOf(opened(key));
      expect(preventionSchema.parse(offers)).toEqual(offers);
    }
  });
});

describe('#280 an accident at work', () => {
  it('is examined for thirty days from its declaration, then recognised', () => {
    const mathieu = opened('mathieu');
    const [accident] = healthPaymentsOf(mathieu).accidents;
    if (accident === undefined) throw new Error('he had none');
    const { happenedOn, declaredOn } = accident;
    const state = (today: string) => healthPaymentsOf(on(mathieu, today)).accidents[0]?.state;
    expect(state(happenedOn), 'nobody has told it').toBeUndefined();
    expect(state(daysAfter(declaredOn, 30))).toEqual({ kind: 'examined', answerBy: daysAfter(declaredOn, 30) });
    expect(state(daysAfter(declaredOn, 31))).toEqual({ kind: 'recognised', on: daysAfter(declaredOn, 30) });
  });

  it('is no illness', () => {
    expect(healthPaymentsOf(opened('xavier')).accidents).toEqual([]);
  });
});

it('every care that the life writes has its kind', () => {
  const acts = [consultation('2026-01-01', true), medicines(1, 100), medicines(3, 100), laboratory(100)];
  expect([...acts, xRay, physiotherapy, dentist, taxi].map(({ care }) => careKindOf(care))).toEqual([
    'consultation',
    'medicine',
    'medicine',
    'examination',
    'examination',
    'nursing',
    'dental',
    'transport',
  ]);
});

describe('#303 what stands on file', () => {
  it('has two insurers where the story says so, and none beside the C2S', () => {
    expect(insuredOverviewOf(opened('claire'), false, 0).insurers).toHaveLength(2);
    expect(insuredOverviewOf(opened('odile'), false, 0)).toMatchObject({
      insurers: [],
      complementaireSante: { withContribution: false },
    });
  });

  it('asks for the papers of a renewal within the last four months of the right', () => {
    const odile = opened('odile');
    const ends = insuredOverviewOf(odile, false, 0).complementaireSante?.days.to ?? '';
    const procedures = (today: string) =>
      insuredOverviewOf(on(odile, today), false, 0).toComplete.map(({ procedure }) => procedure);
    expect(procedures(daysAfter(ends, -122))).toEqual(['complementaireSante']);
    expect(procedures(daysAfter(ends, -123))).toEqual([]);
  });
});
