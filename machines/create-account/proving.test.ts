import { describe, expect, test } from 'vitest';
import { START } from '../testing/clock.ts';
import { someNir } from '../testing/samples.ts';
import { createAccountDelays } from './delays.ts';
import { runCreateAccount, someContactsOnFile, someMail } from './testing/create-account-run.ts';

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
    const { comeToCode, screen, send, check, start, context } = runCreateAccount({ caisse: 'cpam-31' });
    await comeToCode();
    send({ type: 'CODE_GIVEN', code: '012345' });
    await check.answer({ kind: 'mailTaken' });
    expect(screen()).toBe('mailTaken');
    send({ type: 'CHANGE', field: 'contact' });
    expect(screen()).toBe('mail');
    expect(context().answers.contact, 'an empty field').toBeUndefined();
    send({ type: 'BACK' });
    expect(screen()).toBe('cardNumber');
    send({ type: 'CARD_NUMBER_GIVEN', cardNumber: null });
    expect(screen()).toBe('mail');
    send({ type: 'CONTACT_GIVEN', contact: { kind: 'mail', value: 'other@example.org' } });
    expect(screen()).toBe('check');
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
