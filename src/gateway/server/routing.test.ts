import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { visitorTokenSchema } from '#contract/identifiers.ts';
import { accountHistoryRoute } from '#contract/routes/account-session.ts';
import { route, takesVisitorToken, type Route } from '#contract/routes/route.ts';
import { refusalStepMs } from './even-refusals.ts';
import { refuse } from './problems.ts';
import { registerGuardedRoute, registerRoute, type GatewayServer } from './routing.ts';

const definition = {
  method: 'POST',
  path: '/api/kiosk/account/documents',
  level: 'kiosk',
  summary: 'A route to come.',
  bodyLimitBytes: 512,
  response: { 200: z.strictObject({}) },
  problems: [],
} as const;
const account = z.strictObject({ token: visitorTokenSchema });
const other = z.strictObject({ kind: z.literal('other') });

const forgetful = route({ ...definition, body: account });
const inUnion = route({ ...definition, body: z.union([other, account]) });
const withoutToken = route({ ...definition, body: other });

describe('a route that takes the token of a visitor', () => {
  const registered: unknown[] = [];
  const server = { route: (given: unknown) => registered.push(given) } as unknown as GatewayServer;
  const handler = async () => ({});

  it('is known by its body', () => {
    const kinds: readonly Route[] = [forgetful, inUnion, withoutToken];
    expect(kinds.map(takesVisitorToken)).toEqual([true, true, false]);
  });

  it('stops the gateway when it names no act, or would be served without asking for it', () => {
    expect(() => registerRoute(server, forgetful, handler)).toThrow('names an act');
    expect(() => registerRoute(server, inUnion, handler)).toThrow('names an act');
    expect(() => registerRoute(server, { ...forgetful, act: 'readHistory' }, handler)).toThrow('registered guarded');
    expect(() => registerGuardedRoute(server, forgetful, handler, handler)).toThrow('names no act');
    expect(registered).toEqual([]);
  });

  it('is served when it names its act and is guarded, as every other route is without', () => {
    registerGuardedRoute(
      server,
      accountHistoryRoute,
      async () => ({}),
      async () => ({ entries: [] }),
    );
    registerRoute(server, withoutToken, handler);
    expect(registered).toHaveLength(2);
  });
});

it('P08 « does not match » is answered a step after its request, whatever it took', async () => {
  const served: { handler: (request: object, reply: object) => Promise<unknown> }[] = [];
  registerRoute(
    { route: (given: (typeof served)[number]) => served.push(given) } as unknown as GatewayServer,
    withoutToken,
    async () => refuse('doesNotMatch'),
  );
  const sent = vi.fn();
  const reply = { elapsedTime: 0, code: () => reply, header: () => reply, type: () => reply, send: sent };
  const start = performance.now();
  await served[0]?.handler({ body: {} }, reply);
  expect(sent).toHaveBeenCalledOnce();
  expect(performance.now() - start).toBeGreaterThan(refusalStepMs - 2);
});
