import { describe, expect, test } from 'vitest';
import { START } from '../testing/clock.ts';
import { someBirthDate, someCard, someNir } from '../testing/samples.ts';
import { runCreateAccount } from './testing/create-account-run.ts';

const known = { nir: someNir, birthName: 'MARTIN', birthDate: someBirthDate, postalCode: '31000' };

describe('before anything is typed', () => {
  test.each(['offline', 'caisseUnavailable'] as const)('%s refuses with other ways', async (reason) => {
    const { ready, screen, send, end } = runCreateAccount();
    await ready.answer({ kind: 'notNow', reason });
    expect(screen()).toBe('notNow');
    send({ type: 'RETRY' });
    await ready.answer({ kind: 'notNow', reason });
    send({ type: 'NEW_CODE' });
    expect(end()?.outcome).toEqual({ kind: 'left', next: 'provisionalCode' });
  });

  test('#169 who has a file at the Caf signs in', async () => {
    const { answerTo, screen, send, end } = runCreateAccount();
    await answerTo('triage');
    send({ type: 'SITUATION_CHOSEN', situation: 'recipient' });
    expect(screen()).toBe('recipient');
    send({ type: 'SIGN_IN' });
    expect(end()?.outcome).toEqual({ kind: 'left', next: 'signIn' });
  });

  test('#168 who has none makes a request first; #171 the others create', async () => {
    const { answerTo, screen, send } = runCreateAccount();
    await answerTo('triage');
    send({ type: 'SITUATION_CHOSEN', situation: 'notRecipient' });
    expect(screen()).toBe('notRecipient');
    send({ type: 'BACK' });
    send({ type: 'SITUATION_CHOSEN', situation: 'attached' });
    expect(screen()).toBe('notice');
  });

  test('#173 without a number nothing is created', async () => {
    const { answerTo, screen, send, end } = runCreateAccount();
    await answerTo('hasNumber');
    send({ type: 'HAS_NUMBER', hasNumber: false });
    expect(screen()).toBe('noNumber');
    send({ type: 'LEAVE' });
    expect(end()?.outcome).toEqual({ kind: 'refused' });
  });
});

describe('the questions', () => {
  test('#173 #175 come one a screen, at the Caf', async () => {
    const { answerTo } = runCreateAccount();
    expect(await answerTo('check')).toEqual([
      'triage',
      'notice',
      'method',
      'hasNumber',
      'nir',
      'civility',
      'birthName',
      'firstNames',
      'usedName',
      'birthDate',
      'birthPlace',
      'livesInFrance',
      'postalCode',
      'contactKind',
      'mail',
    ]);
  });

  test('#256 #260 at ameli after a list of what is needed, with RIB and card number, and no triage', async () => {
    const { answerTo, start, send, context } = runCreateAccount({ caisse: 'cpam-31' });
    const seen = await answerTo('check');
    expect(seen.slice(0, 3)).toEqual(['notice', 'checklist', 'method']);
    expect(seen.slice(-4)).toEqual(['iban', 'rib', 'cardNumber', 'mail']);
    expect(seen).not.toContain('hasNumber');
    send({ type: 'CONFIRM' });
    expect(start.calls[0]).toMatchObject({ ameli: { iban: context().answers.iban, cardNumber: '4711' } });
  });

  test('A30 that the session has answers to are not asked', async () => {
    const { answerTo } = runCreateAccount({ known });
    const seen = await answerTo('check');
    for (const field of ['hasNumber', 'nir', 'birthName', 'birthDate', 'postalCode']) expect(seen).not.toContain(field);
  });

  test('of who lives abroad leave the postal code out', async () => {
    const { answerTo, send, screen, start } = runCreateAccount();
    await answerTo('livesInFrance');
    send({ type: 'RESIDENCE_GIVEN', livesInFrance: false });
    expect(screen()).toBe('contactKind');
    await answerTo('check');
    send({ type: 'CONFIRM' });
    expect(start.calls[0]?.civilStatus).toEqual({
      nir: someNir,
      civility: 'madame',
      birthName: 'MARTIN',
      firstNames: 'CAMILLE',
      birthDate: someBirthDate,
      birthPlace: 'metropolitanFrance',
      livesInFrance: false,
    });
  });

  test('lead back one by one, and out of the journey with what was typed', async () => {
    const { answerTo, send, screen, end } = runCreateAccount();
    await answerTo('postalCode');
    const seen = [];
    while (end() === undefined && seen.length < 20) {
      send({ type: 'BACK' });
      seen.push(screen());
    }
    expect(seen).toEqual([
      'livesInFrance',
      'birthPlace',
      'birthDate',
      'usedName',
      'firstNames',
      'birthName',
      'civility',
      'nir',
      'method',
      'notice',
      'triage',
      undefined,
    ]);
    expect(end()).toMatchObject({ outcome: { kind: 'left' }, known: { nir: someNir, birthName: 'MARTIN' } });
  });

  test('A33 are changed from the check, and « Retour » leads back there', async () => {
    const { answerTo, send, screen, context } = runCreateAccount();
    await answerTo('check');
    send({ type: 'CHANGE', field: 'firstNames' });
    expect(screen()).toBe('firstNames');
    send({ type: 'BACK' });
    expect(screen()).toBe('check');
    send({ type: 'CHANGE', field: 'firstNames' });
    send({ type: 'FIRST_NAMES_GIVEN', firstNames: 'CAMILLE MARIE' });
    expect(screen()).toBe('check');
    expect(context().answers.firstNames).toBe('CAMILLE MARIE');
    send({ type: 'BACK' });
    expect(screen()).toBe('contactKind');
  });

  test('#171 refuse who is not old enough, before anything is sent', async () => {
    const { answerTo, send, screen, start } = runCreateAccount();
    await answerTo('birthDate');
    send({ type: 'BIRTH_DATE_GIVEN', birthDate: '2026-01-01' });
    expect(screen()).toBe('tooYoung');
    expect(start.calls).toEqual([]);
    send({ type: 'CHANGE', field: 'birthDate' });
    send({ type: 'BIRTH_DATE_GIVEN', birthDate: someBirthDate });
    expect(screen()).toBe('birthPlace');
  });

  test('of who has neither mobile nor mail lead to other ways', async () => {
    const { answerTo, send, screen } = runCreateAccount();
    await answerTo('contactKind');
    send({ type: 'NO_CONTACT' });
    expect(screen()).toBe('noContact');
    send({ type: 'BACK' });
    expect(screen()).toBe('contactKind');
  });
});

