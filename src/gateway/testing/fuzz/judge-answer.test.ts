import { describe, expect, it } from 'vitest';
import { PROBLEM_MEDIA_TYPE, problem } from '#contract/routes/problem.ts';
import { signInRoute } from '#contract/routes/account-session.ts';
import { readyRoute } from '#contract/routes/health.ts';
import { MARKER } from '#contract/testing/hostile-bodies.ts';
import type { Answer } from '../signing-kiosk.ts';
import { faultsOf } from './judge-answer.ts';

const answer = (status: number, body: Record<string, unknown>, type: string = PROBLEM_MEDIA_TYPE): Answer => ({
  status,
  headers: { 'content-type': `${type}; charset=utf-8` },
  body,
  text: JSON.stringify(body),
});
const refusal = problem('doesNotMatch');

describe('an answer to whatever comes', () => {
  it('is right as the contract has it', () => {
    expect(faultsOf(signInRoute, answer(403, refusal))).toEqual([]);
    expect(faultsOf(signInRoute, answer(400, problem('invalidInput', { fields: ['body.nir'] })))).toEqual([]);
  });

  it.each([
    ['a 500', answer(500, problem('internal'))],
    ['a 503', answer(503, problem('caisseUnavailable'))],
    ['a 403 that is no problem of the contract', answer(403, { ...refusal, detail: 'more' })],
    ['a 200 that its schema does not know', answer(200, { kind: 'open' })],
    ['a 404 that is no problem of the contract', answer(404, { message: 'Route not found' })],
    ['doesNotMatch with a 401', answer(401, refusal)],
    ['codeUsed, which the route does not name', answer(410, problem('codeUsed'))],
    ['doesNotMatch as text/html; charset=utf-8', answer(403, refusal, 'text/html')],
  ])('has a fault: %s', (fault, given) => {
    expect(faultsOf(signInRoute, given)).toContain(fault);
  });

  it('may repeat nothing, in its body or in a header', () => {
    const repeating = { ...answer(403, refusal), headers: { 'content-type': PROBLEM_MEDIA_TYPE, location: MARKER } };
    expect(faultsOf(signInRoute, repeating)).toEqual(['repeats what was sent']);
    expect(faultsOf(signInRoute, answer(403, { ...refusal, title: MARKER }))).toContain('repeats what was sent');
  });

  it.each(['TypeError: x', 'at read (/srv/a.ts:1:2)', 'relation "people" does not exist'])(
    'may not tell of its own inside: %s',
    (words) => {
      expect(faultsOf(signInRoute, answer(403, { ...refusal, title: words }))).toContain('tells of its own inside');
    },
  );

  it('may hold random bytes, whatever word chance writes in them', () => {
    const faults = faultsOf(signInRoute, answer(403, { ...refusal, title: 'k3_Zod-stackSELECT7Error-x' }));
    expect(faults).not.toContain('tells of its own inside');
  });

  it('of a probe may be its own « no »', () => {
    expect(faultsOf(readyRoute, answer(503, { wrong: true }))).toEqual(['a 503 that its schema does not know']);
  });
});
