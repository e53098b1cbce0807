import { describe, expect, test } from 'vitest';
import { runKiosk } from './testing/kiosk-run.ts';
import { someTimings } from '../testing/site.ts';
import { kioskDelays } from './delays.ts';
import type { StaffRecord } from './ports.ts';

async function atPin() {
  const run = runKiosk();
  await run.boot();
  run.send({ type: 'OPEN_STAFF' });
  run.send({ type: 'NUMBER_GIVEN', number: '1001' });
  return run;
}

describe('the staff overlay', () => {
  test('P37 hides the visitor’s data at once, shows no agent’s name, and after a right PIN stops the visitor’s clocks', async () => {
    const run = runKiosk();
    await run.boot();
    run.send({ type: 'START' });
    run.send({ type: 'OPEN_STAFF' });
    expect(run.screen()).toBe('staffNumber');
    expect(run.context().agent).toBeUndefined();
    run.send({ type: 'CLOSE_STAFF' });
    await run.enterStaff();
    run.pass(someTimings.idleReadingMs - 20_000);
    run.send({ type: 'TOUCHED' });
    run.pass(20_000);
    expect(run.session().getSnapshot().status).toBe('active');
  });

  test('P37 stops no clock of the visitor’s before a right PIN: the session ends behind it, and it closes', async () => {
    const run = runKiosk();
    await run.boot();
    run.send({ type: 'START' });
    run.send({ type: 'OPEN_STAFF' });
    run.pass(someTimings.idleReadingMs / 2);
    run.send({ type: 'NUMBER_GIVEN', number: '1001' });
    run.send({ type: 'TOUCHED' });
    run.send({ type: 'PIN_GIVEN', pin: '11112222' });
    await run.verifyPin.answer({ kind: 'wrong', failures: 1, agentId: 'ada' });
    run.pass(someTimings.idleReadingMs / 2);
    expect(run.staff()).toBe('closed');
    expect(run.screen()).toBe('wiping');
  });

  test('P37 lengthens the visitor’s absolute limit by nothing when it is opened again and again without a PIN', async () => {
    const run = runKiosk();
    await run.boot();
    run.send({ type: 'START' });
    const { limitAt } = run.session().getSnapshot().context;
    for (let round = 0; round < 3; round += 1) {
      run.send({ type: 'OPEN_STAFF' });
      run.pass(5_000);
      run.send({ type: 'CLOSE_STAFF' });
    }
    expect(run.session().getSnapshot().context.limitAt).toBe(limitAt);
  });

  test('P37 closes by itself, and the session behind it goes on with its clocks', async () => {
    const run = runKiosk();
    await run.boot();
    run.send({ type: 'START' });
    await run.enterStaff();
    run.pass(kioskDelays.staffPanelMs);
    expect(run.staff()).toBe('closed');
    expect(run.screen()).toBe('session');
    run.pass(someTimings.idleReadingMs);
    expect(run.screen()).toBe('wiping');
  });

  test('P37 gives an agent five minutes after the last touch', async () => {
    const run = runKiosk();
    await run.boot();
    await run.enterStaff();
    expect(run.screen()).toBe('staffPanel');
    run.pass(kioskDelays.staffPanelMs - 100);
    run.send({ type: 'TOUCHED' });
    run.pass(kioskDelays.staffPanelMs - 100);
    expect(run.screen()).toBe('staffPanel');
    run.pass(100);
    expect(run.staff()).toBe('closed');
  });

  test('lets no visitor start behind it', async () => {
    const run = await atPin();
    run.send({ type: 'START' });
    expect(run.front()).toBe('attract');
  });

  test('closes by itself over the attract screen when nobody says a PIN', async () => {
    const run = await atPin();
    run.pass(kioskDelays.identifyMs);
    expect(run.staff()).toBe('closed');
  });

  test('takes any number for one, so that it tells nobody which are an agent’s', async () => {
    const run = runKiosk();
    await run.boot();
    run.send({ type: 'OPEN_STAFF' });
    run.send({ type: 'NUMBER_GIVEN', number: '9999' });
    expect(run.screen()).toBe('staffPin');
    run.send({ type: 'PIN_GIVEN', pin: '11112222' });
    expect(run.verifyPin.calls).toEqual([{ number: '9999', pin: '11112222' }]);
    await run.verifyPin.answer({ kind: 'wrong', failures: 1, agentId: undefined });
    expect(run.context().pinRefusal).toBe('wrong');
    expect(run.told).toContainEqual({ type: 'staffActed', act: 'pinRefused', agentId: undefined });
  });

  test('can be left from every step', async () => {
    const run = await atPin();
    run.send({ type: 'BACK' });
    expect(run.screen()).toBe('staffNumber');
    run.send({ type: 'BACK' });
    expect(run.staff()).toBe('closed');
    await run.enterStaff();
    run.send({ type: 'CLOSE_STAFF' });
    expect(run.staff()).toBe('closed');
  });
});

