import { expect, test } from 'vitest';
import { keyFingerprint } from '#contract/signed/key-fingerprint.ts';
import { problem, type ProblemName } from '#contract/routes/problem.ts';
import { enrolRoute, selfEnrolRoute, type Enrolled } from '#contract/routes/enrolments.ts';
import type { CallFailure, GatewayClient } from '../gateway-client/gateway-client.ts';
import { openTestDatabase } from '../storage/testing/open-test-database.ts';
import { answerOfEnrolment } from './enrol-answer.ts';

const ENROLLED: Enrolled = {
  kioskId: 12,
  kioskKeyId: 1,
  siteId: 'toulouse-riquet',
  gatewayKey: 'A'.repeat(43),
  publicUrl: 'https://borne.example.org',
  status: 'active',
};

const taken = (status: Enrolled['status']) => ({ kind: 'answer', answer: { ...ENROLLED, status } }) as const;
const refused = (name: Exclude<ProblemName, 'invalidInput' | 'tooManyTries' | 'passwordRefused'>): CallFailure => ({
  kind: 'problem',
  problem: problem(name),
});

/** A kiosk before a gateway that always gives this answer. */
async function before(answer: ReturnType<typeof taken> | CallFailure) {
  const asked: { readonly route: unknown; readonly body: { readonly siteId?: string; readonly publicKey: string } }[] =
    [];
  const call = (async (route: unknown, { body }: { body: (typeof asked)[number]['body'] }) => {
    asked.push({ route, body });
    return answer;
  }) as GatewayClient['call'];
  return {
    asked,
    parts: { database: await openTestDatabase(), gateway: { call }, signer: { forget: () => undefined } },
  };
}

const code = { kind: 'code', code: '7F3K9QWM2T0XA' } as const;

test('a kiosk that the gateway trusts is enrolled', async () => {
  const { parts, asked } = await before(taken('active'));
  expect(await answerOfEnrolment(parts, code, undefined)).toEqual({ kind: 'enrolled' });
  expect(asked).toMatchObject([{ route: enrolRoute, body: { enrolmentCode: code.code } }]);
});

test('a kiosk that an admin must confirm shows the fingerprint to compare', async () => {
  const { parts, asked } = await before(taken('awaitingConfirmation'));
  const answer = await answerOfEnrolment(parts, code, undefined);
  const fingerprint = await keyFingerprint(asked[0]?.body.publicKey ?? '');
  expect(answer).toEqual({ kind: 'toConfirm', fingerprint });
});

test.each([undefined, 'toulouse-riquet'])(
  'a kiosk that enrols itself asks for the site of its address: %s',
  async (site) => {
    const { parts, asked } = await before(taken('active'));
    expect(await answerOfEnrolment(parts, { kind: 'self' }, site)).toEqual({ kind: 'enrolled' });
    expect(asked.map(({ route, body }) => [route, body.siteId])).toEqual([[selfEnrolRoute, site]]);
  },
);

test('what is no code is refused without asking the gateway', async () => {
  const { parts, asked } = await before(taken('active'));
  const answer = await answerOfEnrolment(parts, { kind: 'code', code: '1234' }, undefined);
  expect(answer).toEqual({ kind: 'refused', reason: 'codeRefused' });
  expect(asked).toEqual([]);
});

test.each([
  [refused('enrolmentRefused'), 'codeRefused'],
  [refused('demonstrationOnly'), 'codeRefused'],
  [refused('notFound'), 'codeRefused'],
  [refused('methodNotAllowed'), 'codeRefused'],
  [{ kind: 'problem', problem: problem('tooManyTries', { retryAfterMs: 1_000 }) }, 'tooManyTries'],
  [refused('internal'), 'unreachable'],
  [refused('unavailable'), 'unreachable'],
  [{ kind: 'offline' }, 'unreachable'],
  [{ kind: 'timeout' }, 'unreachable'],
  [{ kind: 'badAnswer' }, 'unreachable'],
] as const)('tells a wrong code from a gateway to try again later: %o', async (failure, reason) => {
  const { parts } = await before(failure as CallFailure);
  expect(await answerOfEnrolment(parts, code, undefined)).toEqual({ kind: 'refused', reason });
});