describe('the card', () => {
  const presented = {
    level: 'presented',
    caisse: 'caf-31',
    nir: someNir,
    birthDate: someBirthDate,
    proof: { kind: 'card', cardSerial: '4711' },
  } as const;

  test('A30 presented earlier in the visit spares number and date, and is the proof', async () => {
    const { answerTo, send, start } = runCreateAccount({ identity: presented });
    const seen = await answerTo('check');
    for (const field of ['method', 'hasNumber', 'nir', 'birthDate']) expect(seen).not.toContain(field);
    send({ type: 'CONFIRM' });
    expect(start.calls[0]).toMatchObject({ proof: presented.proof, civilStatus: { nir: someNir } });
  });

  test('I5 of the other caisse proves nothing here', async () => {
    const { answerTo } = runCreateAccount({ identity: { ...presented, caisse: 'cpam-31' } });
    expect(await answerTo('check')).toContain('nir');
  });

  test('read here leaves the reader once its date was right, and spares its own number', async () => {
    const { answerTo, send, screen, verify, start, end } = runCreateAccount({ caisse: 'cpam-31' });
    await answerTo('method');
    send({ type: 'CHOOSE_METHOD', method: 'card' });
    send({ type: 'CARD_INSERTED' });
    send({ type: 'CARD_READ', card: someCard });
    expect(screen()).toBe('cardBirthDate');
    send({ type: 'BIRTH_DATE_GIVEN', birthDate: someBirthDate });
    await verify.answer({ kind: 'ok' });
    expect(screen()).toBe('cardChecked');
    const seen = await answerTo('check');
    for (const field of ['nir', 'birthDate', 'cardNumber']) expect(seen).not.toContain(field);
    send({ type: 'CONFIRM' });
    expect(start.calls[0]?.proof).toEqual(someCard.proof);
    await start.answer({ kind: 'notNow', reason: 'offline' });
    send({ type: 'LEAVE' });
    expect(end()).toMatchObject({ outcome: { kind: 'refused' }, identity: { level: 'presented', nir: someNir } });
  });

  test('that is blocked lets one type, where the site does', async () => {
    const { answerTo, send, screen, verify } = runCreateAccount();
    await answerTo('method');
    send({ type: 'CHOOSE_METHOD', method: 'card' });
    send({ type: 'CARD_INSERTED' });
    send({ type: 'CARD_READ', card: someCard });
    send({ type: 'BIRTH_DATE_GIVEN', birthDate: someBirthDate });
    await verify.answer({ kind: 'blocked', until: START });
    expect(screen()).toBe('cardBlocked');
    send({ type: 'NO_CARD' });
    expect(screen()).toBe('hasNumber');
  });
});
