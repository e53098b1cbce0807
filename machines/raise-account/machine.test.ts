import { describe, expect, test } from 'vitest';
import { MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';
import { messageWaitMs } from '../common/message-wait.ts';
import { codeCoverMs } from '../common/one-time-code.ts';
import { START } from '../testing/clock.ts';
import { someCard } from '../testing/samples.ts';
import { account, raised, runRaiseAccount, someContacts } from './testing/raise-account-run.ts';

describe('a second factor', () => {
  test('#264 is a code to a contact that was chosen: it raises the account, which the session goes on with', async () => {
    const { begin, touch, screen, send, raise, end, context } = runRaiseAccount();
    await begin();
    expect(screen()).toBe('ways');
    expect(send.calls, 'nothing is sent before a touch').toEqual([]);
    touch({ type: 'CONTACT_CHOSEN', kind: 'mail' });
    expect(screen()).toBe('waiting: sending');
    expect(send.calls).toEqual([{ token: 'account-1', contact: 'mail' }]);
    await send.answer({ kind: 'accepted', againAt: START + 30 * SECOND_MS });
    expect(screen()).toBe('code');
    touch({ type: 'CODE_GIVEN', code: '004217' });
    expect(raise.calls).toEqual([
      { caisse: 'caf-31', token: 'account-1', proof: { kind: 'oneTimeCode', code: '004217' } },
    ]);
    await raise.answer({ kind: 'raised', account: raised });
    expect(end()).toMatchObject({ outcome: { kind: 'completed' }, identity: raised });
    expect(JSON.stringify(context()), 'P14 the code is gone').not.toContain('004217');
  });

  test('is not asked for where nothing raises: that is said first, and the visitor goes home', async () => {
    const { ways, screen, context, touch, end } = runRaiseAccount();
    await ways.answer({ kind: 'none', reason: 'openedByCode' });
    expect(screen()).toBe('impossible');
    expect(context().obstacle).toBe('openedByCode');
    touch({ type: 'LEAVE' });
    expect(end()).toMatchObject({ outcome: { kind: 'refused' } });
  });

  test('that is not wanted is left by « Retour », to the journey that asked for it', async () => {
    const chosen = runRaiseAccount();
    await chosen.begin();
    chosen.touch({ type: 'BACK' });
    expect(chosen.end()).toMatchObject({ outcome: { kind: 'left' }, wentBack: true });
    const impossible = runRaiseAccount();
    await impossible.ways.answer({ kind: 'none', reason: 'notYet' });
    impossible.touch({ type: 'BACK' });
    expect(impossible.end()).toMatchObject({ outcome: { kind: 'refused' }, wentBack: true });
    const home = runRaiseAccount();
    await home.begin();
    home.touch({ type: 'LEAVE' });
    expect(home.end()).not.toHaveProperty('wentBack');
  });

  test('is sent again once it may be, and a wrong one can be typed again', async () => {
    const { askCode, touch, screen, raise, send, pass, context } = runRaiseAccount();
    await askCode();
    touch({ type: 'CODE_GIVEN', code: '004217' });
    await raise.answer({ kind: 'refused', reason: 'doesNotMatch' });
    expect(screen()).toBe('codeRefused');
    expect(context()).toMatchObject({ codeRefusal: 'doesNotMatch', code: undefined });
    touch({ type: 'RESEND' });
    expect(send.calls, 'too soon').toHaveLength(1);
    pass(30 * SECOND_MS);
    touch({ type: 'RESEND' });
    expect(send.calls).toHaveLength(2);
    await send.answer({ kind: 'accepted', againAt: START + 60 * SECOND_MS });
    expect(screen()).toBe('code');
  });

  test('A29 is waited for behind a cover', async () => {
    const { askCode, touch, screen, pass, journey } = runRaiseAccount();
    await askCode();
    expect(journey.getSnapshot().hasTag('awaitsMessage')).toBe(true);
    pass(codeCoverMs - 1);
    touch({ type: 'TYPED' });
    pass(codeCoverMs - 1);
    expect(screen()).toBe('code');
    pass(1);
    expect(screen()).toBe('covered');
    touch({ type: 'UNCOVER' });
    expect(screen()).toBe('code');
  });

  test('is not waited for when the account closes before it could come', async () => {
    const { begin, touch, screen, pass, context, send } = runRaiseAccount();
    await begin();
    pass(account.endsAt - START - messageWaitMs + 1);
    touch({ type: 'CONTACT_CHOSEN', kind: 'mobile' });
    expect(screen()).toBe('impossible');
    expect(context().obstacle).toBe('noTime');
    expect(send.calls).toEqual([]);
  });

  test('is not sent again when the account closes before it could come', async () => {
    const { askCode, touch, screen, pass, send } = runRaiseAccount();
    await askCode();
    pass(account.endsAt - START - messageWaitMs + 1);
    touch({ type: 'UNCOVER' });
    touch({ type: 'NOTHING_RECEIVED' });
    touch({ type: 'RESEND' });
    expect(screen()).toBe('nothingReceived');
    expect(send.calls).toHaveLength(1);
  });

  test('whose answer was lost is shown again with the same digits', async () => {
    const { askCode, touch, screen, raise } = runRaiseAccount();
    await askCode();
    touch({ type: 'CODE_GIVEN', code: '004217' });
    await raise.answer({ kind: 'notNow', reason: 'offline' });
    expect(screen()).toBe('tryAgain');
    touch({ type: 'RETRY' });
    expect(raise.calls).toHaveLength(2);
    expect(raise.calls[1]).toEqual(raise.calls[0]);
  });

  test('is the card in the reader, judged by the caisse as soon as it is read', async () => {
    const { begin, touch, screen, raise, end } = runRaiseAccount();
    await begin();
    touch({ type: 'CARD_CHOSEN' });
    touch({ type: 'CARD_REMOVED' });
    touch({ type: 'CARD_INSERTED' });
    expect(screen()).toBe('waiting: readingCard');
    touch({ type: 'CARD_READ', card: someCard });
    expect(raise.calls).toEqual([{ caisse: 'caf-31', token: 'account-1', proof: someCard.proof }]);
    await raise.answer({ kind: 'refused', reason: 'doesNotMatch' });
    expect(screen()).toBe('cardRefused');
    touch({ type: 'OTHER_WAY' });
    expect(screen()).toBe('ways');
    touch({ type: 'BACK' });
    expect(end()).toMatchObject({ outcome: { kind: 'left' } });
  });

  test('is no card where the hall takes none', async () => {
    const { ways, touch, screen } = runRaiseAccount();
    await ways.answer({ kind: 'ways', contacts: someContacts, card: false });
    touch({ type: 'CARD_CHOSEN' });
    expect(screen()).toBe('ways');
  });

  test('of which too many were tried waits, while a code that was sent still serves', async () => {
    const { begin, touch, screen, send } = runRaiseAccount();
    await begin();
    touch({ type: 'CONTACT_CHOSEN', kind: 'mobile' });
    await send.answer({ kind: 'tooManyTries', until: START + MINUTE_MS });
    expect(screen()).toBe('paused');
    touch({ type: 'USE_CODE' });
    expect(screen()).toBe('code');
  });

  test('tells the session that the gateway has closed the account', async () => {
    const { begin, touch, send, end } = runRaiseAccount();
    await begin();
    touch({ type: 'CONTACT_CHOSEN', kind: 'mobile' });
    await send.answer({ kind: 'sessionOver' });
    expect(end()).toMatchObject({ accountIsOver: true });
  });
});
