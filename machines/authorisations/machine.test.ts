import { describe, expect, test } from 'vitest';
import { authorisationsDelays } from './delays.ts';
import {
  afterCodeInput,
  asSpouse,
  currentPassword,
  runAuthorisations,
  withAuthorisation,
  withoutAuthorisation,
} from './testing/authorisations-run.ts';

const { answerLimitMs } = authorisationsDelays;
const notNow = (reason: 'offline' | 'caisseUnavailable' | 'busy') => ({ kind: 'notNow', reason }) as const;

describe('#187 an authorisation', () => {
  test('is given after « Oui », « Valider » and the current password, as one act; then « Gérer mon compte » again', async () => {
    const { see, send, screen, draw, change, context, end } = runAuthorisations();
    await see(withoutAuthorisation);
    const seen = [screen()];
    send({ type: 'GIVE' });
    seen.push(screen());
    send({ type: 'CHOOSE', choice: 'yes' });
    send({ type: 'CONFIRM' });
    seen.push(screen());
    send({ type: 'CURRENT_GIVEN', password: currentPassword });
    await draw.answer('act-1');
    seen.push(screen());
    expect(seen).toEqual(['overview', 'question', 'currentPassword', 'waiting: saving']);
    expect(change.calls).toEqual([
      { token: 'account-1', act: 'act-1', change: 'give', spouse: 'spouse-1', currentPassword },
    ]);
    await change.answer({ kind: 'changed', authorisations: withAuthorisation });
    expect(screen()).toBe('given');
    expect(JSON.stringify(context()), 'P14').not.toContain(currentPassword);
    send({ type: 'FINISH' });
    expect(screen()).toBe('overview');
    send({ type: 'LEAVE' });
    expect(end()).toEqual({
      outcome: { kind: 'completed', next: 'manageAccount' },
      known: context().known,
      wentBack: true,
    });
  });

  test('is not given by « Non », by « Retour », or without an answer', async () => {
    const { see, send, screen, context, change } = runAuthorisations();
    await see(withoutAuthorisation);
    send({ type: 'GIVE' });
    send({ type: 'CONFIRM' });
    expect([screen(), context().choiceIsMissing]).toEqual(['question', true]);
    send({ type: 'CHOOSE', choice: 'no' });
    send({ type: 'CONFIRM' });
    expect(screen()).toBe('overview');
    send({ type: 'GIVE' });
    expect(context().choice, 'forgotten').toBeUndefined();
    send({ type: 'CHOOSE', choice: 'yes' });
    send({ type: 'CONFIRM' });
    send({ type: 'CURRENT_GIVEN', password: '' });
    expect(context().currentProblem).toBe('missing');
    send({ type: 'BACK' });
    send({ type: 'BACK' });
    expect([screen(), change.calls]).toEqual(['overview', []]);
  });

  test('is not asked for in an account that a code has opened, which is said first', async () => {
    const { see, send, screen } = runAuthorisations(afterCodeInput);
    await see(withoutAuthorisation);
    send({ type: 'GIVE' });
    expect(screen()).toBe('openedByCode');
    send({ type: 'FINISH' });
    expect(screen()).toBe('overview');
  });

  test.each([
    ['a spouse', asSpouse],
    ['one who has given it', withAuthorisation],
  ] as const)('#185 is not given by %s', async (_, authorisations) => {
    const { see, send, screen } = runAuthorisations();
    await see(authorisations);
    send({ type: 'GIVE' });
    expect(screen()).toBe('overview');
  });
});

