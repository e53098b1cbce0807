import { describe, expect, test } from 'vitest';
import { fixture } from '../testing/fixture-journey/machine.ts';
import { someSite } from '../testing/site.ts';
import { choosableCaisses } from './wanted.ts';
import { runSession } from './testing/session-run.ts';

describe('a service touched before a caisse is chosen', () => {
  const cafOnly = { id: 'cafOnly', caisses: ['caf'], level: 'anonymous' } as const;
  const hall = { ...someSite, services: [...someSite.services, 'cafOnly'] };

  test('asks for no caisse where one alone offers the service touched', () => {
    const { place, context } = runSession(hall, { journeyId: 'cafOnly' }, {}, [fixture, cafOnly]);
    expect(place()).toEqual({ journey: 'running' });
    expect(context().caisse).toBe('caf-31');
  });

  test('asks for no caisse where the others lack the service touched', () => {
    const [caf, cpam] = someSite.caisses;
    const site = { ...someSite, caisses: [{ ...caf!, lacks: ['fixture'] }, cpam!] };
    const { place, context } = runSession(site, { journeyId: 'fixture' });
    expect(place()).toEqual({ journey: 'running' });
    expect(context().caisse).toBe('cpam-31');
  });

  test('offers only the caisses that have the service touched, and all of them once no service is', () => {
    const [caf, cpam] = someSite.caisses;
    const site = { ...hall, caisses: [cpam!, { ...caf!, lacks: ['fixture'] }, caf!] };
    const { session, place, context } = runSession(site, { journeyId: 'fixture' });
    expect(choosableCaisses(context(), [fixture]).map(({ id }) => id)).toEqual(['cpam-31', 'caf-31']);
    session.send({ type: 'CHOOSE_CAISSE', caisse: 'cpam-31' });
    expect(place()).toEqual({ journey: 'running' });
    const plain = runSession(site);
    expect(choosableCaisses(plain.context(), [fixture])).toHaveLength(3);
  });
});

describe('a service that is another journey at another kind of caisse', () => {
  const cafsOwn = { id: 'cafsOwn', caisses: ['caf'], level: 'anonymous' } as const;
  const cpamsOwn = { id: 'cpamsOwn', caisses: ['cpam'], level: 'anonymous', sameAs: 'cafsOwn' } as const;
  const hall = { ...someSite, services: [...someSite.services, 'cafsOwn', 'cpamsOwn'] };
  const offers = [fixture, cafsOwn, cpamsOwn];

  test.each([
    ['caf-31', 'cafsOwn'],
    ['cpam-31', 'cpamsOwn'],
  ] as const)('its one tile leads at %s to %s', (caisse, journey) => {
    const { session, place, context } = runSession(hall, { journeyId: 'cafsOwn' }, {}, offers);
    expect(place()).toBe('choosingCaisse');
    expect(choosableCaisses(context(), offers).map(({ id }) => id)).toEqual(someSite.caisses.map(({ id }) => id));
    session.send({ type: 'CHOOSE_CAISSE', caisse });
    expect(place()).toEqual({ journey: 'running' });
    expect(context()).toMatchObject({ journeyId: journey, wanted: undefined, goal: undefined });
  });

  test('is signed in to first where it needs an account, and goes on to the one of that caisse', () => {
    const signing = { ...fixture, id: 'signing', raises: 'authenticated' } as const;
    const ofAccount = [cafsOwn, cpamsOwn].map((offer) => ({ ...offer, level: 'authenticated' }) as const);
    const site = { ...hall, services: ['signing', 'cafsOwn', 'cpamsOwn'] };
    const { session, context } = runSession(site, { journeyId: 'cafsOwn' }, {}, [signing, ...ofAccount]);
    session.send({ type: 'CHOOSE_CAISSE', caisse: 'cpam-31' });
    expect(context()).toMatchObject({ journeyId: 'signing', goal: 'cpamsOwn' });
  });

  test('is not offered where the hall lacks it for that caisse', () => {
    const site = { ...hall, services: [...someSite.services, 'cafsOwn'] };
    const { place, context } = runSession(site, { journeyId: 'cafsOwn' }, {}, offers);
    expect([place(), context().caisse]).toEqual([{ journey: 'running' }, 'caf-31']);
  });
});
