import { describe, expect, test } from 'vitest';
import { runProvisionalCode } from './testing/provisional-code-run.ts';
import { someBirthDate, someCard, someNir, someUnverifiedCard } from '../testing/samples.ts';
import { someJourneyInput } from '../testing/site.ts';
import { cardHintMs } from '../common/card.ts';
import { provisionalCodeDelays } from './delays.ts';

const cardOnly = { policy: { ...someJourneyInput.policy, identification: ['card'] } } as const;

describe('choosing how to say who one is', () => {
  test('is asked where the site allows both ways', () => {
    const { send, screen } = runProvisionalCode();
    expect(screen()).toBe('notice');
    send({ type: 'BEGIN' });
    expect(screen()).toBe('method');
  });

  test('is skipped where there is one way', () => {
    const card = runProvisionalCode(cardOnly);
    card.send({ type: 'BEGIN' });
    expect(card.screen()).toBe('insertCard');
    const typed = runProvisionalCode({ policy: { ...someJourneyInput.policy, identification: ['declared'] } });
    typed.send({ type: 'BEGIN' });
    expect(typed.screen()).toBe('nir');
  });
});

describe('the card', () => {
  test('is read as soon as it is in, then the birth date is asked', async () => {
    const { send, slot, read, screen, context } = runProvisionalCode(cardOnly);
    send({ type: 'BEGIN' });
    slot({ type: 'SLOT_EMPTY' });
    expect(screen()).toBe('insertCard');
    slot({ type: 'SLOT_FILLED' });
    expect(screen()).toBe('waiting: readingCard');
    await read.answer({ kind: 'card', card: someCard });
    expect(screen()).toBe('cardBirthDate');
    expect(context().card).toEqual(someCard);
  });

  test('that does not come gets a hint, and the screen stays', () => {
    const { send, context, screen, pass } = runProvisionalCode(cardOnly);
    send({ type: 'BEGIN' });
    pass(cardHintMs);
    expect(context().hinted).toBe(true);
    expect(screen()).toBe('insertCard');
  });

  test.each(['cardUnreadable', 'cardNotVitale', 'cardRemoved'] as const)(
    'that fails with %s says so and may be put in again',
    async (reason) => {
      const { send, slot, read, screen, context } = runProvisionalCode(cardOnly);
      send({ type: 'BEGIN' });
      slot({ type: 'SLOT_FILLED' });
      await read.answer({ kind: 'refused', reason });
      expect(screen()).toBe('cardProblem');
      expect(context().cardProblem).toBe(reason);
      slot({ type: 'SLOT_EMPTY' });
      expect(screen()).toBe('cardProblem');
      slot({ type: 'SLOT_FILLED' });
      await read.answer({ kind: 'card', card: someCard });
      expect(screen()).toBe('cardBirthDate');
    },
  );

  test('pulled out before the end takes the identity with it', async () => {
    const run = runProvisionalCode(cardOnly);
    await run.showWhoIAm();
    expect(run.screen()).toBe('confirmCard');
    run.slot({ type: 'SLOT_EMPTY' });
    expect(run.screen()).toBe('cardProblem');
    expect(run.context()).toMatchObject({ card: undefined, cardBirthDate: undefined, cardProblem: 'cardRemoved' });
    run.send({ type: 'CONFIRM' });
    expect(run.issue.calls).toHaveLength(0);
  });

  test('may be pulled out once the code is being made', async () => {
    const run = runProvisionalCode(cardOnly);
    await run.showWhoIAm();
    run.send({ type: 'CONFIRM' });
    expect(run.watchers()).toBe(0);
    run.slot({ type: 'SLOT_EMPTY' });
    expect(run.screen()).toBe('waiting: issuing');
  });

  test('is asked for again from the start after « Retour »', async () => {
    const run = runProvisionalCode(cardOnly);
    await run.insertCard();
    run.send({ type: 'BACK' });
    expect(run.screen()).toBe('notice');
    expect(run.watchers()).toBe(0);
    run.send({ type: 'BEGIN' });
    expect(run.context().card).toBeUndefined();
  });

  test('can be done without: « Je n’ai pas ma carte » leads to typing where the site allows it', () => {
    const both = runProvisionalCode();
    both.send({ type: 'BEGIN' });
    both.send({ type: 'CHOOSE_METHOD', method: 'card' });
    both.send({ type: 'NO_CARD' });
    expect(both.screen()).toBe('nir');

    const only = runProvisionalCode(cardOnly);
    only.send({ type: 'BEGIN' });
    only.send({ type: 'NO_CARD' });
    expect(only.screen()).toBe('insertCard');
  });

  test('can be done without when there is no reader', () => {
    const { send, slot, screen, context } = runProvisionalCode();
    send({ type: 'BEGIN' });
    send({ type: 'CHOOSE_METHOD', method: 'card' });
    slot({ type: 'SLOT_MISSING' });
    expect(screen()).toBe('cardProblem');
    expect(context().cardProblem).toBe('readerMissing');
    send({ type: 'NO_CARD' });
    expect(screen()).toBe('nir');
  });

  test('that was read and not proven genuine saves typing the number and proves nothing', async () => {
    const run = runProvisionalCode();
    run.send({ type: 'BEGIN' });
    run.send({ type: 'CHOOSE_METHOD', method: 'card' });
    run.slot({ type: 'SLOT_FILLED' });
    await run.read.answer({ kind: 'card', card: someUnverifiedCard });
    expect(run.screen()).toBe('birthName');
    expect(run.context()).toMatchObject({ card: undefined, known: { nir: someNir } });
  });

  test('that was read and not proven genuine is no use where only genuine cards count', async () => {
    const run = runProvisionalCode(cardOnly);
    run.send({ type: 'BEGIN' });
    run.slot({ type: 'SLOT_FILLED' });
    await run.read.answer({ kind: 'card', card: someUnverifiedCard });
    expect(run.screen()).toBe('cardProblem');
  });
});