describe('#54 an authorisation that is given', () => {
  test('is withdrawn without a password, also in an account that a code has opened', async () => {
    const { see, send, screen, draw, change } = runAuthorisations(afterCodeInput);
    await see(withAuthorisation);
    send({ type: 'WITHDRAW' });
    expect(screen()).toBe('withdrawing');
    send({ type: 'CONFIRM' });
    await draw.answer('act-1');
    expect(change.calls).toEqual([{ token: 'account-1', act: 'act-1', change: 'withdraw', spouse: 'spouse-1' }]);
    await change.answer({ kind: 'changed', authorisations: withoutAuthorisation });
    expect(screen()).toBe('withdrawn');
  });

  test('stays by « Retour »', async () => {
    const { see, send, screen } = runAuthorisations();
    await see(withAuthorisation);
    send({ type: 'WITHDRAW' });
    send({ type: 'BACK' });
    expect(screen()).toBe('overview');
  });
});

describe('a refusal', () => {
  test('of the current password asks for it again', async () => {
    const { give, change, screen, context } = runAuthorisations();
    await give();
    await change.answer({ kind: 'doesNotMatch' });
    expect(screen()).toBe('currentPassword');
    expect(context()).toMatchObject({ currentProblem: 'doesNotMatch', wrongTries: 1, currentPassword: undefined });
  });

  test.each([{ kind: 'tooManyTries', until: 42 }, { kind: 'notAllowed' }] as const)(
    '$kind is told, and what holds now is read again',
    async (answer) => {
      const { give, change, send, screen, context, read } = runAuthorisations();
      await give();
      await change.answer(answer);
      expect([screen(), context().refusal]).toEqual(['refused', answer]);
      send({ type: 'FINISH' });
      expect([screen(), read.calls.length]).toEqual(['waiting: reading', 2]);
    },
  );

  test('because the hall offers it no more leads back to the account', async () => {
    const { read, send, end } = runAuthorisations();
    await read.answer({ kind: 'notOffered' });
    send({ type: 'FINISH' });
    expect(end()).toMatchObject({ outcome: { next: 'manageAccount' } });
  });

  test('because the account was closed ends the journey, and the session learns it', async () => {
    const { read, end, context } = runAuthorisations();
    await read.answer({ kind: 'sessionOver' });
    expect(end()).toEqual({ outcome: { kind: 'left' }, known: context().known, accountIsOver: true });
  });
});

describe('I4 without an answer', () => {
  test('the same act is sent again, and after two silences nothing is said of the outcome', async () => {
    const { give, change, send, screen } = runAuthorisations();
    await give();
    await change.answer(notNow('caisseUnavailable'));
    expect(screen()).toBe('notSavedYet');
    send({ type: 'RETRY' });
    expect(change.calls[1]).toEqual(change.calls[0]);
    await change.answer(notNow('offline'));
    expect(screen()).toBe('outcomeUnknown');
    send({ type: 'RETRY' });
    await change.answer({ kind: 'changed', authorisations: withAuthorisation });
    expect(screen()).toBe('given');
  });

  test('giving up after one silence says that nothing is known, and reads what holds now', async () => {
    const { give, change, send, screen } = runAuthorisations();
    await give();
    await change.answer(notNow('offline'));
    send({ type: 'FINISH' });
    expect(screen()).toBe('outcomeUnknown');
    send({ type: 'FINISH' });
    expect(screen()).toBe('waiting: reading');
  });

  test('a closed account says so after what may have been done', async () => {
    const { give, change, send, screen, end } = runAuthorisations();
    await give();
    await change.answer(notNow('offline'));
    send({ type: 'RETRY' });
    await change.answer({ kind: 'sessionOver' });
    expect(screen()).toBe('outcomeUnknown');
    send({ type: 'RETRY' });
    expect(screen(), 'nobody is left to ask').toBe('outcomeUnknown');
    send({ type: 'FINISH' });
    expect(end()).toMatchObject({ accountIsOver: true });
  });

  test('nobody waits for ever, neither to read nor to save', async () => {
    const reading = runAuthorisations();
    reading.pass(answerLimitMs);
    expect([reading.screen(), reading.context().notNow]).toEqual(['notNow', 'offline']);
    const saving = runAuthorisations();
    await saving.give();
    saving.pass(answerLimitMs);
    expect(saving.screen()).toBe('notSavedYet');
  });
});
