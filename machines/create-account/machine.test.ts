import { describe, expect, test } from 'vitest';
import { START } from '../testing/clock.ts';
import { someBirthDate, someCard, someNir } from '../testing/samples.ts';
import { createAccountDelays } from './delays.ts';
import { goodPassword, runCreateAccount, someContactsOnFile, someMail } from './testing/create-account-run.ts';

const account = {
  level: 'authenticated',
  caisse: 'caf-31',
  token: 'account-1',
  openedBy: 'password',
  endsAt: START,
} as const;
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

describe('the code of the contact', () => {
  test('A29 is awaited, covered after a while, and sent again no sooner than allowed', async () => {
    const { comeToCode, hasTag, pass, screen, send, sent } = runCreateAccount();
    await comeToCode();
    expect(hasTag('awaitsMessage')).toBe(true);
    send({ type: 'NOTHING_RECEIVED' });
    send({ type: 'RESEND' });
    expect(sent.calls).toEqual([]);
    pass(createAccountDelays.coverMs);
    expect(screen()).toBe('covered');
    send({ type: 'UNCOVER' });
    send({ type: 'NOTHING_RECEIVED' });
    send({ type: 'RESEND' });
    expect(sent.calls).toEqual([{ creationId: 'creation-1' }]);
  });

  test('to a wrong contact is another creation', async () => {
    const { comeToCode, screen, send, start } = runCreateAccount();
    await comeToCode();
    send({ type: 'NOTHING_RECEIVED' });
    send({ type: 'CHANGE', field: 'contact' });
    expect(screen()).toBe('contactKind');
    send({ type: 'CONTACT_KIND_CHOSEN', kind: 'mail' });
    send({ type: 'CONTACT_GIVEN', contact: someMail });
    expect(screen()).toBe('check');
    send({ type: 'CONFIRM' });
    expect(start.calls).toHaveLength(2);
  });

  test('#251 of a mail that is taken leads to another address, everything else kept', async () => {
    const { comeToCode, screen, send, check, start } = runCreateAccount({ caisse: 'cpam-31' });
    await comeToCode();
    send({ type: 'CODE_GIVEN', code: '012345' });
    await check.answer({ kind: 'mailTaken' });
    expect(screen()).toBe('mailTaken');
    send({ type: 'CHANGE', field: 'contact' });
    expect(screen()).toBe('mail');
    send({ type: 'CONTACT_GIVEN', contact: { kind: 'mail', value: 'other@example.org' } });
    send({ type: 'CONFIRM' });
    expect(start.calls[1]?.contact).toEqual({ kind: 'mail', value: 'other@example.org' });
  });

  test('that was lost with the visit lets one go on with the answers', async () => {
    const { comeToCode, screen, send, check } = runCreateAccount();
    await comeToCode();
    send({ type: 'CODE_GIVEN', code: '012345' });
    await check.answer({ kind: 'over' });
    expect(screen()).toBe('timeOver');
    send({ type: 'RETRY' });
    expect(screen()).toBe('check');
  });

  test('I8 without an answer is kept, and one touch asks again', async () => {
    const { comeToCode, screen, send, check } = runCreateAccount();
    await comeToCode();
    send({ type: 'CODE_GIVEN', code: '012345' });
    await check.answer({ kind: 'notNow', reason: 'offline' });
    expect(screen()).toBe('tryAgain');
    send({ type: 'RETRY' });
    expect(check.calls).toEqual([check.calls[0], check.calls[0]]);
  });
});

