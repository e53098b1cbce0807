import { describe, expect, test, vi } from 'vitest';
import {
  accountContactsRoute,
  changeContactRoute,
  confirmAccountRoute,
  sendContactCodeRoute,
} from '#contract/routes/account-contacts.ts';
import { problem, type Problem } from '#contract/routes/problem.ts';
import type { CallResult, GatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import { createSessionResources } from '#kiosk/wipe/session-resources.ts';
import { createContactPorts } from './contact-ports.ts';

const NOW = 1_000_000;
const token = 'account';
const contact = { kind: 'mobile', value: '0639980010' } as const;
const change = { token, contact, act: 'act-1', code: '004217' } as const;

/** The gateway gives this answer. */
function ports(result: unknown) {
  const call = vi.fn((_route: unknown, _options: unknown) => Promise.resolve(result as CallResult<never>));
  const resources = createSessionResources();
  const made = createContactPorts({
    gateway: { call: call as unknown as GatewayClient['call'] },
    sessionId: 'session-a',
    resources,
    now: () => NOW,
    gatewayTime: async () => NOW + 50,
  });
  return { ...made, call, resources };
}

const answered = (answer: unknown) => ({ kind: 'answer', answer });
const refused = (body: Problem) => ({ kind: 'problem', problem: body });
const silences = ['offline', 'timeout', 'aborted', 'badAnswer'] as const;

test('each request goes with the token of this visit', async () => {
  const contacts = [{ kind: 'mobile', masked: 'XX' }];
  const read = ports(answered({ contacts, change: 'now' }));
  expect(await read.readContacts({ token })).toEqual({ kind: 'contacts', contacts, change: 'now' });
  const confirm = ports(answered({ until: NOW }));
  expect(await confirm.confirmHolder({ token, currentPassword: 'x' })).toEqual({ kind: 'confirmed' });
  const send = ports(answered({ status: 'accepted', againAt: NOW + 30_050 }));
  expect(await send.sendContactCode({ token, contact })).toEqual({ kind: 'accepted', againAt: NOW + 30_000 });
  const made = ports(answered({ contacts }));
  expect(await made.changeContact(change)).toEqual({ kind: 'changed', contacts });
  const sent = [read, confirm, send, made].map(({ call }) => call.mock.calls[0]?.[0]);
  expect(sent).toEqual([accountContactsRoute, confirmAccountRoute, sendContactCodeRoute, changeContactRoute]);
  expect(made.call.mock.calls[0]?.[1]).toEqual({ body: { sessionId: 'session-a', ...change }, owner: made.resources });
});

describe('the change', () => {
  test.each([
    [problem('doesNotMatch'), { kind: 'codeRefused', reason: 'doesNotMatch' }],
    [problem('codeDestroyed'), { kind: 'codeRefused', reason: 'codeDestroyed' }],
    [problem('mailTaken'), { kind: 'mailTaken' }],
    [problem('proofNeeded'), { kind: 'proofNeeded' }],
    [problem('tooManyTries', { retryAfterMs: 500 }), { kind: 'tooManyTries', until: NOW + 500 }],
    [problem('notAllowed'), { kind: 'notAllowed' }],
    [problem('notOfferedHere'), { kind: 'notOffered' }],
    [problem('sessionOver'), { kind: 'sessionOver' }],
    [problem('caisseUnavailable'), { kind: 'notNow', reason: 'caisseUnavailable' }],
    [problem('internal'), { kind: 'notNow', reason: 'offline' }],
  ] as const)('refused by $title', async (body, answer) => {
    expect(await ports(refused(body)).changeContact(change)).toEqual(answer);
  });

  test.each(silences)('without an answer (%s) is not now', async (kind) => {
    expect(await ports({ kind }).changeContact(change)).toEqual({ kind: 'notNow', reason: 'offline' });
  });
});

test.each([
  [problem('doesNotMatch'), { kind: 'doesNotMatch' }],
  [problem('busy'), { kind: 'notNow', reason: 'busy' }],
  [problem('tooManyTries', { retryAfterMs: 500 }), { kind: 'tooManyTries', until: NOW + 500 }],
  [problem('sessionOver'), { kind: 'sessionOver' }],
] as const)('the current password, refused by $title', async (body, answer) => {
  expect(await ports(refused(body)).confirmHolder({ token, currentPassword: 'x' })).toEqual(answer);
});
