import { describe, expect, test } from 'vitest';
import { runProvisionalCode } from './testing/provisional-code-run.ts';
import { someBirthDate, someCard, someNir, someSlipFacts } from '../testing/samples.ts';
import { someJourneyInput } from '../testing/site.ts';
import { provisionalCodeDelays } from './delays.ts';

const { policy } = someJourneyInput;

async function askForCode(input: Parameters<typeof runProvisionalCode>[0] = {}) {
  const run = runProvisionalCode(input);
  await run.showWhoIAm();
  run.send({ type: 'CONFIRM' });
  return run;
}

async function withCode(state: 'active' | 'deferred' | 'awaitingCaisse' = 'active', input = {}) {
  const run = await askForCode(input);
  await run.issue.answer({ kind: 'issued', slip: { ...someSlipFacts, state } });
  return run;
}

describe('the code', () => {
  test('is made once, for the card and the date that were shown', async () => {
    const { issue, hasTag, send } = await askForCode();
    send({ type: 'CONFIRM' });
    send({ type: 'BACK' });
    expect(issue.calls).toEqual([{ caisse: 'caf-31', nir: someNir, birthDate: someBirthDate, proof: someCard.proof }]);
    expect(hasTag('busy')).toBe(true);
    expect(hasTag('noReturn')).toBe(true);
  });

  test('once shown lets « Retour » rest and stays until the visitor says so', async () => {
    const { screen, send, hasTag, pass } = await withCode();
    expect(screen()).toBe('code');
    send({ type: 'BACK' });
    pass(600_000);
    expect(screen()).toBe('code');
    expect(hasTag('noReturn')).toBe(true);
  });

  test('that is active ends the journey as completed and raises the level', async () => {
    const { send, end } = await withCode();
    send({ type: 'NOTED' });
    send({ type: 'FINISH' });
    expect(end()).toMatchObject({
      outcome: { kind: 'completed' },
      identity: { level: 'presented', caisse: 'caf-31', nir: someNir },
      known: { nir: someNir, birthDate: someBirthDate },
    });
    expect(JSON.stringify(end())).not.toContain(someSlipFacts.code);
  });

  test.each(['deferred', 'awaitingCaisse'] as const)(
    'P24 that is %s ends the journey as recorded, not as completed',
    async (state) => {
      const { send, end } = await withCode(state);
      send({ type: 'NOTED' });
      send({ type: 'FINISH' });
      expect(end()?.outcome).toEqual({ kind: 'recorded' });
    },
  );

  test.each(['deferred', 'awaitingCaisse'] as const)('P24 that is %s cannot be used here', async (state) => {
    const { send, end, screen } = await withCode(state);
    send({ type: 'NOTED' });
    send({ type: 'USE_CODE_HERE' });
    expect(end()).toBeUndefined();
    expect(screen()).toBe('done');
  });

  test('can be used here straight away', async () => {
    const { send, end } = await withCode();
    send({ type: 'NOTED' });
    send({ type: 'USE_CODE_HERE' });
    expect(end()?.outcome).toEqual({ kind: 'completed', next: 'codeUse' });
  });
});

