import { expect, test, vi } from 'vitest';
import { chooseFileRoute } from '#contract/routes/authorisations.ts';
import { fileOverviewRoute, ownDataRoute, paymentsRoute } from '#contract/routes/file.ts';
import { problem, type Problem } from '#contract/routes/problem.ts';
import { paymentsOf } from '#domain/file/payments.ts';
import { someFile, someLines, someOwnData } from '#domain/file/testing/some-files.ts';
import type { CallResult, GatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import { createSessionResources } from '#kiosk/wipe/session-resources.ts';
import { createMyAccountPorts } from './ports.ts';

const contacts = [{ kind: 'mail', masked: 'm•••••@•••••' }];
const spouse = { ref: 'fabrice', name: 'Fabrice C.' };
const authorisations = {
  isResponsible: false,
  spouse: null,
  receivedFrom: [spouse],
  actsIn: 'fabrice',
};
const files = { actsFor: 'Fabrice C.', authorisations };
const shownFiles = { actsFor: 'Fabrice C.', actsIn: 'fabrice', others: [spouse], isResponsible: false, spouse: null };

/** The gateway gives these answers, one after the other. */
function ports(...results: readonly unknown[]) {
  const left = [...results];
  const call = vi.fn((_route: unknown, _options: unknown) => Promise.resolve(left.shift() as CallResult<never>));
  const owner = createSessionResources();
  const gateway = { call: call as unknown as GatewayClient['call'] };
  const made = createMyAccountPorts({ gateway, sessionId: 'session-a', resources: owner });
  return { ...made, call, owner, routes: () => call.mock.calls.map(([route]) => route) };
}

const answer = (body: unknown) => ({ kind: 'answer', answer: body });
const refused = (body: Problem) => ({ kind: 'problem', problem: body });
const token = { token: 'account' };

test('#2 the file is asked for with the token of this visit', async () => {
  const { readFile, call, owner } = ports(answer({ kind: 'file', overview: someFile, contacts, files }));
  expect(await readFile(token)).toEqual({ kind: 'file', overview: someFile, contacts, files: shownFiles });
  expect(call.mock.calls).toEqual([[fileOverviewRoute, { body: { sessionId: 'session-a', token: 'account' }, owner }]]);
});

test('#53 who may not see the file reads what is of them alone', async () => {
  const own = { kind: 'own', data: someOwnData, contacts, files };
  const { readFile, routes } = ports(refused(problem('notAllowed')), answer(own));
  expect(await readFile(token)).toEqual({ ...own, files: shownFiles });
  expect(routes()).toEqual([fileOverviewRoute, ownDataRoute]);
});

test('so does a protected person who is in the file of somebody else', async () => {
  const withoutFiles = {
    kind: 'own',
    data: someOwnData,
    contacts,
    files: { actsFor: 'Yvonne D.', authorisations: null },
  };
  const { readFile } = ports(answer({ kind: 'refused', reason: 'noFile' }), answer(withoutFiles));
  expect(await readFile(token)).toMatchObject({
    kind: 'own',
    files: { actsFor: 'Yvonne D.', actsIn: null, others: [], spouse: null },
  });
});

test('a caisse that shows no file says why, and nothing more is asked', async () => {
  const { readFile, routes } = ports(answer({ kind: 'refused', reason: 'struckOff' }));
  expect(await readFile(token)).toEqual({ kind: 'refused', reason: 'struckOff' });
  expect(routes()).toEqual([fileOverviewRoute]);
  const none = ports(answer({ kind: 'refused', reason: 'noFile' }), answer({ kind: 'refused', reason: 'noFile' }));
  expect(await none.readFile(token)).toEqual({ kind: 'refused', reason: 'noFile' });
});

test('#151 a guardian who acts for nobody may see neither', async () => {
  const { readFile } = ports(refused(problem('notAllowed')), refused(problem('notAllowed')));
  expect(await readFile(token)).toEqual({ kind: 'notAllowed' });
});

test('#9 payments come by their day', async () => {
  const { readPayments, call, owner } = ports(answer({ kind: 'payments', lines: someLines }));
  expect(await readPayments(token)).toEqual({ kind: 'payments', payments: paymentsOf(someLines) });
  expect(call.mock.calls).toEqual([[paymentsRoute, { body: { sessionId: 'session-a', token: 'account' }, owner }]]);
  const closed = ports(answer({ kind: 'refused', reason: 'deceased' }));
  expect(await closed.readPayments(token)).toEqual({ kind: 'refused', reason: 'deceased' });
});

test('#44 another file is chosen, and one’s own again', async () => {
  const { chooseFile, call, owner } = ports(answer(authorisations), answer({ ...authorisations, actsIn: null }));
  expect(await chooseFile({ token: 'account', file: 'fabrice' })).toEqual({ kind: 'chosen' });
  expect(await chooseFile({ token: 'account', file: null })).toEqual({ kind: 'chosen' });
  expect(call.mock.calls[0]).toEqual([
    chooseFileRoute,
    { body: { sessionId: 'session-a', token: 'account', file: 'fabrice' }, owner },
  ]);
});

test('an authorisation that ended at that moment leads into no file', async () => {
  const { chooseFile } = ports(answer({ ...authorisations, receivedFrom: [], actsIn: null }));
  expect(await chooseFile({ token: 'account', file: 'fabrice' })).toEqual({ kind: 'notAllowed' });
});

test.each([
  [problem('sessionOver'), { kind: 'sessionOver' }],
  [problem('notOfferedHere'), { kind: 'notNow', reason: 'caisseUnavailable' }],
  [problem('tooManyTries', { retryAfterMs: 500 }), { kind: 'notNow', reason: 'busy' }],
  [problem('caisseUnavailable'), { kind: 'notNow', reason: 'caisseUnavailable' }],
  [problem('internal'), { kind: 'notNow', reason: 'offline' }],
] as const)('refused by $0.title', async (body, expected) => {
  expect(await ports(refused(body)).readFile(token)).toEqual(expected);
  expect(await ports(refused(problem('notAllowed')), refused(body)).readFile(token)).toEqual(expected);
  expect(await ports(refused(body)).readPayments(token)).toEqual(expected);
  expect(await ports(refused(body)).chooseFile({ token: 'account', file: null })).toEqual(expected);
});

test.each(['offline', 'timeout', 'aborted', 'badAnswer'] as const)(
  'without an answer (%s) is not now',
  async (kind) => {
    const expected = { kind: 'notNow', reason: 'offline' };
    expect(await ports({ kind }).readFile(token)).toEqual(expected);
    expect(await ports({ kind }).readPayments(token)).toEqual(expected);
    expect(await ports({ kind }).chooseFile({ token: 'account', file: null })).toEqual(expected);
  },
);