describe('the staff panel', () => {
  test('resets the session, which wipes', async () => {
    const run = runKiosk();
    await run.boot();
    run.send({ type: 'START' });
    await run.enterStaff();
    run.send({ type: 'RESET_SESSION' });
    expect(run.staff()).toBe('closed');
    expect(run.wipe.calls).toMatchObject([{ reason: 'staffReset' }]);
    expect(run.told).toContainEqual({ type: 'staffActed', act: 'resetSession', agentId: 'ada' });
  });

  test('takes the kiosk out of service and back', async () => {
    const run = runKiosk();
    await run.boot();
    await run.enterStaff();
    run.send({ type: 'TAKE_OUT_OF_SERVICE' });
    expect(run.setService.calls).toEqual([{ inService: false, agentId: 'ada' }]);
    await run.setService.answer();
    expect(run.screen()).toBe('outOfService');
    expect(run.context().outOfService).toBe('closedByAgent');
    await run.enterStaff();
    run.send({ type: 'PUT_IN_SERVICE' });
    await run.setService.answer();
    await run.boot();
    expect(run.screen()).toBe('attract');
  });

  test('does not open a kiosk that the console closed', async () => {
    const run = runKiosk();
    await run.boot();
    run.send({ type: 'CONSOLE_CLOSED' });
    await run.enterStaff();
    run.send({ type: 'PUT_IN_SERVICE' });
    expect(run.setService.calls).toHaveLength(0);
    expect(run.context().staffRefusal).toBe('closedFromConsole');
    expect(run.front()).toBe('outOfService');
  });

  test('closes the kiosk even when that cannot be kept, and says so', async () => {
    const run = runKiosk();
    await run.boot();
    await run.enterStaff();
    run.send({ type: 'TAKE_OUT_OF_SERVICE' });
    await run.setService.fail();
    expect(run.front()).toBe('outOfService');
    expect(run.context().staffRefusal).toBe('notSaved');
  });

  test('does not pretend to open a kiosk when that cannot be kept', async () => {
    const run = runKiosk();
    await run.boot();
    run.send({ type: 'AGENT_CLOSED' });
    await run.enterStaff();
    run.send({ type: 'PUT_IN_SERVICE' });
    await run.setService.fail();
    expect(run.front()).toBe('outOfService');
    expect(run.context().staffRefusal).toBe('notSaved');
  });

  test('prints a test page and shows counters', async () => {
    const run = runKiosk();
    await run.boot();
    await run.enterStaff();
    await run.readCounters.answer({ outboxPending: 2, outboxDead: 0, printsToSee: 1, sessionsToday: 40 });
    expect(run.context().counters).toMatchObject({ outboxPending: 2, printsToSee: 1 });
    run.send({ type: 'TEST_PRINT' });
    await run.testPrint.answer({ kind: 'failed', failure: 'outOfPaper' });
    expect(run.screen()).toBe('staffPanel');
    expect(run.context().testPrint).toEqual({ kind: 'failed', failure: 'outOfPaper' });
  });

  test('forgets its agent when it closes', async () => {
    const run = runKiosk();
    await run.boot();
    await run.enterStaff();
    run.send({ type: 'CLOSE_STAFF' });
    expect(run.context()).toMatchObject({ staffNumber: undefined, agent: undefined });
  });
});

describe('what an agent should have seen', () => {
  const slip: StaffRecord = { kind: 'printUnanswered', id: 'job-1', at: 1 };
  const letter: StaffRecord = { kind: 'claimExpired', id: 'claim:0123456789abcdef:0', at: 2, caisse: 'caf-31' };

  async function atRecords() {
    const run = runKiosk();
    await run.boot();
    await run.enterStaff();
    run.send({ type: 'SHOW_RECORDS' });
    await run.listRecords.answer([slip, letter]);
    return run;
  }

  test('is seen one by one, under the agent’s own name, and leaves the list', async () => {
    const run = await atRecords();
    expect(run.screen()).toBe('staffRecords');
    run.send({ type: 'ACKNOWLEDGE', id: 'job-1' });
    expect(run.acknowledgeRecord.calls).toEqual([{ record: slip, agentId: 'ada' }]);
    expect(run.screen()).toBe('staffRecords');
    await run.acknowledgeRecord.answer();
    expect(run.context().records).toEqual([letter]);
  });

  test('stays in the list when that could not be kept, and the screen says so', async () => {
    const run = await atRecords();
    run.send({ type: 'ACKNOWLEDGE', id: 'job-1' });
    await run.acknowledgeRecord.fail();
    expect(run.context()).toMatchObject({ records: [slip, letter], staffRefusal: 'notSaved' });
    expect(run.screen()).toBe('staffRecords');
  });

  test('is counted again on the way back to the panel', async () => {
    const run = await atRecords();
    const before = run.readCounters.calls.length;
    run.send({ type: 'BACK' });
    expect(run.screen()).toBe('staffPanel');
    expect(run.readCounters.calls).toHaveLength(before + 1);
  });

  test('cannot be something that the list does not hold', async () => {
    const run = await atRecords();
    run.send({ type: 'ACKNOWLEDGE', id: 'job-9' });
    expect(run.acknowledgeRecord.calls).toHaveLength(0);
  });

  test('that cannot be read leaves the agent on the panel, which says so', async () => {
    const run = runKiosk();
    await run.boot();
    await run.enterStaff();
    run.send({ type: 'SHOW_RECORDS' });
    await run.listRecords.fail();
    expect(run.screen()).toBe('staffPanel');
    expect(run.context().staffRefusal).toBe('notRead');
  });

  test('is forgotten when the overlay closes', async () => {
    const run = await atRecords();
    run.send({ type: 'CLOSE_STAFF' });
    expect(run.context().records).toEqual([]);
  });
});
