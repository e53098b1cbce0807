import { describe, expect, test } from 'vitest';
import { SECOND_MS } from '#domain/time/instant.ts';
import { messageWaitMs } from '../common/message-wait.ts';
import { START } from '../testing/clock.ts';
import { account, currentPassword, runManageAccount, someShownContacts } from './testing/manage-account-run.ts';

const mobile = { kind: 'mobile', value: '0639980010' } as const;

/** Up to the contacts on file. */
function shown(change: 'now' | 'afterPassword' | 'never' = 'afterPassword') {
  const run = runManageAccount();
  return {
    ...run,
    come: async () => {
      run.send({ type: 'SHOW_CONTACTS' });
      await run.contacts.answer({ kind: 'contacts', contacts: someShownContacts, change });
    },
    /** Up to the field of the code. */
    ask: async () => {
      run.send({ type: 'CHANGE_CONTACT', kind: 'mobile' });
      run.send({ type: 'NEW_CONTACT_GIVEN', contact: mobile });
      await run.sendCode.answer({ kind: 'accepted', againAt: START + 30 * SECOND_MS });
    },
  };
}

describe('#45 #53 a contact', () => {
  test('is changed after the current password, by the code that came to the new one', async () => {
    const { come, send, screen, confirm, sendCode, draw, changeContact, context, end } = shown();
    await come();
    expect(screen()).toBe('contacts');
    send({ type: 'CHANGE_CONTACT', kind: 'mobile' });
    expect(screen()).toBe('contactPassword');
    send({ type: 'CURRENT_GIVEN', password: currentPassword });
    expect(confirm.calls).toEqual([{ token: 'account-1', currentPassword }]);
    await confirm.answer({ kind: 'confirmed' });
    expect(JSON.stringify(context()), 'P14').not.toContain(currentPassword);
    expect(screen()).toBe('newMobile');
    send({ type: 'NEW_CONTACT_GIVEN', contact: mobile });
    expect(sendCode.calls).toEqual([{ token: 'account-1', contact: mobile }]);
    await sendCode.answer({ kind: 'accepted', againAt: START });
    send({ type: 'CODE_GIVEN', code: '004217' });
    await draw.answer('act-1');
    expect(changeContact.calls).toEqual([{ token: 'account-1', contact: mobile, code: '004217', act: 'act-1' }]);
    await changeContact.answer({ kind: 'changed', contacts: someShownContacts });
    expect([screen(), context().hadContacts]).toEqual(['contactChanged', true]);
    send({ type: 'FINISH' });
    expect(screen()).toBe('menu');
    expect(JSON.stringify(context()), 'P19 nothing of it stays').not.toContain('0639980010');
    send({ type: 'LEAVE' });
    expect(end()).toMatchObject({ outcome: { kind: 'completed' } });
  });

  test('needs no password where the holder was confirmed just before', async () => {
    const { come, send, screen } = shown('now');
    await come();
    send({ type: 'CHANGE_CONTACT', kind: 'mail' });
    expect(screen()).toBe('newMail');
  });

  test('is not begun when the account closes before the code could come: said before anything is typed', async () => {
    const { come, send, screen, pass, contacts } = shown();
    pass(account.endsAt - START - messageWaitMs + 1);
    await come();
    expect(contacts.calls).toHaveLength(1);
    send({ type: 'CHANGE_CONTACT', kind: 'mobile' });
    expect(screen()).toBe('contactNoTime');
    send({ type: 'BACK' });
    expect(screen()).toBe('contacts');
  });

  test('is not changed where a code opened the account', async () => {
    const { come, send, screen } = shown('never');
    await come();
    send({ type: 'CHANGE_CONTACT', kind: 'mail' });
    expect(screen()).toBe('contacts');
  });

  test('may be confirmed by a second factor in place of the password: the journey comes back', async () => {
    const { come, send, end } = shown();
    await come();
    send({ type: 'CHANGE_CONTACT', kind: 'mobile' });
    send({ type: 'OTHER_PROOF' });
    expect(end()).toMatchObject({ outcome: { kind: 'left', next: 'raiseAccount', thenBack: true } });
  });

  test('may be confirmed by a second factor where the password comes from a fresh code', async () => {
    const { come, send, end } = shown('never');
    await come();
    send({ type: 'OTHER_PROOF' });
    expect(end()).toMatchObject({ outcome: { kind: 'left', next: 'raiseAccount', thenBack: true } });
  });

  test('asks for the password again when its five minutes are over, and for nothing else', async () => {
    const { come, ask, send, screen, draw, changeContact, confirm } = shown('now');
    await come();
    await ask();
    send({ type: 'CODE_GIVEN', code: '004217' });
    await draw.answer('act-1');
    await changeContact.answer({ kind: 'proofNeeded' });
    expect(screen()).toBe('contactPassword');
    send({ type: 'CURRENT_GIVEN', password: currentPassword });
    await confirm.answer({ kind: 'confirmed' });
    expect(screen()).toBe('waiting: changingContact');
    expect(changeContact.calls[1]).toEqual(changeContact.calls[0]);
  });

  test('I4 whose answer was lost is asked about by the same act, then called neither changed nor unchanged', async () => {
    const { come, ask, send, screen, draw, changeContact } = shown('now');
    await come();
    await ask();
    send({ type: 'CODE_GIVEN', code: '004217' });
    await draw.answer('act-1');
    await changeContact.answer({ kind: 'notNow', reason: 'offline' });
    expect(screen()).toBe('contactNotSavedYet');
    send({ type: 'RETRY' });
    await changeContact.answer({ kind: 'notNow', reason: 'offline' });
    expect(screen()).toBe('contactUnknown');
    expect(changeContact.calls[1]).toEqual(changeContact.calls[0]);
    send({ type: 'RETRY' });
    await changeContact.answer({ kind: 'changed', contacts: someShownContacts });
    expect(screen()).toBe('contactChanged');
  });

  test('I4 the end of the account is told after what may have been changed', async () => {
    const { come, ask, send, screen, draw, changeContact, end } = shown('now');
    await come();
    await ask();
    send({ type: 'CODE_GIVEN', code: '004217' });
    await draw.answer('act-1');
    await changeContact.answer({ kind: 'notNow', reason: 'offline' });
    send({ type: 'RETRY' });
    await changeContact.answer({ kind: 'sessionOver' });
    expect(screen()).toBe('contactUnknown');
    send({ type: 'FINISH' });
    expect(end()).toMatchObject({ accountIsOver: true });
  });

  test('#251 another address may be typed where that one is taken', async () => {
    const { come, ask, send, screen, draw, changeContact, context } = shown('now');
    await come();
    await ask();
    send({ type: 'CODE_GIVEN', code: '004217' });
    await draw.answer('act-1');
    await changeContact.answer({ kind: 'mailTaken' });
    expect(screen()).toBe('mailTaken');
    expect(context().newContact).toBeUndefined();
    send({ type: 'OTHER_WAY' });
    expect(screen()).toBe('newMobile');
  });

  test('is left with nothing of it in memory, the token being that of the account', async () => {
    const { come, ask, send, context, contacts } = shown('now');
    await come();
    await ask();
    send({ type: 'BACK' });
    send({ type: 'BACK' });
    send({ type: 'BACK' });
    expect(contacts.calls).toEqual([{ token: account.token }]);
    expect(context()).toMatchObject({ contacts: [], newContact: undefined });
  });
});
