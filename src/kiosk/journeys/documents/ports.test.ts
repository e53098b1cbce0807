import { describe, expect, test, vi } from 'vitest';
import { documentsRoute, issueDocumentRoute } from '#contract/routes/documents.ts';
import { problem, type Problem } from '#contract/routes/problem.ts';
import { issued, paymentAndQuotient } from '#machines/documents/testing/some-documents.ts';
import type { CallResult, GatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import { createSessionResources } from '#kiosk/wipe/session-resources.ts';
import { createDocumentsPorts } from './ports.ts';

const choice = { type: 'paiementEtQuotient', months: { from: '2026-10', to: '2026-10' } } as const;
const input = { token: 'account', choice };
const offer = { type: 'radiation', months: [], years: [], subjects: [] } as const;

/** The gateway gives this answer. */
function ports(result: unknown) {
  const call = vi.fn((_route: unknown, _options: unknown) => Promise.resolve(result as CallResult<never>));
  const owner = createSessionResources();
  const gateway = { call: call as unknown as GatewayClient['call'] };
  return { ...createDocumentsPorts({ gateway, sessionId: 'session-a', resources: owner }), call, owner };
}

const answered = (answer: unknown) => ({ kind: 'answer', answer });
const refused = (body: Problem) => ({ kind: 'problem', problem: body });

test('what may be had is asked for with the token of this visit', async () => {
  const { readDocuments, call, owner } = ports(answered({ kind: 'offered', documents: [offer] }));
  expect(await readDocuments({ token: 'account' })).toEqual({ kind: 'offered', offers: [offer] });
  expect(call.mock.calls).toEqual([[documentsRoute, { body: { sessionId: 'session-a', token: 'account' }, owner }]]);
});

test('a document is asked for as it was chosen', async () => {
  const document = issued(paymentAndQuotient);
  const { issueDocument, call, owner } = ports(answered({ kind: 'issued', document }));
  expect(await issueDocument(input)).toEqual({ kind: 'issued', document });
  expect(call.mock.calls).toEqual([[issueDocumentRoute, { body: { sessionId: 'session-a', ...input }, owner }]]);
});

test('a refusal keeps its reason', async () => {
  const ofFile = answered({ kind: 'refused', reason: 'struckOff' });
  expect(await ports(ofFile).readDocuments({ token: 'account' })).toEqual({ kind: 'refused', reason: 'struckOff' });
  const ofDocument = answered({ kind: 'refused', reason: 'noRight' });
  expect(await ports(ofDocument).issueDocument(input)).toEqual({ kind: 'refused', reason: 'noRight' });
  expect(await ports(answered({ kind: 'levelTooLow' })).issueDocument(input)).toEqual({ kind: 'levelTooLow' });
});

describe.each([
  [problem('notAllowed'), { kind: 'notAllowed' }],
  [problem('sessionOver'), { kind: 'sessionOver' }],
  [problem('notOfferedHere'), { kind: 'notNow', reason: 'caisseUnavailable' }],
  [problem('caisseUnavailable'), { kind: 'notNow', reason: 'caisseUnavailable' }],
  [problem('internal'), { kind: 'notNow', reason: 'offline' }],
] as const)('refused by $title', (body, answer) => {
  test('is told in the same words when it is read and when it is fetched', async () => {
    expect(await ports(refused(body)).readDocuments({ token: 'account' })).toEqual(answer);
    expect(await ports(refused(body)).issueDocument(input)).toEqual(answer);
  });
});

test.each(['offline', 'timeout', 'aborted', 'badAnswer'] as const)(
  'without an answer (%s) is not now',
  async (kind) => {
    const silent = ports({ kind });
    expect(await silent.readDocuments({ token: 'account' })).toEqual({ kind: 'notNow', reason: 'offline' });
    expect(await silent.issueDocument(input)).toEqual({ kind: 'notNow', reason: 'offline' });
  },
);
