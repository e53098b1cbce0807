import { describe, expect, test } from 'vitest';
import { fixture } from '../testing/fixture-journey/machine.ts';
import { forAccounts, raising } from '../testing/raising-journey.ts';
import { oneCaisseSite, someSite } from '../testing/site.ts';
import { firstStepTo, offeredJourneys, withTile } from './reach.ts';
import { runSession } from './testing/session-run.ts';

const offers = [fixture, raising, forAccounts];
const services = ['fixture', 'raising', 'forAccounts'];
const site = { ...oneCaisseSite, services };

const run = (switchedOn = services) => runSession({ ...oneCaisseSite, services: switchedOn }, {}, {}, offers);

/** Up to the journey that raises the level, which is on its way to another. */
function below() {
  const session = run();
  session.session.send({ type: 'START_JOURNEY', journeyId: 'forAccounts' });
  return session;
}

describe('a journey that needs more than the visitor has', () => {
  test('I6 is not refused: what raises the level runs first, and then the journey that was touched', () => {
    const { context, raisingJourney, place } = below();
    expect(context()).toMatchObject({ journeyId: 'raising', goal: 'forAccounts', identity: { level: 'anonymous' } });
    raisingJourney().send({ type: 'OPEN_ACCOUNT' });
    expect(place()).toEqual({ journey: 'running' });
    expect(context()).toMatchObject({
      journeyId: 'forAccounts',
      goal: undefined,
      identity: { level: 'authenticated', token: 'account-1' },
    });
  });

  test('touched on the attract screen is reached in the same way', () => {
    const { context } = runSession(site, { journeyId: 'forAccounts' }, {}, offers);
    expect(context()).toMatchObject({ journeyId: 'raising', goal: 'forAccounts' });
  });

  test('is given up by « Retour », which leads home', () => {
    const { session, context, place, raisingJourney } = below();
    session.send({ type: 'BACK' });
    expect(place()).toBe('home');
    expect(context()).toMatchObject({ goal: undefined, journeyId: undefined });
    session.send({ type: 'START_JOURNEY', journeyId: 'raising' });
    raisingJourney().send({ type: 'OPEN_ACCOUNT' });
    expect(place(), 'what was given up does not come back').toBe('home');
  });

  test('is not begun after a refusal, whose outcome is known at home', () => {
    const { context, place, raisingJourney } = below();
    raisingJourney().send({ type: 'REFUSE' });
    expect(place()).toBe('home');
    expect(context()).toMatchObject({ goal: undefined, last: { id: 'raising', outcome: { kind: 'refused' } } });
  });

  test('waits while another journey may lead to it: a code instead of a password', async () => {
    const { context, place, raisingJourney, journey, work } = below();
    raisingJourney().send({ type: 'ELSEWHERE' });
    expect(context()).toMatchObject({ journeyId: 'fixture', goal: 'forAccounts' });
    journey().send({ type: 'BEGIN' });
    journey().send({ type: 'ANSWER', answer: 'yes' });
    await work.answer({ kind: 'worked' });
    journey().send({ type: 'FINISH' });
    expect(context(), 'it opened no account').toMatchObject({ journeyId: undefined, goal: undefined });
    expect(place()).toBe('home');
  });

  test('P14 gets the code that was typed before it, which goes no further', async () => {
    const { context, raisingJourney, journey, session } = below();
    raisingJourney().send({ type: 'ELSEWHERE' });
    expect(journey().getSnapshot().context.typedCode).toBe('4073');
    session.send({ type: 'BACK' });
    expect(JSON.stringify(context())).not.toContain('4073');
    session.send({ type: 'START_JOURNEY', journeyId: 'raising' });
    raisingJourney().send({ type: 'REFUSE' });
    expect(JSON.stringify(context()), 'there is no next journey').not.toContain('4073');
  });

  test('I6 needs two factors: the account is opened, then raised, then the journey begins', () => {
    const strong = { ...forAccounts, level: 'strong' } as const;
    const stepUp = { ...raising, id: 'stepUp', level: 'authenticated', raises: 'strong' } as const;
    const { session, context, raisingJourney } = runSession(
      { ...oneCaisseSite, services: ['raising', 'stepUp', 'forAccounts'] },
      {},
      {},
      [fixture, stepUp, raising, strong],
    );
    session.send({ type: 'START_JOURNEY', journeyId: 'forAccounts' });
    expect(context()).toMatchObject({ journeyId: 'raising', goal: 'forAccounts' });
    raisingJourney().send({ type: 'OPEN_ACCOUNT' });
    expect(context()).toMatchObject({ journeyId: 'stepUp', goal: 'forAccounts', identity: { level: 'authenticated' } });
    raisingJourney().send({ type: 'RAISE_ACCOUNT' });
    expect(context()).toMatchObject({ journeyId: 'forAccounts', goal: undefined, identity: { level: 'strong' } });
  });

  /** An account that is open, and a journey of it that leads to another. */
  const lookingIn = () => {
    const stepUp = { ...raising, id: 'stepUp' } as const;
    const running = runSession({ ...oneCaisseSite, services: ['raising', 'stepUp', 'fixture'] }, {}, {}, [
      fixture,
      stepUp,
      raising,
    ]);
    running.session.send({ type: 'START_JOURNEY', journeyId: 'raising' });
    running.raisingJourney().send({ type: 'OPEN_ACCOUNT' });
    running.session.send({ type: 'START_JOURNEY', journeyId: 'raising' });
    return running;
  };

  test('is come back to from one that it asked for itself, once that has raised the level or by « Retour »', () => {
    const stepUp = { ...raising, id: 'stepUp', level: 'authenticated', raises: 'strong' } as const;
    const { session, context, place, raisingJourney } = runSession(
      { ...oneCaisseSite, services: ['raising', 'stepUp', 'fixture'] },
      {},
      {},
      [fixture, stepUp, raising],
    );
    const comeToStepUp = () => {
      session.send({ type: 'START_JOURNEY', journeyId: 'raising' });
      raisingJourney().send({ type: 'OPEN_ACCOUNT' });
      session.send({ type: 'START_JOURNEY', journeyId: 'raising' });
      raisingJourney().send({ type: 'STEP_UP' });
      expect(context()).toMatchObject({ journeyId: 'stepUp', goal: 'raising' });
    };
    comeToStepUp();
    raisingJourney().send({ type: 'RAISE_ACCOUNT' });
    expect(context()).toMatchObject({ journeyId: 'raising', identity: { level: 'strong' } });
    session.send({ type: 'BACK' });
    session.send({ type: 'START_JOURNEY', journeyId: 'raising' });
    raisingJourney().send({ type: 'STEP_UP' });
    session.send({ type: 'BACK' });
    expect(context(), '« Retour »').toMatchObject({ journeyId: 'raising', goal: undefined, origin: undefined });
    raisingJourney().send({ type: 'STEP_UP' });
    raisingJourney().send({ type: 'REFUSE' });
    expect(place(), 'given up').toBe('home');
    expect(context()).toMatchObject({ goal: undefined, origin: undefined });
  });

  test('goes on where it was once the level is raised, and from its beginning after « Retour » or another service', () => {
    const stepUp = { ...raising, id: 'stepUp', level: 'authenticated', raises: 'strong' } as const;
    const { session, context, raisingJourney } = runSession(
      { ...oneCaisseSite, services: ['raising', 'stepUp', 'fixture'] },
      {},
      {},
      [fixture, stepUp, raising],
    );
    const given = () => raisingJourney().getSnapshot().context.resume;
    const comeToStepUp = () => {
      session.send({ type: 'START_JOURNEY', journeyId: 'raising' });
      raisingJourney().send({ type: 'OPEN_ACCOUNT' });
      session.send({ type: 'START_JOURNEY', journeyId: 'raising' });
      expect(given()).toBeUndefined();
      raisingJourney().send({ type: 'STEP_UP', resume: 'at the third' });
      expect(context().journeyId).toBe('stepUp');
      expect(given(), 'it is no word for the one between').toBeUndefined();
    };
    comeToStepUp();
    raisingJourney().send({ type: 'RAISE_ACCOUNT' });
    expect([context().journeyId, given()]).toEqual(['raising', 'at the third']);
    raisingJourney().send({ type: 'REFUSE' });
    expect(context().resume).toBeUndefined();

    comeToStepUp();
    session.send({ type: 'BACK' });
    expect([context().journeyId, given()]).toEqual(['raising', undefined]);
    raisingJourney().send({ type: 'STEP_UP', resume: 'at the third' });
    raisingJourney().send({ type: 'REFUSE' });
    session.send({ type: 'START_JOURNEY', journeyId: 'raising' });
    expect(given(), 'given up').toBeUndefined();
  });

  test('is come back to by « Retour » alone from one that it only led to, and while the account is open', () => {
    const { session, context, place, raisingJourney } = lookingIn();
    raisingJourney().send({ type: 'LOOK_IN' });
    expect(context()).toMatchObject({ journeyId: 'stepUp', goal: undefined, origin: 'raising' });
    session.send({ type: 'BACK' });
    expect(context(), '« Retour »').toMatchObject({ journeyId: 'raising', origin: undefined });
    raisingJourney().send({ type: 'LOOK_IN' });
    raisingJourney().send({ type: 'RAISE_ACCOUNT' });
    expect(place(), 'done there').toBe('home');
    session.send({ type: 'START_JOURNEY', journeyId: 'raising' });
    raisingJourney().send({ type: 'LOOK_IN' });
    raisingJourney().send({ type: 'REFUSE' });
    expect(place(), 'given up').toBe('home');
    expect(context()).toMatchObject({ goal: undefined, origin: undefined });
  });

  test('is not come back to once the account has closed: nobody is asked to sign in by « Retour »', () => {
    const { session, context, place, raisingJourney } = lookingIn();
    raisingJourney().send({ type: 'LOOK_IN' });
    session.send({ type: 'ACCOUNT_OVER' });
    expect(context(), 'what needs no account goes on').toMatchObject({ journeyId: 'stepUp', origin: 'raising' });
    session.send({ type: 'BACK' });
    expect(place()).toBe('home');
    expect(context()).toMatchObject({ origin: undefined, wanted: undefined });
  });

  test('ends with the account where it shows what only that gave it, though it needs none', () => {
    const { session, context, place, raisingJourney } = run();
    session.send({ type: 'START_JOURNEY', journeyId: 'raising' });
    raisingJourney().send({ type: 'OPEN_ACCOUNT' });
    session.send({ type: 'START_JOURNEY', journeyId: 'raising' });
    raisingJourney().send({ type: 'READ_FILE' });
    expect(context().journeyNow.endsWithAccount).toBe(true);
    session.send({ type: 'ACCOUNT_OVER' });
    expect(place()).toBe('home');
    expect(context()).toMatchObject({ journeyId: undefined, identity: { level: 'anonymous' } });
  });

  test('starts at once for who has an open account', () => {
    const { session, context, raisingJourney } = run();
    session.send({ type: 'START_JOURNEY', journeyId: 'raising' });
    raisingJourney().send({ type: 'OPEN_ACCOUNT' });
    session.send({ type: 'START_JOURNEY', journeyId: 'forAccounts' });
    expect(context()).toMatchObject({ journeyId: 'forAccounts', goal: undefined });
  });

  test.each([
    ['nothing here raises the level', ['fixture', 'forAccounts']],
    ['it is switched off', ['fixture', 'raising']],
  ])('leads home where %s', (_case, switchedOn) => {
    const { session, place } = run(switchedOn);
    session.send({ type: 'START_JOURNEY', journeyId: 'forAccounts' });
    expect(place()).toBe('home');
  });
});

