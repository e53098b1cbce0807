import { describe, expect, test } from 'vitest';
import { someNir } from '../testing/samples.ts';
import { forgottenPasswordDelays } from './delays.ts';
import { apartMs, goodPassword, runForgottenPassword, someContacts } from './testing/forgotten-password-run.ts';

const { answerLimitMs, coverMs } = forgottenPasswordDelays;
const identity = { caisse: 'caf-31', nir: someNir, birthName: 'MARTIN' };

describe('before anything is asked', () => {
  test.each(['offline', 'caisseUnavailable'] as const)(
    '%s refuses with the reason, and leads to a code',
    async (reason) => {
      const { ready, screen, context, send, end } = runForgottenPassword();
      await ready.answer({ kind: 'notNow', reason });
      expect(screen()).toBe('notNow');
      expect(context().notNow).toBe(reason);
      send({ type: 'NEW_CODE' });
      expect(end()).toMatchObject({ outcome: { kind: 'left', next: 'provisionalCode' } });
    },
  );

  test('A30 « Retour » from the notice leads back to « Me connecter », the number kept', async () => {
    const { begin, send, end } = runForgottenPassword({ known: { nir: someNir } });
    await begin();
    send({ type: 'BACK' });
    expect(end()).toEqual({ outcome: { kind: 'left', next: 'signIn' }, known: { nir: someNir } });
  });
});

describe('#153 #154 #157 the contact', () => {
  test('A30 is shown after number and name, of which a known number is not asked again', async () => {
    const { begin, send, screen, start } = runForgottenPassword({ known: { nir: someNir } });
    await begin();
    send({ type: 'BEGIN' });
    expect(screen()).toBe('birthName');
    send({ type: 'BIRTH_NAME_GIVEN', birthName: 'MARTIN' });
    expect(start.calls).toEqual([identity]);
    await start.answer({ kind: 'contacts', resetId: 'reset-1', contacts: someContacts });
    expect(screen()).toBe('contact');
  });

  test('is the first one until another is chosen, and nothing is sent before « Envoyer »', async () => {
    const { comeToContact, send, screen, context, sent } = runForgottenPassword();
    await comeToContact();
    expect(context().contact).toBe(someContacts[0]);
    send({ type: 'OTHER_CONTACTS' });
    send({ type: 'CONTACT_CHOSEN', id: 'mail' });
    expect(screen()).toBe('contact');
    expect(sent.calls).toEqual([]);
    send({ type: 'SEND' });
    expect(sent.calls).toEqual([{ resetId: 'reset-1', contactId: 'mail' }]);
  });

  test('where there is none, leads to the other ways', async () => {
    const { giveIdentity, start, screen } = runForgottenPassword();
    await giveIdentity();
    await start.answer({ kind: 'contacts', resetId: 'reset-1', contacts: [] });
    expect(screen()).toBe('noContact');
  });

  test('by letter ends as recorded: nothing more happens here', async () => {
    const { comeToContact, send, sent, screen, end } = runForgottenPassword();
    await comeToContact();
    send({ type: 'OTHER_CONTACTS' });
    send({ type: 'CONTACT_CHOSEN', id: 'letter' });
    send({ type: 'SEND' });
    await sent.answer({ kind: 'accepted', againAt: 0 });
    expect(screen()).toBe('letterAsked');
    send({ type: 'FINISH' });
    expect(end()?.outcome).toEqual({ kind: 'recorded' });
  });

  test('asked too often says until when; a code that came before still serves', async () => {
    const { comeToContact, send, sent, screen, context } = runForgottenPassword();
    await comeToContact();
    send({ type: 'SEND' });
    await sent.answer({ kind: 'tooManyTries', until: 42 });
    expect(screen()).toBe('paused');
    expect(context().pausedUntil).toBe(42);
    send({ type: 'USE_CODE' });
    expect(screen()).toBe('code');
  });
});

