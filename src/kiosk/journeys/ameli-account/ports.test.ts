import { expect, test, vi } from 'vitest';
import { healthPaymentsRoute, insuredOverviewRoute, preventionRoute } from '#contract/routes/insured-file.ts';
import { problem, type Problem } from '#contract/routes/problem.ts';
import { someInsured, somePayments, somePrevention } from '#domain/insured-file/testing/some-insured-files.ts';
import type { CallResult, GatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import { createSessionResources } from '#kiosk/wipe/session-resources.ts';
import { createAmeliAccountPorts } from './ports.ts';

/** The gateway gives this answer. */
function ports(result: unknown) {
  const call = vi.fn((_route: unknown, _options: unknown) => Promise.resolve(result as CallResult<never>));
  const owner = createSessionResources();
  const gateway = { call: call as unknown as GatewayClient['call'] };
  const made = createAmeliAccountPorts({ gateway, sessionId: 'session-a', resources: owner });
  return { ...made, call, sent: [{ body: { sessionId: 'session-a', token: 'account' }, owner }] };
}

const answer = (body: unknown) => ({ kind: 'answer', answer: body });
const refused = (body: Problem) => ({ kind: 'problem', problem: body });
const token = { token: 'account' };

test('#302 the overview is asked for with the token of this visit', async () => {
  const file = { kind: 'file', overview: someInsured, contacts: [] };
  const { readInsured, call, sent } = ports(answer(file));
  expect(await readInsured(token)).toEqual(file);
  expect(call.mock.calls).toEqual([[insuredOverviewRoute, ...sent]]);
});

test.each([
  ['payments', healthPaymentsRoute, { kind: 'payments', payments: somePayments }],
  ['prevention', preventionRoute, { kind: 'prevention', offers: somePrevention }],
] as const)('#276 #295 %s has a route of its own', async (part, route, body) => {
  const { readPart, call, sent } = ports(answer(body));
  expect(await readPart({ ...token, part })).toEqual(body);
  expect(call.mock.calls).toEqual([[route, ...sent]]);
});

test.each<[string, unknown, unknown]>([
  ['a caisse that refuses', answer({ kind: 'refused', reason: 'suspended' }), { kind: 'refused', reason: 'suspended' }],
  ['a level that is too low', refused(problem('notAllowed')), { kind: 'notAllowed' }],
  ['an account that has closed', refused(problem('sessionOver')), { kind: 'sessionOver' }],
  ['too many at once', refused(problem('tooManyTries', { retryAfterMs: 500 })), { kind: 'notNow', reason: 'busy' }],
  [
    'a caisse that does not answer',
    refused(problem('caisseUnavailable')),
    { kind: 'notNow', reason: 'caisseUnavailable' },
  ],
  ['no network', { kind: 'offline' }, { kind: 'notNow', reason: 'offline' }],
])('%s is told as such', async (_case, result, expected) => {
  expect(await ports(result).readInsured(token)).toEqual(expected);
  expect(await ports(result).readPart({ ...token, part: 'payments' })).toEqual(expected);
});
