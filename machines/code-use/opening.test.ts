import { describe, expect, test } from 'vitest';
import { runCodeUse } from './testing/code-use-run.ts';
import { someBirthDate, someNir } from '../testing/samples.ts';
import { codeUseDelays } from './delays.ts';

describe('before anything is asked', () => {
  test.each(['offline', 'caisseUnavailable'] as const)(
    'the journey is refused with the reason %s, and may be tried again',
    async (reason) => {
      const { ready, screen, context, send } = runCodeUse();
      await ready.answer({ kind: 'notNow', reason });
      expect(screen()).toBe('notNow');
      expect(context().notNow).toBe(reason);
      send({ type: 'RETRY' });
      await ready.answer({ kind: 'ready' });
      expect(screen()).toBe('notice');
    },
  );

  test('a look that never ends counts as offline', () => {
    const { screen, context, pass } = runCodeUse();
    pass(codeUseDelays.answerLimitMs);
    expect(screen()).toBe('notNow');
    expect(context().notNow).toBe('offline');
  });

  test('the visitor may leave', async () => {
    const { ready, send, end } = runCodeUse();
    await ready.answer({ kind: 'notNow', reason: 'offline' });
    send({ type: 'LEAVE' });
    expect(end()?.outcome).toEqual({ kind: 'refused' });
  });
});

