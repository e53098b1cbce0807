import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { visitorTokenSchema } from '../identifiers.ts';
import { route, takesVisitorToken } from './route.ts';

const answer = z.strictObject({ status: z.literal('over') });
const withBody = (body: z.ZodMiniType) =>
  route({
    method: 'POST',
    path: '/api/kiosk/example',
    level: 'kiosk',
    summary: 'An example.',
    body,
    response: { 200: answer },
    problems: [],
  });
const token = visitorTokenSchema;
const inside = z.strictObject({ token });

describe('a route takes the token of a visitor', () => {
  it.each([
    ['as a member', inside],
    ['that may be absent', z.strictObject({ token: z.optional(token) })],
    ['that may be null', z.strictObject({ token: z.nullable(token) })],
    ['that may be both', z.strictObject({ token: z.optional(z.nullable(token)) })],
    ['in a part', z.strictObject({ account: inside })],
    ['in a part that may be absent', z.strictObject({ account: z.optional(z.readonly(inside)) })],
    ['in a list', z.strictObject({ accounts: z.array(inside) })],
    ['in a table', z.strictObject({ accounts: z.record(z.string(), inside) })],
    ['in an alternative', z.strictObject({ proof: z.union([z.string(), inside]) })],
    ['in an alternative by kind', z.discriminatedUnion('kind', [z.extend(inside, { kind: z.literal('account') })])],
    ['alone', token],
  ])('%s', (_case, body) => {
    expect(takesVisitorToken(withBody(body))).toBe(true);
  });

  it('not when its body has none, or it has no body', () => {
    expect(takesVisitorToken(withBody(z.strictObject({ text: z.optional(z.string()) })))).toBe(false);
    const { body: _body, ...bare } = withBody(inside);
    expect(takesVisitorToken({ ...bare, method: 'GET' })).toBe(false);
  });
});