describe('what is offered', () => {
  const standing = { services, caisse: { id: 'caf-31' }, level: 'anonymous', audience: undefined } as const;
  const idsFor = (change: Partial<Parameters<typeof offeredJourneys>[1]>) =>
    offeredJourneys(offers, { ...standing, ...change }).map(({ id }) => id);

  test('are the journeys whose level can be reached here', () => {
    expect(idsFor({})).toEqual(services);
    expect(idsFor({ services: ['forAccounts', 'fixture'] })).toEqual(['fixture']);
    expect(idsFor({ caisse: { id: 'caf-31', lacks: ['raising'] } })).toEqual(['fixture']);
  });

  test('leaves out what would only open the account that is open', () => {
    expect(idsFor({ level: 'authenticated' })).toEqual(['fixture', 'forAccounts']);
  });

  test('has a tile of its own unless another journey leads to it', () => {
    const inside = { ...fixture, within: 'raising' } as const;
    expect(withTile([inside, raising, forAccounts])).toEqual([raising, forAccounts]);
    expect(offeredJourneys([inside], { ...standing, services: ['fixture'] }), 'touched there').toEqual([inside]);
  });

  test('leads neither to a creation of an account nor behind a sign-in that is switched off', () => {
    const creation = { ...raising, id: 'creation', createsAccount: true } as const;
    const inside = { ...raising, id: 'inside', within: 'raising' } as const;
    const all = [creation, inside, raising, forAccounts];
    const here = { ...standing, services: ['creation', 'inside', 'raising', 'forAccounts'] };
    expect(firstStepTo(forAccounts, all, here)?.id).toBe('raising');
    expect(firstStepTo(forAccounts, all, { ...here, services: ['creation', 'inside', 'forAccounts'] })).toBeUndefined();
  });

  test('I6 opens an account first, then raises it, then goes on to what needs two factors', () => {
    const strong = { ...forAccounts, id: 'forStrong', level: 'strong' } as const;
    const raise = { ...raising, id: 'raise', level: 'authenticated', raises: 'strong' } as const;
    const all = [fixture, raise, raising, strong];
    const here = { ...standing, services: ['fixture', 'raise', 'raising', 'forStrong'] };
    expect(firstStepTo(strong, all, here)?.id).toBe('raising');
    expect(firstStepTo(strong, all, { ...here, level: 'authenticated' })?.id).toBe('raise');
    expect(firstStepTo(strong, all, { ...here, level: 'strong' })?.id).toBe('forStrong');
    expect(withTile([raise, raising, strong]), 'what raises an open account has no tile').toEqual([raising, strong]);
    expect(firstStepTo(strong, all, { ...here, services: ['raise', 'forStrong'] })).toBeUndefined();
    expect(firstStepTo(strong, all, { ...here, services: ['raising', 'forStrong'] })).toBeUndefined();
  });

  test('asks for no more than can be had: what raises too little is no way', () => {
    const strong = { ...forAccounts, level: 'strong' } as const;
    expect(firstStepTo(strong, [fixture, raising, strong], standing)).toBeUndefined();
  });

  test('decides the caisses among which one may choose', () => {
    const [caf, cpam] = someSite.caisses;
    const caisses = [{ ...caf!, lacks: ['raising'] }, cpam!];
    const { context } = runSession({ ...someSite, caisses, services }, { journeyId: 'forAccounts' }, {}, offers);
    expect(context().caisse).toBe('cpam-31');
  });
});