describe('#158 #159 #160 the code', () => {
  test('A29 gives who waits their time, and is covered after a minute without a key', async () => {
    const { comeToCode, send, screen, hasTag, pass } = runForgottenPassword();
    await comeToCode();
    expect(hasTag('awaitsMessage')).toBe(true);
    pass(coverMs - 1_000);
    send({ type: 'TYPED' });
    pass(coverMs - 1_000);
    expect(screen(), 'who types is there').toBe('code');
    pass(1_000);
    expect(screen()).toBe('covered');
    expect(hasTag('awaitsMessage')).toBe(true);
    send({ type: 'UNCOVER' });
    expect(screen()).toBe('code');
  });

  test('is sent again no sooner than the gateway allows', async () => {
    const { comeToCode, send, screen, pass, sent } = runForgottenPassword();
    await comeToCode();
    send({ type: 'NOTHING_RECEIVED' });
    send({ type: 'RESEND' });
    expect(screen()).toBe('nothingReceived');
    pass(apartMs);
    send({ type: 'RESEND' });
    expect(sent.calls).toHaveLength(2);
    expect(sent.calls[1]).toEqual(sent.calls[0]);
  });

  test.each(['doesNotMatch', 'codeExpired', 'codeUsed', 'codeDestroyed'] as const)(
    'that is refused (%s) says why, is forgotten, and may be typed again',
    async (reason) => {
      const { comeToCode, send, check, screen, context } = runForgottenPassword();
      await comeToCode();
      send({ type: 'CODE_GIVEN', code: '471147' });
      expect(check.calls).toEqual([{ resetId: 'reset-1', code: '471147' }]);
      await check.answer({ kind: 'codeRefused', reason });
      expect(screen()).toBe('codeRefused');
      expect(context()).toMatchObject({ codeRefusal: reason, code: undefined });
      send({ type: 'RETRY' });
      expect(screen()).toBe('code');
    },
  );

  test('I8 is kept when no answer comes, and one touch tries again', async () => {
    const { comeToCode, send, check, screen, pass } = runForgottenPassword();
    await comeToCode();
    send({ type: 'CODE_GIVEN', code: '012345' });
    pass(answerLimitMs);
    expect(screen()).toBe('tryAgain');
    send({ type: 'RETRY' });
    expect(check.calls).toEqual([check.calls[0], check.calls[0]]);
  });

  test('of a reset that has ended leads to a new one, and nothing is typed twice (A30)', async () => {
    const { comeToCode, send, check, screen, start, context } = runForgottenPassword();
    await comeToCode();
    send({ type: 'CODE_GIVEN', code: '012345' });
    await check.answer({ kind: 'over' });
    expect(screen()).toBe('timeOver');
    expect(context().resetId).toBeUndefined();
    send({ type: 'RETRY' });
    expect(start.calls).toEqual([identity, identity]);
  });
});

describe('« J’ai reçu un code par courrier »', () => {
  test('asks for number, name and code, which prove at once', async () => {
    const { giveIdentity, send, screen, letter, start } = runForgottenPassword();
    await giveIdentity('LETTER_CODE');
    expect(screen()).toBe('letterCode');
    send({ type: 'CODE_GIVEN', code: '012345' });
    expect(letter.calls).toEqual([{ ...identity, code: '012345' }]);
    expect(start.calls).toEqual([]);
    await letter.answer({ kind: 'proven', token: 'token-1' });
    expect(screen()).toBe('password');
  });

  test('that does not match lets an answer be changed, or another code be asked for', async () => {
    const { giveIdentity, send, screen, letter, start } = runForgottenPassword();
    await giveIdentity('LETTER_CODE');
    send({ type: 'CODE_GIVEN', code: '012345' });
    await letter.answer({ kind: 'codeRefused', reason: 'doesNotMatch' });
    send({ type: 'CHANGE', field: 'birthName' });
    expect(screen()).toBe('birthName');
    send({ type: 'BIRTH_NAME_GIVEN', birthName: 'MARTIN' });
    expect(screen()).toBe('letterCode');
    send({ type: 'CODE_GIVEN', code: '012345' });
    await letter.answer({ kind: 'codeRefused', reason: 'codeReplaced' });
    send({ type: 'BEGIN' });
    expect(start.calls).toEqual([identity]);
  });
});

