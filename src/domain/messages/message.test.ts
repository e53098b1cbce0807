import { describe, expect, it } from 'vitest';
import {
  messageLinesSchema,
  messageLineSchema,
  messageSchema,
  MESSAGES_MAX,
  unreadAmong,
  withoutHealth,
} from './message.ts';
import { someLines, someMessages, somePayment, someSickLeave } from './testing/some-messages.ts';

const [paymentLine, sickLeaveLine] = someLines;
if (paymentLine === undefined || sickLeaveLine === undefined) throw new Error('there are no messages');

describe('a message', () => {
  it('is read as it is, opened and in a list', () => {
    for (const message of someMessages) expect(messageSchema.parse(message)).toEqual(message);
    expect(messageLinesSchema.parse(someLines)).toEqual(someLines);
  });

  it.each([
    ['without a subject', { head: { ...somePayment.head, subject: '' } }],
    ['with a subject of 121 characters', { head: { ...somePayment.head, subject: 'a'.repeat(121) } }],
    ['about what is no topic', { head: { ...somePayment.head, topic: 'lottery' } }],
    ['with a name that tells something', { ref: 'CAF 31/2026 Dupont' }],
    ['that is opened and not read', { isRead: false }],
    ['that says nothing', { body: [] }],
    ['of 4,001 characters in all', { body: ['a'.repeat(4_000), 'b'] }],
    ['with something more', { from: 'a person' }],
  ])('is none %s', (_case, change) => {
    expect(messageSchema.safeParse({ ...somePayment, ...change }).success).toBe(false);
  });

  it('P34 may be told without what it says only where it is about health', () => {
    expect(messageLineSchema.safeParse({ ...sickLeaveLine, head: null }).success).toBe(true);
    expect(messageLineSchema.safeParse({ ...paymentLine, head: null }).success).toBe(false);
  });

  it('that the person wrote is never unread', () => {
    expect(messageLineSchema.safeParse({ ...paymentLine, direction: 'sent', isRead: false }).success).toBe(false);
  });
});

describe('a list', () => {
  const lines = (count: number) => Array.from({ length: count }, (_, index) => ({ ...paymentLine, ref: `m${index}` }));

  it('has the newest first, each once, and a hundred at most', () => {
    expect(messageLinesSchema.safeParse(someLines.toReversed()).success).toBe(false);
    expect(messageLinesSchema.safeParse([paymentLine, paymentLine]).success).toBe(false);
    expect(messageLinesSchema.safeParse(lines(MESSAGES_MAX)).success).toBe(true);
    expect(messageLinesSchema.safeParse(lines(MESSAGES_MAX + 1)).success).toBe(false);
  });

  it('#6 counts what the caisse wrote and nobody has opened', () => {
    expect(unreadAmong(someLines)).toBe(2);
    expect(unreadAmong(someLines.map((line) => ({ ...line, isRead: true })))).toBe(0);
    expect(unreadAmong([{ direction: 'sent', isRead: false }])).toBe(0);
  });
});

it('P34 without what is about health, a line has its date and nothing of what it says', () => {
  expect(withoutHealth(paymentLine)).toEqual(paymentLine);
  expect(withoutHealth(sickLeaveLine)).toEqual({ ...sickLeaveLine, head: null });
  expect(JSON.stringify(withoutHealth(sickLeaveLine))).not.toMatch(/journali|sickLeave"/);
  expect(JSON.stringify(someSickLeave)).toMatch(/journali/);
});
