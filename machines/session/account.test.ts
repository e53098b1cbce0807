import { describe, expect, test } from 'vitest';
import { MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';
import { START } from '../testing/clock.ts';
import { fixture } from '../testing/fixture-journey/machine.ts';
import { forAccounts, raising } from '../testing/raising-journey.ts';
import { someSite, someTimings } from '../testing/site.ts';
import { sessionDelays } from './delays.ts';
import { runSession } from './testing/session-run.ts';

const services = ['fixture', 'raising', 'forAccounts'];
const { keepAccountEveryMs } = sessionDelays;
const { idleReadingMs, warningMs, sessionLimitMs } = someTimings;

/** A visitor at home, whose account was opened just now. */
function signedIn(timings: Partial<typeof someTimings> = {}) {
  const run = runSession(
    { ...someSite, services, timings: { ...someTimings, ...timings } },
    { caisse: 'caf-31', journeyId: 'raising' },
    {},
    [fixture, raising, forAccounts],
  );
  run.raisingJourney().send({ type: 'OPEN_ACCOUNT' });
  run.session.send({ type: 'TOUCHED' });
  return {
    ...run,
    /** For a visitor who touches something every ten seconds. */
    passTouching: async (ms: number) => {
      for (let left = ms; left > 0; left -= 10 * SECOND_MS) {
        run.pass(Math.min(left, 10 * SECOND_MS));
        await Promise.resolve();
        if (run.session.getSnapshot().status === 'active') run.session.send({ type: 'TOUCHED' });
      }
    },
  };
}

test('I6 an open account outlasts a card that is presented in another journey, and a card counts where none is open', () => {
  const { session, context, raisingJourney } = signedIn();
  session.send({ type: 'START_JOURNEY', journeyId: 'raising' });
  raisingJourney().send({ type: 'PRESENT_CARD' });
  expect(context().identity).toMatchObject({ level: 'authenticated', token: 'account-1' });

  const stranger = runSession({ ...someSite, services }, { caisse: 'caf-31', journeyId: 'raising' }, {}, [raising]);
  stranger.raisingJourney().send({ type: 'PRESENT_CARD' });
  expect(stranger.context().identity).toMatchObject({ level: 'presented' });
});

describe('an open account is kept open', () => {
  test('at most every 30 s while its visitor is there', async () => {
    const { keeps, passTouching } = signedIn();
    expect(keeps.calls).toEqual([{ token: 'account-1' }]);
    await passTouching(keepAccountEveryMs);
    expect(keeps.calls, 'no second one while the first is on its way').toHaveLength(1);
    await keeps.answer({ kind: 'kept' });
    await passTouching(keepAccountEveryMs - 10 * SECOND_MS);
    expect(keeps.calls).toHaveLength(1);
    await passTouching(10 * SECOND_MS);
    expect(keeps.calls).toHaveLength(2);
  });

  test('not while nobody answers the idle warning, and again at once when somebody does', async () => {
    const { keeps, pass, session, warning } = signedIn();
    session.send({ type: 'SET_COMFORT', change: { moreTime: true } });
    await keeps.answer({ kind: 'kept' });
    const warningAfterMs = someTimings.moreTimeFactor * (idleReadingMs - warningMs);
    for (let passedMs = 0; passedMs < warningAfterMs; passedMs += keepAccountEveryMs) {
      expect(warning()).toEqual([]);
      pass(keepAccountEveryMs - SECOND_MS);
      await keeps.answer({ kind: 'kept' }).catch(() => undefined);
      pass(SECOND_MS);
    }
    expect(warning()).toEqual(['idleWarning']);
    const sent = keeps.calls.length;
    expect(sent).toBeGreaterThan(2);
    await keeps.answer({ kind: 'kept' }).catch(() => undefined);
    pass(keepAccountEveryMs + SECOND_MS);
    expect(warning(), 'still up').toEqual(['idleWarning']);
    expect(keeps.calls).toHaveLength(sent);
    session.send({ type: 'EXTEND' });
    expect(keeps.calls).toHaveLength(sent + 1);
  });

  test('not while staff hide the session', async () => {
    const { keeps, pass, session } = signedIn();
    await keeps.answer({ kind: 'kept' });
    session.send({ type: 'STAFF_OPENED' });
    pass(5 * keepAccountEveryMs);
    expect(keeps.calls).toHaveLength(1);
    session.send({ type: 'STAFF_CLOSED' });
    expect(keeps.calls).toHaveLength(2);
  });

  test('A29 while the visitor waits for an agent or we are at work', async () => {
    const { keeps, pass, session, calls, journey } = signedIn();
    await keeps.answer({ kind: 'kept' });
    session.send({ type: 'CALL_AGENT', reason: 'help' });
    await calls.answer({ kind: 'messageSent' });
    pass(keepAccountEveryMs);
    await keeps.answer({ kind: 'kept' });
    pass(keepAccountEveryMs);
    await keeps.answer({ kind: 'kept' });
    expect(keeps.calls).toHaveLength(3);
    session.send({ type: 'CLOSE_PANEL' });
    session.send({ type: 'START_JOURNEY', journeyId: 'fixture' });
    journey().send({ type: 'BEGIN' });
    journey().send({ type: 'ANSWER', answer: 'yes' });
    for (let sent = 3; sent < 6; sent += 1) {
      pass(keepAccountEveryMs);
      await keeps.answer({ kind: 'kept' });
      expect(keeps.calls).toHaveLength(sent + 1);
    }
  });

  test('although one try was not answered', async () => {
    const { keeps, passTouching, account } = signedIn();
    await keeps.answer({ kind: 'notNow' });
    await passTouching(keepAccountEveryMs);
    await keeps.fail();
    expect(account()).toEqual({ open: 'resting' });
    await passTouching(keepAccountEveryMs);
    expect(keeps.calls).toHaveLength(3);
  });

  test('by nobody who has none', async () => {
    const { keeps, pass } = runSession();
    pass(keepAccountEveryMs);
    expect(keeps.calls).toEqual([]);
  });
});

describe('an account that the gateway has closed', () => {
  async function closedIn(journeyId: string) {
    const run = signedIn();
    run.session.send({ type: 'START_JOURNEY', journeyId });
    await run.keeps.answer({ kind: 'over' });
    return run;
  }

  test('is told, and the visitor goes on at home as anybody', async () => {
    const { warning, place, context, session, account } = await closedIn('forAccounts');
    expect(warning()).toEqual(['accountClosed']);
    expect(place()).toBe('home');
    expect(context().identity).toEqual({ level: 'anonymous' });
    session.send({ type: 'ACKNOWLEDGE_CLOSED' });
    expect(warning()).toEqual([]);
    expect(account()).toBe('none');
  });

  test('I8 takes nothing from a journey that needs no account', async () => {
    const { warning, place, context } = await closedIn('fixture');
    expect(warning()).toEqual(['accountClosed']);
    expect(place()).toEqual({ journey: 'running' });
    expect(context().identity).toEqual({ level: 'anonymous' });
  });

  test('is told too where a journey hears it first', () => {
    const { session, raisingJourney, warning, place, context, account } = signedIn();
    session.send({ type: 'START_JOURNEY', journeyId: 'raising' });
    raisingJourney().send({ type: 'HEAR_OVER' });
    expect(warning()).toEqual(['accountClosed']);
    expect(place()).toBe('home');
    expect(context().identity).toEqual({ level: 'anonymous' });
    session.send({ type: 'ACKNOWLEDGE_CLOSED' });
    expect(account()).toBe('none');
  });

  test('leaves the whole idle time to read that', async () => {
    const { pass, keeps, warning } = signedIn();
    pass(idleReadingMs - warningMs - SECOND_MS);
    await keeps.answer({ kind: 'over' });
    expect(warning()).toEqual(['accountClosed']);
    pass(idleReadingMs - warningMs - SECOND_MS);
    expect(warning()).toEqual(['accountClosed']);
  });
});

describe('the absolute end of an account', () => {
  test('P17 ends the session too where that would last longer, with the warning of its end', async () => {
    const { context, passTouching, warning, reason, keeps } = signedIn({ sessionLimitMs: 40 * MINUTE_MS });
    await keeps.answer({ kind: 'kept' });
    expect(context().limitAt).toBe(START + 20 * MINUTE_MS);
    await passTouching(20 * MINUTE_MS - warningMs);
    expect(warning()).toEqual(['limitWarning']);
    await passTouching(warningMs);
    expect(reason()).toBe('limit');
  });

  test('moves no end that comes earlier', () => {
    expect(signedIn().context().limitAt).toBe(START + sessionLimitMs);
    expect(signedIn({ sessionLimitMs: 5 * MINUTE_MS }).context().limitAt).toBe(START + 5 * MINUTE_MS);
  });

  test('closes it, whatever moved the end of the session', () => {
    const { session, pass, context, warning } = signedIn();
    session.send({ type: 'STAFF_OPENED' });
    pass(20 * MINUTE_MS);
    expect(context().identity).toEqual({ level: 'anonymous' });
    session.send({ type: 'STAFF_CLOSED' });
    expect(warning()).toEqual(['accountClosed']);
  });

  test('is that of the account that is open now', async () => {
    const { session, raisingJourney, pass, context, keeps } = signedIn({ sessionLimitMs: 60 * MINUTE_MS });
    await keeps.answer({ kind: 'kept' });
    session.send({ type: 'STAFF_OPENED' });
    pass(10 * MINUTE_MS);
    session.send({ type: 'STAFF_CLOSED' });
    session.send({ type: 'START_JOURNEY', journeyId: 'raising' });
    raisingJourney().send({ type: 'OPEN_ACCOUNT' });
    session.send({ type: 'STAFF_OPENED' });
    pass(10 * MINUTE_MS);
    expect(context().identity.level).toBe('authenticated');
    pass(10 * MINUTE_MS);
    expect(context().identity.level).toBe('anonymous');
  });
});

describe('changing caisse with an open account', () => {
  test('I5 ends as « Quitter » does', () => {
    const { session, reason } = signedIn();
    session.send({ type: 'CHANGE_CAISSE' });
    expect(reason()).toBe('finished');
  });

  test('does not happen by « Retour », which would close the account by mistake', () => {
    const { session, place, context } = signedIn();
    expect(session.getSnapshot().can({ type: 'BACK' }), 'it rests').toBe(false);
    session.send({ type: 'BACK' });
    expect(place()).toBe('home');
    expect(context().identity.level).toBe('authenticated');
  });
});
