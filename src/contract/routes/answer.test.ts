import { describe, expect, it } from 'vitest';
import { readAnswer } from './answer.ts';
import { problem } from './problem.ts';
import { outboxRoute } from './outbox.ts';
import { kioskCodeUseRoute } from './kiosk-code-uses.ts';
import { NOON } from '../testing/fixtures.ts';

const id = 'claim:00112233445566ff:17';
const answer = { results: [{ id, outcome: { kind: 'active', validUntil: NOON } }] };

describe('reading an answer', () => {
  it('gives what the gateway answered', () => {
    expect(readAnswer(outboxRoute, 200, answer)).toEqual({ kind: 'answer', answer });
  });

  it('drops what a newer gateway adds, wherever it stands', () => {
    const newer = {
      more: 1,
      results: [{ id, more: {}, outcome: { kind: 'active', validUntil: NOON, more: [2] } }],
    };
    expect(readAnswer(outboxRoute, 200, newer)).toEqual({ kind: 'answer', answer });
    expect(newer.more).toBe(1);
  });

  it('gives the problem, and drops what a newer gateway adds to it', () => {
    const refused = problem('codeExpired');
    expect(readAnswer(kioskCodeUseRoute, 410, { ...refused, more: 1 })).toEqual({
      kind: 'problem',
      problem: refused,
    });
  });

  it.each([
    ['of another shape', 200, { results: [{ id }] }],
    ['with something unknown and something wrong', 200, { more: 1, results: 'none' }],
    ['of an unknown outcome', 200, { results: [{ id, outcome: { kind: 'perhaps' } }] }],
    ['that is a page', 200, '<html></html>'],
    ['that is empty', 200, undefined],
    ['of success, with another status', 204, answer],
    ['of a proxy', 502, 'Bad Gateway'],
    ['of an unknown problem', 418, { type: 'urn:borne:problem:teapot', title: 'x', status: 418 }],
  ])('says that an answer is unreadable: %s', (_, status, json) => {
    expect(readAnswer(outboxRoute, status, json)).toEqual({ kind: 'unreadable' });
  });
});
