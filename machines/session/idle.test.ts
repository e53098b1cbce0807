import { describe, expect, test } from 'vitest';
import { START } from '../testing/clock.ts';
import { runSession } from './testing/session-run.ts';
import { oneCaisseSite, someTimings } from '../testing/site.ts';
import { sessionDelays } from './delays.ts';

const { idleReadingMs, idleTypingMs, warningMs, extensions, moreTimeFactor } = someTimings;

describe('the idle clock', () => {
  test('A27 warns 20 s before the end, and the end comes 60 s after the last touch', () => {
    const { pass, warning, reason, context } = runSession();
    pass(idleReadingMs - warningMs - 100);
    expect(warning()).toEqual([]);
    pass(100);
    expect(warning()).toEqual(['idleWarning']);
    expect(context().warningEndsAt).toBe(START + idleReadingMs);
    pass(warningMs - 100);
    expect(reason()).toBeUndefined();
    pass(100);
    expect(reason()).toBe('idle');
  });

  test('starts anew at each touch', () => {
    const { session, pass, warning } = runSession();
    for (let touch = 0; touch < 5; touch += 1) {
      pass(idleReadingMs - warningMs - 100);
      session.send({ type: 'TOUCHED' });
    }
    expect(warning()).toEqual([]);
  });

  test('gives 90 s where the visitor types', () => {
    const { session, journey, pass, warning } = runSession(oneCaisseSite, { journeyId: 'fixture' });
    journey().send({ type: 'BEGIN' });
    pass(idleTypingMs - warningMs - 100);
    expect(warning()).toEqual([]);
    pass(100);
    expect(warning()).toEqual(['idleWarning']);
    expect(session.getSnapshot().status).toBe('active');
  });

  test('A27 lets the visitor extend with one touch, ten times in a row', () => {
    const { session, pass, warning, reason } = runSession();
    for (let time = 0; time < extensions; time += 1) {
      pass(idleReadingMs - warningMs);
      expect(warning()).toEqual(['idleWarning']);
      session.send({ type: 'TOUCHED' });
      session.send({ type: 'EXTEND' });
      expect(warning()).toEqual([]);
    }
    pass(idleReadingMs - warningMs);
    session.send({ type: 'EXTEND' });
    expect(warning()).toEqual(['idleWarning']);
    pass(warningMs);
    expect(reason()).toBe('idle');
  });

  test('gives all extensions back to who does something', () => {
    const { session, pass, context } = runSession();
    pass(idleReadingMs - warningMs);
    session.send({ type: 'EXTEND' });
    expect(context().extensionsLeft).toBe(extensions - 1);
    session.send({ type: 'TOUCHED' });
    expect(context().extensionsLeft).toBe(extensions);
  });

  test('A27 « plus de temps » multiplies idle time and warning by three', () => {
    const { session, pass, warning, reason } = runSession();
    session.send({ type: 'SET_COMFORT', change: { moreTime: true } });
    pass(moreTimeFactor * (idleReadingMs - warningMs) - 100);
    expect(warning()).toEqual([]);
    pass(100);
    expect(warning()).toEqual(['idleWarning']);
    pass(moreTimeFactor * warningMs - 100);
    expect(reason()).toBeUndefined();
    pass(100);
    expect(reason()).toBe('idle');
  });

  test('is not stopped by a touch beside the warning: only by its answer', () => {
    const { session, pass, warning } = runSession();
    pass(idleReadingMs - warningMs);
    session.send({ type: 'TOUCHED' });
    expect(warning()).toEqual(['idleWarning']);
  });

  test('ends the session of who slept: the next touch is somebody else', () => {
    const { session, sleep, reason } = runSession();
    sleep(idleReadingMs + 1);
    session.send({ type: 'TOUCHED' });
    expect(reason()).toBe('idle');
  });

  test('ends it too when the terminal slept under the warning', () => {
    const { session, pass, sleep, reason } = runSession();
    pass(idleReadingMs - warningMs);
    sleep(warningMs + 1);
    session.send({ type: 'EXTEND' });
    expect(reason()).toBe('idle');
  });

  test('gives a new screen its whole time even when nobody touched', async () => {
    const { journey, work, pass, warning, context } = runSession(oneCaisseSite, { journeyId: 'fixture' });
    journey().send({ type: 'BEGIN' });
    journey().send({ type: 'ANSWER', answer: 'yes' });
    pass(30_000);
    await work.answer({ kind: 'worked' });
    expect(context().idleEndsAt).toBe(START + 30_000 + idleReadingMs);
    pass(idleReadingMs - warningMs - 100);
    expect(warning()).toEqual([]);
  });
});