describe('number, birth date and code', () => {
  test('are asked one a screen', async () => {
    const { ready, send, screen } = runCodeUse();
    await ready.answer({ kind: 'ready' });
    send({ type: 'BEGIN' });
    const asked = [screen()];
    send({ type: 'NIR_GIVEN', nir: someNir });
    asked.push(screen());
    send({ type: 'BIRTH_DATE_GIVEN', birthDate: someBirthDate });
    asked.push(screen());
    send({ type: 'CODE_GIVEN', code: '4073' });
    asked.push(screen());
    expect(asked).toEqual(['nir', 'birthDate', 'code', 'waiting: opening']);
  });

  test('A30 are not asked again when the session knows them, and may still be corrected', async () => {
    const { ready, send, screen } = runCodeUse({ known: { nir: someNir, birthDate: someBirthDate } });
    await ready.answer({ kind: 'ready' });
    send({ type: 'BEGIN' });
    expect(screen()).toBe('code');
    send({ type: 'CHANGE', field: 'birthDate' });
    expect(screen()).toBe('birthDate');
    send({ type: 'BIRTH_DATE_GIVEN', birthDate: '1982-06-15' });
    expect(screen()).toBe('code');
  });

  test('A30 typed where the visitor comes from are sent at once, and the code goes no further', async () => {
    const known = { nir: someNir, birthDate: someBirthDate };
    const { ready, open, send, screen, context, end } = runCodeUse({ known, typedCode: '4073' });
    await ready.answer({ kind: 'ready' });
    expect(screen()).toBe('waiting: opening');
    expect(open.calls).toEqual([{ caisse: 'caf-31', ...known, code: '4073' }]);
    await open.answer({ kind: 'doesNotMatch' });
    expect(JSON.stringify(context())).not.toContain('4073');
    send({ type: 'LEAVE' });
    expect(end()).toEqual({ outcome: { kind: 'refused' }, known });
  });

  test('A30 typed elsewhere wait for the network with the visitor', async () => {
    const { ready, send, screen } = runCodeUse({
      known: { nir: someNir, birthDate: someBirthDate },
      typedCode: '4073',
    });
    await ready.answer({ kind: 'notNow', reason: 'offline' });
    expect(screen()).toBe('notNow');
    send({ type: 'RETRY' });
    await ready.answer({ kind: 'ready' });
    expect(screen()).toBe('waiting: opening');
  });

  test('lead back one by one, keeping what was typed (I8)', async () => {
    const { ready, send, screen, context, end } = runCodeUse({ known: { nir: someNir, birthDate: someBirthDate } });
    await ready.answer({ kind: 'ready' });
    send({ type: 'BEGIN' });
    const seen = [];
    for (let step = 0; step < 3; step += 1) {
      send({ type: 'BACK' });
      seen.push(screen());
    }
    expect(seen).toEqual(['birthDate', 'nir', 'notice']);
    expect(context().known).toEqual({ nir: someNir, birthDate: someBirthDate });
    send({ type: 'BACK' });
    expect(end()).toEqual({ outcome: { kind: 'left' }, known: { nir: someNir, birthDate: someBirthDate } });
  });

  test('that do not match say one sentence and let each be corrected; the code is not kept', async () => {
    const { giveAll, open, screen, send, context } = runCodeUse();
    await giveAll();
    await open.answer({ kind: 'doesNotMatch' });
    expect(screen()).toBe('doesNotMatch');
    expect(context()).toMatchObject({ code: undefined, known: { nir: someNir } });
    send({ type: 'CHANGE', field: 'nir' });
    expect(screen()).toBe('nir');
    send({ type: 'NIR_GIVEN', nir: someNir });
    expect(screen()).toBe('code');
    send({ type: 'CODE_GIVEN', code: '4074' });
    expect(open.calls).toHaveLength(2);
  });

  test.each(['codeExpired', 'codeUsed', 'codeReplaced', 'codeDestroyed'] as const)(
    'with a code that ended say %s and lead to a new one',
    async (reason) => {
      const { giveAll, open, screen, context, send, end } = runCodeUse();
      await giveAll();
      await open.answer({ kind: 'codeEnded', reason });
      expect(screen()).toBe('refused');
      expect(context().refusal).toEqual({ kind: reason });
      send({ type: 'NEW_CODE' });
      expect(end()).toMatchObject({
        outcome: { kind: 'refused', next: 'provisionalCode' },
        known: { nir: someNir, birthDate: someBirthDate },
      });
    },
  );

  test.each(['codeExpired', 'codeUsed', 'codeReplaced', 'codeDestroyed'] as const)(
    'with a code that ended by %s let another one be typed, number and date kept (I8, A30)',
    async (reason) => {
      for (const event of ['RETRY', 'BACK'] as const) {
        const { giveAll, open, screen, send, context } = runCodeUse();
        await giveAll();
        await open.answer({ kind: 'codeEnded', reason });
        send({ type: event });
        expect(screen()).toBe('code');
        expect(context()).toMatchObject({ code: undefined, known: { nir: someNir, birthDate: someBirthDate } });
        send({ type: 'CODE_GIVEN', code: '7093' });
        expect(open.calls.at(-1)).toMatchObject({ nir: someNir, birthDate: someBirthDate, code: '7093' });
      }
    },
  );

  test('tried too often take no further try here', async () => {
    const { giveAll, open, screen, send } = runCodeUse();
    await giveAll();
    await open.answer({ kind: 'tooManyTries', until: 42 });
    send({ type: 'RETRY' });
    expect(screen()).toBe('refused');
  });

  test('tried too often say until when', async () => {
    const { giveAll, open, screen, context } = runCodeUse();
    await giveAll();
    await open.answer({ kind: 'tooManyTries', until: 42 });
    expect(screen()).toBe('refused');
    expect(context().refusal).toEqual({ kind: 'tooManyTries', until: 42 });
  });

  test.each(['offline', 'caisseUnavailable'] as const)(
    'are all kept when the answer is %s, and one touch tries again',
    async (reason) => {
      const { giveAll, open, screen, send } = runCodeUse();
      await giveAll();
      await open.answer({ kind: 'notNow', reason });
      expect(screen()).toBe('tryAgain');
      send({ type: 'RETRY' });
      expect(open.calls).toEqual([open.calls[0], open.calls[0]]);
      await open.answer({ kind: 'opened', token: 'token-1', rulesKind: 'caf' });
      expect(screen()).toBe('password');
    },
  );

  test('are kept when no answer comes', async () => {
    const { giveAll, screen, pass, context } = runCodeUse();
    await giveAll();
    pass(codeUseDelays.answerLimitMs);
    expect(screen()).toBe('tryAgain');
    expect(context().code).toBe('4073');
  });

  test('cannot be sent twice by touching twice', async () => {
    const { giveAll, open, send, screen } = runCodeUse();
    await giveAll();
    send({ type: 'CODE_GIVEN', code: '4073' });
    send({ type: 'BACK' });
    expect(open.calls).toHaveLength(1);
    expect(screen()).toBe('waiting: opening');
  });
});
