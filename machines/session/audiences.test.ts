import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audiences } from '#domain/account/acts.ts';
import { identityLevels, reaches } from '#domain/identity/level.ts';
import { fixture } from '../testing/fixture-journey/machine.ts';
import { forAccounts, raising } from '../testing/raising-journey.ts';
import { oneCaisseSite } from '../testing/site.ts';
import { firstStepTo, offeredJourneys, withTile, type JourneyConditions, type Standing } from './reach.ts';
import { runSession } from './testing/session-run.ts';

const guardianSignIn = { ...raising, id: 'guardianSignIn', within: 'raising', audiences: ['guardian'] } as const;
const forGuardians = { ...forAccounts, id: 'forGuardians', audiences: ['guardian'] } as const;
const forBoth = { ...forAccounts, id: 'forBoth', audiences: ['person', 'guardian'] } as const;
const codes = { ...fixture, id: 'codes', audiences: ['person'] } as const;
const offers: readonly JourneyConditions[] = [
  fixture,
  codes,
  guardianSignIn,
  raising,
  forAccounts,
  forGuardians,
  forBoth,
];
const services = offers.map(({ id }) => id);
const nobody: Standing = { services, caisse: { id: 'caf-31' }, level: 'anonymous', audience: undefined };
const person: Standing = { ...nobody, level: 'authenticated', audience: 'person' };
const guardian: Standing = { ...person, audience: 'guardian' };

const offeredTo = (standing: Standing) => offeredJourneys(offers, standing).map(({ id }) => id);
const tilesOf = (standing: Standing) =>
  withTile(offeredJourneys(offers, standing), standing.audience).map(({ id }) => id);

describe('#151 an account of a guardian', () => {
  test('is offered what needs none and what names guardians; a person’s account nothing of theirs', () => {
    expect(offeredTo(guardian)).toEqual(['fixture', 'forGuardians', 'forBoth']);
    expect(offeredTo(person)).toEqual(['fixture', 'codes', 'forAccounts', 'forBoth']);
  });

  test('is entered through screens of another journey, and has tiles of its own once it is open', () => {
    expect(offeredTo(nobody)).toContain('guardianSignIn');
    expect(tilesOf(nobody)).toEqual(['fixture', 'codes', 'raising', 'forAccounts', 'forBoth']);
    expect(tilesOf(guardian)).toEqual(['forGuardians', 'forBoth', 'fixture']);
  });

  test('comes first of all once it is open, as a person’s does', () => {
    expect(tilesOf(person)).toEqual(['forAccounts', 'forBoth', 'fixture', 'codes']);
  });

  test('is opened before what is for guardians, and a person’s before what is for a person', () => {
    expect(firstStepTo(forGuardians, offers, nobody)?.id).toBe('guardianSignIn');
    expect(firstStepTo(forAccounts, offers, nobody)?.id).toBe('raising');
    const alone = { ...nobody, services: ['guardianSignIn', 'forAccounts'] };
    expect(firstStepTo(forAccounts, offers, alone), 'no other way').toBeUndefined();
  });

  test('is no beginning of a way to what is a person’s, also where a step between serves both', () => {
    const strong = { ...forAccounts, id: 'strong', level: 'strong' } as const;
    const stepUp = { ...raising, id: 'stepUp', level: 'authenticated', raises: 'strong' } as const;
    const forEach = { ...stepUp, audiences: ['person', 'guardian'] } as const;
    const all = [...offers, strong, forEach];
    const here = { ...nobody, services: [...services, 'strong', 'stepUp'] };
    expect(firstStepTo(strong, all, here)?.id).toBe('raising');
    expect(firstStepTo({ ...strong, audiences: ['guardian'] }, all, here)?.id).toBe('guardianSignIn');
  });

  test('is not raised by what raises a person’s', () => {
    const strong = { ...forGuardians, id: 'strong', level: 'strong' } as const;
    const stepUp = { ...raising, id: 'stepUp', level: 'authenticated', raises: 'strong' } as const;
    const all = [...offers, strong, stepUp];
    const here = { ...guardian, services: [...services, 'strong', 'stepUp'] };
    expect(firstStepTo(strong, all, here)).toBeUndefined();
    expect(firstStepTo(stepUp, all, here)).toBeUndefined();
  });
});

const anyOffers = fc.uniqueArray(
  fc.record(
    {
      id: fc.constantFrom('one', 'two', 'three', 'four', 'five', 'six'),
      caisses: fc.constant(['caf'] as const),
      level: fc.constantFrom(...identityLevels),
      raises: fc.constantFrom(...identityLevels),
      audiences: fc.uniqueArray(fc.constantFrom(...audiences), { minLength: 1 }),
    },
    { requiredKeys: ['id', 'caisses', 'level'] },
  ),
  { selector: ({ id }) => id, minLength: 1 },
) as fc.Arbitrary<readonly JourneyConditions[]>;

test('#151 I6 among any journeys, nothing of a person is offered in a guardian’s account, nor the other way round', () => {
  fc.assert(
    fc.property(anyOffers, fc.constantFrom('person', 'guardian'), (all, audience) => {
      const standing = { ...nobody, level: 'authenticated', audience, services: all.map(({ id }) => id) } as const;
      for (const { level, raises = level, audiences: named } of offeredJourneys(all, standing)) {
        const opensOrNeeds = reaches(level, 'authenticated') || reaches(raises, 'authenticated');
        if (named !== undefined || opensOrNeeds) expect(named ?? ['person']).toContain(audience);
      }
    }),
  );
});

test('#151 I6 among any journeys, what opens a guardian’s account alone is no first step to what is a person’s', () => {
  fc.assert(
    fc.property(anyOffers, (all) => {
      for (const journey of all) {
        const first = firstStepTo(journey, all, { ...nobody, services: all.map(({ id }) => id) });
        if (first === undefined || first === journey) continue;
        const { audiences: [only, ...others] = ['person'] } = journey;
        if (!reaches(journey.level, 'authenticated') || others.length > 0) continue;
        expect(first.audiences ?? ['person']).toContain(only);
      }
    }),
  );
});

describe('#151 a session in which a guardian has signed in', () => {
  function asGuardian() {
    const run = runSession({ ...oneCaisseSite, services }, { journeyId: 'forGuardians' }, {}, offers);
    expect(run.context()).toMatchObject({ journeyId: 'guardianSignIn', goal: 'forGuardians' });
    run.raisingJourney().send({ type: 'OPEN_ACCOUNT', audience: 'guardian' });
    return run;
  }

  test('goes on to what is for guardians, and leads home from what is a person’s', () => {
    const { session, context, place } = asGuardian();
    expect(context()).toMatchObject({ journeyId: 'forGuardians', identity: { audience: 'guardian' } });
    session.send({ type: 'BACK' });
    session.send({ type: 'START_JOURNEY', journeyId: 'forAccounts' });
    expect(place()).toBe('home');
    session.send({ type: 'START_JOURNEY', journeyId: 'raising' });
    expect(place()).toBe('home');
    expect(context().identity).toMatchObject({ audience: 'guardian' });
  });

  test('does what needs no account, and keeps the account open', () => {
    const { session, context, place } = asGuardian();
    session.send({ type: 'BACK' });
    session.send({ type: 'START_JOURNEY', journeyId: 'fixture' });
    expect(place()).toEqual({ journey: 'running' });
    expect(context().identity).toMatchObject({ audience: 'guardian' });
  });
});
