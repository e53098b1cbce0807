import { expect, test, vi } from 'vitest';
import { liveRoute } from '#contract/routes/health.ts';
import type { GatewayClient } from './gateway-client.ts';
import { createLateClient } from './late-client.ts';

const answered = { kind: 'answer', answer: { status: 'live' } } as const;

function someClient() {
  return {
    call: vi.fn(async () => answered),
    abortAll: vi.fn(),
    inFlight: () => 0,
    lastWordsSaid: async () => undefined,
  };
}

test('loads the client once, at the first call, and passes everything on', async () => {
  const made = someClient();
  const load = vi.fn(async () => made as unknown as GatewayClient);
  const client = createLateClient(load);
  expect(load).not.toHaveBeenCalled();
  expect(await Promise.all([client.call(liveRoute, {}), client.call(liveRoute, {})])).toEqual([answered, answered]);
  expect(await client.call(liveRoute, { timeoutMs: 5 })).toEqual(answered);
  expect(load).toHaveBeenCalledOnce();
  expect(made.call).toHaveBeenLastCalledWith(liveRoute, { timeoutMs: 5 });
  client.abortAll();
  expect(made.abortAll).toHaveBeenCalledOnce();
});

test('a call that waits for the client when all are aborted is never sent', async () => {
  const made = someClient();
  let come: (client: GatewayClient) => void = () => undefined;
  const client = createLateClient(() => new Promise((resolve) => (come = resolve)));
  const result = client.call(liveRoute, {});
  expect(client.inFlight()).toBe(1);
  client.abortAll();
  come(made as unknown as GatewayClient);
  expect(await result).toEqual({ kind: 'aborted' });
  expect(made.call).not.toHaveBeenCalled();
  expect(client.inFlight()).toBe(0);
});

test('a client that does not come is no network, and is asked for again', async () => {
  const load = vi
    .fn<() => Promise<GatewayClient>>()
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockResolvedValueOnce(someClient() as unknown as GatewayClient);
  const client = createLateClient(load);
  expect(await client.call(liveRoute, {})).toEqual({ kind: 'offline' });
  expect(await client.call(liveRoute, {})).toEqual(answered);
});