describe('the idle clock while the kiosk is at work', () => {
  test('stands still, so that no result is lost', async () => {
    const { journey, work, pass, warning, place } = runSession(oneCaisseSite, { journeyId: 'fixture' });
    journey().send({ type: 'BEGIN' });
    journey().send({ type: 'ANSWER', answer: 'yes' });
    pass(sessionDelays.busyLimitMs - 100);
    expect(warning()).toEqual([]);
    await work.answer({ kind: 'worked' });
    expect(place()).toEqual({ journey: 'running' });
    expect(journey().getSnapshot().value).toBe('result');
  });

  test('takes a warning away when work starts under it', () => {
    const { journey, pass, warning } = runSession(oneCaisseSite, { journeyId: 'fixture' });
    journey().send({ type: 'BEGIN' });
    pass(idleTypingMs - warningMs);
    expect(warning()).toEqual(['idleWarning']);
    journey().send({ type: 'ANSWER', answer: 'yes' });
    expect(warning()).toEqual([]);
  });

  test('runs again when the work never ends', () => {
    const { journey, pass, reason } = runSession(oneCaisseSite, { journeyId: 'fixture' });
    journey().send({ type: 'BEGIN' });
    journey().send({ type: 'ANSWER', answer: 'yes' });
    pass(sessionDelays.busyLimitMs + idleReadingMs - 100);
    expect(reason()).toBeUndefined();
    pass(100);
    expect(reason()).toBe('idle');
  });
});

describe('the idle clock after work that took too long', () => {
  test('stands still again for the next work', async () => {
    const run = runSession(oneCaisseSite, { journeyId: 'fixture' });
    run.journey().send({ type: 'BEGIN' });
    run.journey().send({ type: 'ANSWER', answer: 'yes' });
    run.pass(sessionDelays.busyLimitMs + 1_000);
    expect(run.activity()).toBe('active');
    await run.work.answer({ kind: 'worked' });
    expect(run.context().busyOverrun).toBe(false);
    run.journey().send({ type: 'AGAIN' });
    run.journey().send({ type: 'BEGIN' });
    run.journey().send({ type: 'ANSWER', answer: 'yes' });
    expect(run.activity()).toBe('busy');
  });
});

describe('the idle clock and the agent', () => {
  test('waits with a visitor who was asked to stay', async () => {
    const { session, calls, pass, warning, context } = runSession();
    session.send({ type: 'OPEN_PANEL', panel: 'help' });
    session.send({ type: 'CALL_AGENT', reason: 'help' });
    await calls.answer({ kind: 'messageSent' });
    pass(sessionDelays.agentWaitMs - warningMs - 100);
    expect(warning()).toEqual([]);
    session.send({ type: 'CLOSE_PANEL' });
    pass(idleReadingMs - warningMs);
    expect(warning()).toEqual(['idleWarning']);
    expect(context().waitsForAgent).toBe(false);
  });

  test('wait for who sees the kiosk’s own signal, also without network', async () => {
    for (const end of ['answer', 'fail'] as const) {
      const { session, calls, context } = runSession({ ...oneCaisseSite, callSignal: true });
      session.send({ type: 'CALL_AGENT', reason: 'help' });
      await (end === 'answer' ? calls.answer({ kind: 'nobodyTold' }) : calls.fail());
      expect(context().agentCall).toEqual({ kind: 'signalled' });
      expect(context().waitsForAgent).toBe(true);
    }
  });

  test('stands still behind the staff overlay, and starts anew afterwards', () => {
    const { session, pass, warning, reason } = runSession();
    session.send({ type: 'STAFF_OPENED' });
    pass(10 * idleReadingMs);
    expect(reason()).toBeUndefined();
    session.send({ type: 'STAFF_CLOSED' });
    pass(idleReadingMs - warningMs - 100);
    expect(warning()).toEqual([]);
    pass(100);
    expect(warning()).toEqual(['idleWarning']);
  });
});
