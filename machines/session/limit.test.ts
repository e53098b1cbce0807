import { describe, expect, test } from 'vitest';
import { START } from '../testing/clock.ts';
import { runSession } from './testing/session-run.ts';
import { oneCaisseSite, someTimings } from '../testing/site.ts';

const { sessionLimitMs, warningMs, idleReadingMs } = someTimings;

/** Lets time pass for a visitor who touches something every ten seconds. */
function passTouching({ session, pass }: ReturnType<typeof runSession>, ms: number): void {
  for (let left = ms; left > 0; left -= 10_000) {
    pass(Math.min(left, 10_000));
    if (session.getSnapshot().status === 'active') session.send({ type: 'TOUCHED' });
  }
}

describe('the absolute end of a session', () => {
  test('P17 comes after 20 minutes even for who touches all the time, with a warning of its own', () => {
    const run = runSession();
    passTouching(run, sessionLimitMs - warningMs - 10_000);
    expect(run.warning()).toEqual([]);
    passTouching(run, 10_000);
    expect(run.warning()).toEqual(['limitWarning']);
    expect(run.context().limitAt).toBe(START + sessionLimitMs);
    passTouching(run, warningMs);
    expect(run.reason()).toBe('limit');
  });

  test('goes on in silence once the visitor said « J’ai compris »', () => {
    const run = runSession();
    passTouching(run, sessionLimitMs - warningMs);
    run.session.send({ type: 'ACKNOWLEDGE_LIMIT' });
    expect(run.warning()).toEqual([]);
    passTouching(run, warningMs);
    expect(run.reason()).toBe('limit');
  });

  test('is not moved by « plus de temps »', () => {
    const run = runSession();
    run.session.send({ type: 'SET_COMFORT', change: { moreTime: true } });
    passTouching(run, sessionLimitMs);
    expect(run.reason()).toBe('limit');
  });

  test('waits for work under way and lets its result be read, once', async () => {
    const run = runSession(oneCaisseSite, { journeyId: 'fixture' });
    run.journey().send({ type: 'BEGIN' });
    passTouching(run, sessionLimitMs - 10_000);
    run.journey().send({ type: 'ANSWER', answer: 'yes' });
    passTouching(run, 30_000);
    expect(run.reason()).toBeUndefined();
    await run.work.answer({ kind: 'worked' });
    passTouching(run, idleReadingMs - 10_000);
    expect(run.warning()).toEqual(['limitWarning']);
    run.journey().send({ type: 'AGAIN' });
    run.journey().send({ type: 'BEGIN' });
    run.journey().send({ type: 'ANSWER', answer: 'yes' });
    passTouching(run, 10_000);
    expect(run.reason()).toBe('limit');
  });

  test('is moved by the time an agent spent in the staff panel', () => {
    const run = runSession();
    run.session.send({ type: 'STAFF_OPENED' });
    run.pass(240_000);
    run.session.send({ type: 'STAFF_CLOSED' });
    expect(run.context().limitAt).toBe(START + sessionLimitMs + 240_000);
  });
});