describe('the slip', () => {
  test('is printed when asked for, and the visitor says whether it came out', async () => {
    const { send, screen, print, hasTag, slipReports } = await withCode();
    send({ type: 'PRINT' });
    expect(screen()).toBe('printing');
    expect(hasTag('busy')).toBe(true);
    expect(print.calls).toEqual([{ facts: someSlipFacts }]);
    await print.answer({ kind: 'handedOver' });
    expect(screen()).toBe('cameOut');
    expect(slipReports, 'nobody has spoken yet').toEqual([]);
    send({ type: 'CAME_OUT' });
    expect(screen()).toBe('done');
    expect(slipReports).toEqual([true]);
  });

  test('P26 that did not come out is printed again only by an act of the visitor, and once', async () => {
    const { send, screen, print, context, slipReports } = await withCode();
    send({ type: 'PRINT' });
    await print.answer({ kind: 'handedOver' });
    send({ type: 'NOTHING_CAME_OUT' });
    expect(screen()).toBe('printProblem');
    expect(slipReports).toEqual([false]);
    expect(print.calls).toHaveLength(1);
    expect(context().mayPrintAgain).toBe(true);
    send({ type: 'PRINT_AGAIN' });
    await print.answer({ kind: 'handedOver' });
    send({ type: 'NOTHING_CAME_OUT' });
    send({ type: 'PRINT_AGAIN' });
    expect(print.calls).toHaveLength(2);
    expect(screen()).toBe('printProblem');
    send({ type: 'SHOW_CODE' });
    send({ type: 'PRINT' });
    expect(print.calls).toHaveLength(2);
    expect(screen()).toBe('code');
  });

  test.each([
    ['fails', { kind: 'failed', failure: 'outOfPaper' }],
    ['has an unknown end', { kind: 'unknown' }],
  ] as const)('that %s leaves the code readable', async (_name, result) => {
    const { send, screen, print, context } = await withCode();
    send({ type: 'PRINT' });
    await print.answer(result);
    expect(screen()).toBe('printProblem');
    expect(context().printResult).toEqual(result);
    send({ type: 'SHOW_CODE' });
    expect(screen()).toBe('code');
  });

  test('whose printing breaks or never ends is unknown', async () => {
    const broken = await withCode();
    broken.send({ type: 'PRINT' });
    await broken.print.fail();
    expect(broken.context().printResult).toEqual({ kind: 'unknown' });

    const stuck = await withCode();
    stuck.send({ type: 'PRINT' });
    stuck.pass(provisionalCodeDelays.printLimitMs);
    expect(stuck.screen()).toBe('printProblem');
  });

  test('does not exist without a printer: the code is noted', async () => {
    const { send, screen, print } = await withCode('active', { policy: { ...policy, printer: 'none' } });
    send({ type: 'PRINT' });
    expect(screen()).toBe('code');
    expect(print.calls).toHaveLength(0);
    send({ type: 'NOTED' });
    expect(screen()).toBe('done');
  });
});

describe('no code', () => {
  test.each([
    { kind: 'refused' },
    { kind: 'tooManyCodesForCard' },
    { kind: 'closed', reason: 'sealingKeysExpired' },
  ] as const)('because of $kind says so and leads home', async (answer) => {
    const { issue, screen, context, send, end } = await askForCode();
    await issue.answer(answer);
    expect(screen()).toBe('refused');
    expect(context().refusal).toEqual(answer);
    send({ type: 'LEAVE' });
    expect(end()?.outcome).toEqual({ kind: 'refused' });
    expect(end()?.identity).toBeUndefined();
  });

  test.each(['noAllotment', 'timeUntrusted'] as const)(
    'because of %s offers a request by SMS, and asks only for what is not known yet (A30)',
    async (reason) => {
      const { issue, screen, context, send, request } = await askForCode();
      await issue.answer({ kind: 'notNow', reason });
      expect(screen()).toBe('offerRequest');
      expect(context().notNow).toBe(reason);
      send({ type: 'ACCEPT_REQUEST' });
      expect(screen()).toBe('birthName');
      send({ type: 'BIRTH_NAME_GIVEN', birthName: 'Deschamps' });
      expect(screen()).toBe('postalCode');
      send({ type: 'POSTAL_CODE_GIVEN', postalCode: '31000' });
      send({ type: 'CONFIRM' });
      await request.answer({ kind: 'recordedOffline' });
      expect(screen()).toBe('requestedOffline');
    },
  );

  test('and no request either, where the site takes cards only, closes the service', async () => {
    const { issue, screen, context } = await askForCode({ policy: { ...policy, identification: ['card'] } });
    await issue.answer({ kind: 'notNow', reason: 'noAllotment' });
    expect(screen()).toBe('refused');
    expect(context().refusal).toEqual({ kind: 'closed', reason: 'noAllotment' });
  });

  test('because making it broke or never ended is a failure of ours', async () => {
    const broken = await askForCode();
    await broken.issue.fail();
    expect(broken.end()?.outcome).toEqual({ kind: 'failed' });

    const stuck = await askForCode();
    stuck.pass(provisionalCodeDelays.answerLimitMs);
    expect(stuck.end()?.outcome).toEqual({ kind: 'failed' });
  });
});