describe('the proof of the person', () => {
  test('is a code to a contact on file', async () => {
    const { comeToProof, screen, send, sent, check } = runCreateAccount();
    await comeToProof();
    expect(screen()).toBe('proof');
    send({ type: 'CONTACT_CHOSEN', id: 'mobile' });
    expect(sent.calls).toEqual([{ creationId: 'creation-1', contactId: 'mobile' }]);
    await sent.answer({ kind: 'accepted', againAt: START });
    send({ type: 'CODE_GIVEN', code: '471147' });
    await check.answer({ kind: 'proven', token: 'token-1' });
    expect(screen()).toBe('password');
  });

  test('is a letter, after « Envoyer » alone, and another visit', async () => {
    const { comeToProof, screen, send, sent, end } = runCreateAccount();
    await comeToProof();
    send({ type: 'CONTACT_CHOSEN', id: 'letter' });
    expect(screen()).toBe('letter');
    expect(sent.calls).toEqual([]);
    send({ type: 'CONFIRM' });
    await sent.answer({ kind: 'accepted', againAt: START });
    expect(screen()).toBe('letterAsked');
    send({ type: 'FINISH' });
    expect(end()?.outcome).toEqual({ kind: 'recorded' });
  });

  test('I4 may wait: « à confirmer », and nothing is called created', async () => {
    const { comeToProof, screen, send, postponed, end } = runCreateAccount();
    await comeToProof();
    send({ type: 'LATER' });
    expect(screen()).toBe('later');
    send({ type: 'CONFIRM' });
    await postponed.answer({ kind: 'waiting', until: START + 1 });
    expect(screen()).toBe('postponed');
    send({ type: 'FINISH' });
    expect(end()).toMatchObject({ outcome: { kind: 'recorded' } });
    expect(end()?.identity).toBeUndefined();
  });

  test('of an unknown contact is none', async () => {
    const { comeToProof, screen, send, sent } = runCreateAccount();
    await comeToProof();
    send({ type: 'CONTACT_CHOSEN', id: 'nobody' });
    expect(screen()).toBe('proof');
    expect(sent.calls).toEqual([]);
  });

  test('of a letter shows the contact of the account before a password is chosen', async () => {
    const { answerTo, screen, send, letter, context } = runCreateAccount({ known: { nir: someNir } });
    await answerTo('notice');
    send({ type: 'LETTER_CODE' });
    expect(screen()).toBe('birthName');
    send({ type: 'BIRTH_NAME_GIVEN', birthName: 'MARTIN' });
    send({ type: 'CODE_GIVEN', code: '471147' });
    expect(letter.calls).toEqual([{ caisse: 'caf-31', nir: someNir, birthName: 'MARTIN', code: '471147' }]);
    await letter.answer({ kind: 'proven', token: 'token-1', contact: { kind: 'mail', masked: 'c•••@example.org' } });
    expect(screen()).toBe('waitingContact');
    expect(context().waitingContact?.masked).toBe('c•••@example.org');
    send({ type: 'CONFIRM' });
    expect(screen()).toBe('password');
  });

  test.each(['accountExists', 'notAllowed'] as const)('may show %s', async (kind) => {
    const { comeToCode, screen, send, check } = runCreateAccount();
    await comeToCode();
    send({ type: 'CODE_GIVEN', code: '012345' });
    await check.answer({ kind });
    expect(screen()).toBe(kind);
  });

  test('someone who was tried too often may still type the code that came', async () => {
    const { comeToProof, screen, send, sent } = runCreateAccount();
    await comeToProof();
    send({ type: 'CONTACT_CHOSEN', id: someContactsOnFile[0]?.id ?? '' });
    await sent.answer({ kind: 'tooManyTries', until: START });
    expect(screen()).toBe('paused');
    send({ type: 'LATER' });
    expect(screen()).toBe('proof');
  });
});

describe('#176 the password', () => {
  test('#177 opens the account, and the session with it', async () => {
    const { choosePassword, create, screen, send, end, context } = runCreateAccount();
    await choosePassword();
    expect(create.calls).toEqual([{ caisse: 'caf-31', token: 'token-1', password: goodPassword }]);
    await create.answer({ kind: 'active', noticeSentTo: 'email', account });
    expect(screen()).toBe('created');
    expect(JSON.stringify(context()), 'P14').not.toContain(goodPassword);
    send({ type: 'FINISH' });
    expect(end()).toMatchObject({ outcome: { kind: 'completed' }, identity: account });
  });

  test('I4 whose outcome is lost is asked for again, and neither success nor failure is said', async () => {
    const { choosePassword, create, screen, send, end, context } = runCreateAccount();
    await choosePassword();
    await create.answer({ kind: 'notNow', reason: 'offline' });
    expect(screen()).toBe('notSavedYet');
    send({ type: 'RETRY' });
    expect(create.calls).toEqual([create.calls[0], create.calls[0]]);
    await create.answer({ kind: 'notNow', reason: 'busy' });
    send({ type: 'LEAVE' });
    expect(end()?.outcome).toEqual({ kind: 'left' });
    expect(JSON.stringify(context()), 'P14').not.toContain(goodPassword);
  });

  test('that never gets an answer counts as lost', async () => {
    const { choosePassword, screen, pass } = runCreateAccount();
    await choosePassword();
    pass(createAccountDelays.answerLimitMs);
    expect(screen()).toBe('notSavedYet');
  });

  test('is given up only after one was told that one cannot come back', async () => {
    const { comeToPassword, screen, send, end } = runCreateAccount();
    await comeToPassword();
    send({ type: 'BACK' });
    expect(screen()).toBe('stopping');
    send({ type: 'LEAVE' });
    expect(end()?.outcome).toEqual({ kind: 'left' });
  });

  test('forgets all of it when something breaks', async () => {
    const { choosePassword, create, end, context } = runCreateAccount();
    await choosePassword();
    await create.fail();
    expect(end()?.outcome).toEqual({ kind: 'failed' });
    expect(context().answers).toEqual({});
    expect(JSON.stringify(context())).not.toContain(goodPassword);
  });
});
