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
