import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import type { JourneyId } from '#domain/journey/journey.ts';
import { START } from '../testing/clock.ts';
import { fixture } from '../testing/fixture-journey/machine.ts';
import { handPort } from '../testing/hand-ports.ts';
import { someNir } from '../testing/samples.ts';
import { runSession } from './testing/session-run.ts';
import { oneCaisseSite, someSite } from '../testing/site.ts';
import { sessionDelays } from './delays.ts';
import { createSessionMachine } from './machine.ts';

describe('arriving', () => {
  test('skips the choice of a caisse where there is one', () => {
    expect(runSession(oneCaisseSite).place()).toBe('home');
  });

  test('asks which caisse where there are two', () => {
    const { session, place, context } = runSession(someSite);
    expect(place()).toBe('choosingCaisse');
    session.send({ type: 'CHOOSE_CAISSE', caisse: 'cpam-31' });
    expect(place()).toBe('home');
    expect(context().caisse).toBe('cpam-31');
  });

  test('starts the service touched on the attract screen, after the caisse is known', () => {
    expect(runSession(oneCaisseSite, { journeyId: 'fixture' }).place()).toEqual({ journey: 'running' });
    const { session, place } = runSession(someSite, { journeyId: 'fixture' });
    session.send({ type: 'CHOOSE_CAISSE', caisse: 'caf-31' });
    expect(place()).toEqual({ journey: 'running' });
  });

  test('starts in the language touched on the attract screen', () => {
    expect(runSession(oneCaisseSite, { language: 'en' }).context().comfort.language).toBe('en');
  });

  test('goes home for a service that is switched off or unknown', () => {
    const site = { ...oneCaisseSite, services: ['codeUse'] };
    expect(runSession(site, { journeyId: 'fixture' }).place()).toBe('home');
    expect(runSession(oneCaisseSite, { journeyId: 'nothing' }).place()).toBe('home');
  });

  test('refuses to be made without any journey', () => {
    expect(() => createSessionMachine([])).toThrow(/journey/);
  });
});

describe('changing caisse', () => {
  async function afterJourney() {
    const run = runSession(someSite);
    run.session.send({ type: 'CHOOSE_CAISSE', caisse: 'caf-31' });
    run.session.send({ type: 'START_JOURNEY', journeyId: 'fixture' });
    run.journey().send({ type: 'BEGIN' });
    run.journey().send({ type: 'ANSWER', answer: 'yes' });
    await run.work.answer({ kind: 'worked' });
    run.journey().send({ type: 'FINISH' });
    return run;
  }

  test('P29 drops identity and everything typed: nothing goes from CAF to CPAM', async () => {
    const run = await afterJourney();
    expect(run.context().identity.level).toBe('presented');
    run.session.send({ type: 'CHANGE_CAISSE' });
    run.session.send({ type: 'CHOOSE_CAISSE', caisse: 'cpam-31' });
    expect(run.context()).toMatchObject({ identity: { level: 'anonymous' }, known: {}, last: undefined });
    expect(JSON.stringify(run.context())).not.toContain(someNir);
  });

  test('P29 drops them too when the visitor turns round and takes the same caisse', async () => {
    const run = await afterJourney();
    run.session.send({ type: 'BACK' });
    expect(run.place()).toBe('choosingCaisse');
    run.session.send({ type: 'CHOOSE_CAISSE', caisse: 'caf-31' });
    expect(run.context().identity.level).toBe('anonymous');
  });

  test('keeps the comfort, which is the visitor’s and not the caisse’s', async () => {
    const run = await afterJourney();
    run.session.send({ type: 'SET_COMFORT', change: { textSize: 200, language: 'en' } });
    run.session.send({ type: 'CHANGE_CAISSE' });
    expect(run.context().comfort).toMatchObject({ textSize: 200, language: 'en' });
  });

  test('does not exist where there is one caisse', () => {
    const { session, place, context } = runSession(oneCaisseSite);
    session.send({ type: 'CHANGE_CAISSE' });
    session.send({ type: 'BACK' });
    expect(place()).toBe('home');
    expect(context().caisse).toBe('caf-31');
  });
});

