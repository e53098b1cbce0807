import { describe, expect, test } from 'vitest';
import { runKiosk } from './testing/kiosk-run.ts';

describe('the staff panel of a kiosk that its gateway does not know', () => {
  test('makes the kiosk forget its enrolment, after a question, and boots it as nobody', async () => {
    const run = runKiosk();
    await run.boot();
    run.send({ type: 'START' });
    await run.enterStaff();
    run.send({ type: 'ASK_TO_FORGET' });
    expect(run.screen()).toBe('staffForget');
    run.send({ type: 'BACK' });
    expect(run.screen()).toBe('staffPanel');
    expect(run.forgetEnrolment.calls).toHaveLength(0);
    run.send({ type: 'ASK_TO_FORGET' });
    run.send({ type: 'FORGET_ENROLMENT' });
    await run.forgetEnrolment.answer();
    expect(run.staff()).toBe('closed');
    expect(run.told).toContainEqual({ type: 'staffActed', act: 'forgotEnrolment', agentId: 'ada' });
    // Whoever stood here: the session is wiped first.
    expect(run.wipe.calls).toMatchObject([{ reason: 'staffReset' }]);
    expect(run.snapshot().matches({ front: 'wiping' })).toBe(true);
  });

  test('says that the kiosk could not forget', async () => {
    const run = runKiosk();
    await run.boot();
    await run.enterStaff();
    run.send({ type: 'ASK_TO_FORGET' });
    run.send({ type: 'FORGET_ENROLMENT' });
    await run.forgetEnrolment.fail();
    expect(run.screen()).toBe('staffPanel');
    expect(run.context().staffRefusal).toBe('notSaved');
    expect(run.front()).toBe('attract');
  });
});