describe('#162 #166 the new password', () => {
  test('is saved, everything of it forgotten, and « Me connecter » keeps what is known (A30)', async () => {
    const { choosePassword, save, screen, context, send, end } = runForgottenPassword();
    await choosePassword();
    expect(save.calls).toEqual([{ token: 'token-1', password: goodPassword }]);
    await save.answer({ kind: 'active', noticeSentTo: 'sms' });
    expect(screen()).toBe('passwordChanged');
    expect(JSON.stringify(context()), 'P14').not.toMatch(new RegExp(`${goodPassword}|token-1`));
    send({ type: 'SIGN_IN' });
    expect(end()).toEqual({
      outcome: { kind: 'completed', next: 'signIn' },
      known: { nir: someNir, birthName: 'MARTIN' },
    });
  });

  test('I4 whose saving is not known is called neither saved nor lost, and a repeat is the same', async () => {
    const { choosePassword, save, screen, send } = runForgottenPassword();
    await choosePassword();
    await save.answer({ kind: 'notNow', reason: 'offline' });
    expect(screen()).toBe('notSavedYet');
    send({ type: 'RETRY' });
    expect(save.calls).toEqual([save.calls[0], save.calls[0]]);
  });

  test('that the caisse refuses is asked again; one that comes too late begins again', async () => {
    const { choosePassword, save, screen, send, context } = runForgottenPassword();
    await choosePassword();
    await save.answer({ kind: 'passwordRefused' });
    expect(context()).toMatchObject({ passwordProblem: 'refusedByCaisse', password: undefined });
    send({ type: 'PASSWORD_GIVEN', password: goodPassword });
    send({ type: 'PASSWORD_REPEATED', password: goodPassword });
    await save.answer({ kind: 'over' });
    expect(screen()).toBe('timeOver');
    expect(context().token).toBeUndefined();
  });

  test('I4 that comes too late after a silence may have been saved, until the caisse refuses one', async () => {
    const { choosePassword, save, screen, send, context } = runForgottenPassword();
    await choosePassword();
    await save.answer({ kind: 'notNow', reason: 'offline' });
    send({ type: 'RETRY' });
    await save.answer({ kind: 'passwordRefused' });
    expect(context().mayBeSaved, 'refused').toBe(false);
    send({ type: 'PASSWORD_GIVEN', password: goodPassword });
    send({ type: 'PASSWORD_REPEATED', password: goodPassword });
    await save.answer({ kind: 'notNow', reason: 'caisseUnavailable' });
    send({ type: 'RETRY' });
    await save.answer({ kind: 'over' });
    expect([screen(), context().mayBeSaved]).toEqual(['timeOver', true]);
  });

  test('#160 is not given up by one « Retour »: the code has served', async () => {
    const { comeToPassword, send, screen, end } = runForgottenPassword();
    await comeToPassword();
    send({ type: 'BACK' });
    expect(screen()).toBe('stopping');
    send({ type: 'BEGIN' });
    expect(screen()).toBe('password');
    send({ type: 'BACK' });
    send({ type: 'LEAVE' });
    expect(end()?.outcome).toEqual({ kind: 'left' });
  });
});

test('a failure of a port is a failure of ours, and nothing of it stays', async () => {
  const { choosePassword, save, end, context } = runForgottenPassword();
  await choosePassword();
  await save.fail();
  expect(end()?.outcome).toEqual({ kind: 'failed' });
  expect(context()).toMatchObject({ password: undefined, token: undefined, resetId: undefined });
});