describe('a journey that is loaded', () => {
  function comingLate() {
    const load = handPort<{ readonly journey: JourneyId }, void>();
    return { load, ...runSession(oneCaisseSite, { journeyId: 'fixture' }, { loadJourney: load.logic }) };
  }

  test('starts once it is there', async () => {
    const { load, place, journey } = comingLate();
    expect(place()).toEqual({ journey: 'loading' });
    expect(load.calls).toEqual([{ journey: 'fixture' }]);
    await load.answer();
    expect(place()).toEqual({ journey: 'running' });
    expect(journey().getSnapshot().value).toBe('question');
  });

  test('leads home when it does not come, and home says so until another is chosen', async () => {
    const { load, place, context, session } = comingLate();
    await load.fail();
    expect(place()).toBe('home');
    expect(context()).toMatchObject({ notOpened: 'fixture', journeyId: undefined });
    session.send({ type: 'START_JOURNEY', journeyId: 'fixture' });
    expect(context().notOpened).toBeUndefined();
  });

  test('is not waited for longer than its limit, nor started after it', async () => {
    const { load, place, context, pass, snapshot } = comingLate();
    pass(sessionDelays.loadingLimitMs);
    expect(place()).toBe('home');
    expect(context().notOpened).toBe('fixture');
    expect(load.stopped()).toBe(1);
    await load.answer();
    expect(place()).toBe('home');
    expect(snapshot().children['journey']).toBeUndefined();
  });

  test('can be left by « Retour »', () => {
    const { place, session, context } = comingLate();
    session.send({ type: 'BACK' });
    expect(place()).toBe('home');
    expect(context().notOpened).toBeUndefined();
  });

  test('P18 never starts after « Quitter »', async () => {
    const { load, session, reason, snapshot } = comingLate();
    session.send({ type: 'QUIT' });
    expect(reason()).toBe('quit');
    await load.answer();
    expect(snapshot().children['journey']).toBeUndefined();
  });

  test('P17 does not hold the session: who goes away while it loads is idle', () => {
    const { place, pass, warning } = comingLate();
    pass(sessionDelays.loadingLimitMs);
    expect(place()).toBe('home');
    pass(oneCaisseSite.timings.idleReadingMs - oneCaisseSite.timings.warningMs);
    expect(warning()).toEqual(['idleWarning']);
  });
});

describe('a journey in the session', () => {
  test('A30 leaves behind what was typed and the level it reached', async () => {
    const { session, journey, work, context, place } = runSession();
    session.send({ type: 'START_JOURNEY', journeyId: 'fixture' });
    journey().send({ type: 'BEGIN' });
    journey().send({ type: 'ANSWER', answer: 'yes' });
    await work.answer({ kind: 'worked' });
    journey().send({ type: 'FINISH' });
    expect(place()).toBe('home');
    expect(context()).toMatchObject({
      identity: { level: 'presented' },
      known: { nir: someNir },
      last: { id: 'fixture', outcome: { kind: 'completed' } },
    });
  });

  test('can lead straight to the next one', async () => {
    const { session, journey, work, place } = runSession();
    session.send({ type: 'START_JOURNEY', journeyId: 'fixture' });
    const first = journey();
    first.send({ type: 'BEGIN' });
    first.send({ type: 'ANSWER', answer: 'yes' });
    await work.answer({ kind: 'worked' });
    first.send({ type: 'AGAIN' });
    expect(place()).toEqual({ journey: 'running' });
    expect(journey()).not.toBe(first);
    expect(journey().getSnapshot().context.known.nir).toBe(someNir);
  });

  test('takes « Retour » first; from its first screen it leads home', () => {
    const { session, journey, place } = runSession(oneCaisseSite, { journeyId: 'fixture' });
    journey().send({ type: 'BEGIN' });
    session.send({ type: 'BACK' });
    expect(journey().getSnapshot().value).toBe('question');
    session.send({ type: 'BACK' });
    expect(place()).toBe('home');
  });

  test('can let « Retour » rest', async () => {
    const { session, journey, work, place, context } = runSession(oneCaisseSite, { journeyId: 'fixture' });
    journey().send({ type: 'BEGIN' });
    journey().send({ type: 'ANSWER', answer: 'yes' });
    await work.answer({ kind: 'worked' });
    expect(context().journeyNow.backRests).toBe(true);
    session.send({ type: 'BACK' });
    expect(place()).toEqual({ journey: 'running' });
    expect(journey().getSnapshot().value).toBe('result');
  });

  test('that reports a failure of ours ends the session', async () => {
    const { journey, work, reason } = runSession(oneCaisseSite, { journeyId: 'fixture' });
    journey().send({ type: 'BEGIN' });
    journey().send({ type: 'ANSWER', answer: 'yes' });
    await work.fail();
    expect(reason()).toBe('fault');
  });

  test('that breaks ends the session', () => {
    const { journey, reason } = runSession(oneCaisseSite, { journeyId: 'fixture' });
    journey().send({ type: 'BEGIN' });
    journey().send({ type: 'BREAK' });
    expect(reason()).toBe('fault');
  });

  test('I6 does not start below its level', () => {
    const strict = createSessionMachine([{ ...fixture, level: 'presented' }]);
    const input = { site: oneCaisseSite, start: { journeyId: 'fixture' }, now: () => START };
    const session = createActor(strict, { input }).start();
    expect(session.getSnapshot().matches({ running: { place: 'home' } })).toBe(true);
    session.stop();
  });

  test('does not start at a caisse that does not offer it', () => {
    const ofCpam = createSessionMachine([{ ...fixture, caisses: ['cpam'] }]);
    const input = { site: oneCaisseSite, start: { journeyId: 'fixture' }, now: () => START };
    const session = createActor(ofCpam, { input }).start();
    expect(session.getSnapshot().matches({ running: { place: 'home' } })).toBe(true);
    session.stop();
  });
});