describe('the birth date beside the card', () => {
  test('is checked, then shown once more before anything is made (A33)', async () => {
    const run = runProvisionalCode(cardOnly);
    await run.insertCard();
    run.send({ type: 'BIRTH_DATE_GIVEN', birthDate: someBirthDate });
    expect(run.screen()).toBe('waiting: checkingCard');
    expect(run.verify.calls).toEqual([
      { caisse: 'caf-31', nir: someNir, birthDate: someBirthDate, proof: someCard.proof },
    ]);
    await run.verify.answer({ kind: 'ok' });
    expect(run.screen()).toBe('confirmCard');
    run.send({ type: 'CHANGE', field: 'birthDate' });
    expect(run.screen()).toBe('cardBirthDate');
  });

  test('that is wrong says how many tries are left, stays to be corrected (I8), and counts as known for nothing', async () => {
    const run = runProvisionalCode(cardOnly);
    await run.insertCard();
    run.send({ type: 'BIRTH_DATE_GIVEN', birthDate: someBirthDate });
    await run.verify.answer({ kind: 'wrongDate', left: 2 });
    expect(run.screen()).toBe('cardBirthDate');
    expect(run.context()).toMatchObject({ datesLeft: 2, cardBirthDate: someBirthDate, known: {} });
    expect(run.context().known).toEqual({});
  });

  test('that was wrong three times blocks the card, and leaves the other way open', async () => {
    const run = runProvisionalCode();
    await run.insertCard();
    run.send({ type: 'BIRTH_DATE_GIVEN', birthDate: someBirthDate });
    await run.verify.answer({ kind: 'blocked', until: 42 });
    expect(run.screen()).toBe('refused');
    expect(run.context().refusal).toEqual({ kind: 'cardBlocked', until: 42 });
    run.send({ type: 'NO_CARD' });
    expect(run.screen()).toBe('nir');
  });

  test('whose check never ends or breaks is a failure of ours', async () => {
    const stuck = runProvisionalCode(cardOnly);
    await stuck.insertCard();
    stuck.send({ type: 'BIRTH_DATE_GIVEN', birthDate: someBirthDate });
    stuck.pass(provisionalCodeDelays.answerLimitMs);
    expect(stuck.end()?.outcome).toEqual({ kind: 'failed' });

    const broken = runProvisionalCode(cardOnly);
    await broken.insertCard();
    broken.send({ type: 'BIRTH_DATE_GIVEN', birthDate: someBirthDate });
    await broken.verify.fail();
    expect(broken.end()?.outcome).toEqual({ kind: 'failed' });
  });
});