describe('quitting', () => {
  test('P18 is one touch from everywhere and aborts what is under way', () => {
    const { session, journey, work, reason } = runSession(oneCaisseSite, { journeyId: 'fixture' });
    journey().send({ type: 'BEGIN' });
    journey().send({ type: 'ANSWER', answer: 'yes' });
    session.send({ type: 'QUIT' });
    expect(reason()).toBe('quit');
    expect(work.stopped()).toBe(1);
  });

  test('after a journey that gave something counts as finished', async () => {
    const { session, journey, work, reason } = runSession(oneCaisseSite, { journeyId: 'fixture' });
    journey().send({ type: 'BEGIN' });
    journey().send({ type: 'ANSWER', answer: 'yes' });
    await work.answer({ kind: 'worked' });
    journey().send({ type: 'FINISH' });
    session.send({ type: 'QUIT' });
    expect(reason()).toBe('finished');
  });
});

describe('panels', () => {
  test('open over any screen without leaving it, and « Retour » closes them first', () => {
    const { session, journey, place, panel } = runSession(oneCaisseSite, { journeyId: 'fixture' });
    journey().send({ type: 'BEGIN' });
    for (const opened of ['comfort', 'help', 'accessibility', 'privacyNotice'] as const) {
      session.send({ type: 'OPEN_PANEL', panel: opened });
      expect(panel()).toBe(opened);
    }
    session.send({ type: 'BACK' });
    expect(panel()).toBe('none');
    expect(place()).toEqual({ journey: 'running' });
    expect(journey().getSnapshot().value).toBe('answer');
  });

  test('A52 change the comfort before anyone says who they are', () => {
    const { session, context } = runSession(someSite);
    session.send({ type: 'OPEN_PANEL', panel: 'comfort' });
    session.send({ type: 'SET_COMFORT', change: { contrast: 'dark-on-light' } });
    session.send({ type: 'SET_COMFORT', change: { reach: true } });
    expect(context().comfort).toMatchObject({ contrast: 'dark-on-light', reach: true });
  });

  test('call an agent once, with the step and nothing about the person', () => {
    const { session, calls, panel } = runSession(oneCaisseSite, { journeyId: 'fixture' });
    session.send({ type: 'CALL_AGENT', reason: 'notPrinted' });
    session.send({ type: 'CALL_AGENT', reason: 'help' });
    expect(panel()).toBe('callingAgent');
    expect(calls.calls).toEqual([{ reason: 'notPrinted', journey: 'fixture' }]);
  });

  test('say what happens next, also when nobody could be told', async () => {
    const { session, calls, panel, context } = runSession();
    session.send({ type: 'CALL_AGENT', reason: 'help' });
    await calls.fail();
    expect(panel()).toBe('agentCalled');
    expect(context().agentCall).toEqual({ kind: 'nobodyTold' });
    expect(context().waitsForAgent).toBe(false);
  });
});
