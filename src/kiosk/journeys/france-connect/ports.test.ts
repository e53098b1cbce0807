import { describe, expect, test, vi } from 'vitest';
import {
  drawHandOverRoute,
  endHandOverRoute,
  handOverProgressRoute,
  typeHandOverCharactersRoute,
} from '#contract/routes/france-connect.ts';
import { revokeVisitorTokenRoute } from '#contract/routes/kiosk-code-uses.ts';
import { problem, type Problem } from '#contract/routes/problem.ts';
import type { CallResult, GatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import { createSessionResources } from '#kiosk/wipe/session-resources.ts';
import { createFranceConnectPorts } from './ports.ts';

const NOW = 1_000_000;
const token = 'A'.repeat(43);
const drawn = { handOverId: 'one', token, openUntil: NOW, site: 'Riquet', kioskNumber: 12 };

/** The gateway gives these answers in turn, the last one for ever. */
function ports(...results: readonly unknown[]) {
  const left = [...results];
  const call = vi.fn((_route: unknown, _options: unknown) =>
    Promise.resolve((left.length > 1 ? left.shift() : left[0]) as CallResult<never>),
  );
  const resources = createSessionResources();
  const made = createFranceConnectPorts({
    gateway: { call: call as unknown as GatewayClient['call'] },
    sessionId: 'session-a',
    resources,
    now: () => NOW,
    gatewayTime: async () => NOW,
    availability: () => ({ network: 'online', caisses: {} }),
    renew: async () => undefined,
    publicUrl: () => 'https://borne.example.org',
  });
  return { ...made, call, resources };
}

const answered = (answer: unknown) => ({ kind: 'answer', answer });
const refused = (body: Problem) => ({ kind: 'problem', problem: body });

describe('a hand-over', () => {
  test('is drawn for this visit; its address is shown without its token', async () => {
    const { drawHandOver, call, resources } = ports(answered(drawn));
    expect(await drawHandOver({ caisse: 'caf-31' })).toEqual({
      kind: 'drawn',
      handOver: {
        handOverId: 'one',
        url: `https://borne.example.org/franceconnect#${token}`,
        address: 'borne.example.org/franceconnect',
        site: 'Riquet',
        kioskNumber: 12,
      },
    });
    expect(call.mock.calls).toEqual([
      [drawHandOverRoute, { body: { sessionId: 'session-a', caisse: 'caf-31' }, owner: resources }],
    ]);
  });

  test.each([
    [refused(problem('notOfferedHere')), 'caisseUnavailable'],
    [refused(problem('internal')), 'offline'],
    [{ kind: 'timeout' }, 'offline'],
  ] as const)('that cannot be drawn is not now: %o', async (result, reason) => {
    expect(await ports(result).drawHandOver({ caisse: 'caf-31' })).toEqual({ kind: 'notNow', reason });
  });

  test.each([
    [answered({ kind: 'underWay', stage: 'opened', until: NOW }), { kind: 'underWay', stage: 'opened' }],
    [answered({ kind: 'over', outcome: 'givenUp' }), { kind: 'over', outcome: 'givenUp' }],
    [refused(problem('sessionOver')), { kind: 'over', outcome: 'expired' }],
    [{ kind: 'offline' }, { kind: 'notNow', reason: 'offline' }],
  ] as const)('says how far it has come: %o', async (result, answer) => {
    const { askProgress, call } = ports(result);
    expect(await askProgress({ handOverId: 'one' })).toEqual(answer);
    expect(call.mock.calls[0]?.[0]).toBe(handOverProgressRoute);
  });
});

describe('the characters', () => {
  const typed = { caisse: 'caf-31', handOverId: 'one', characters: 'AC23' } as const;
  const account = { token: 'account', level: 'authenticated', expiresAt: NOW + 100, endsAt: NOW + 1_000 };

  test('open the account, which the wipe closes', async () => {
    const { typeCharacters, call, resources } = ports(answered({ kind: 'open', account }));
    expect(await typeCharacters(typed)).toEqual({
      kind: 'open',
      account: { level: 'authenticated', caisse: 'caf-31', audience: 'person', token: 'account', endsAt: NOW + 1_000 },
    });
    expect(call.mock.calls[0]?.[0]).toBe(typeHandOverCharactersRoute);
    call.mockClear();
    resources.disposeAll();
    expect(call.mock.calls.map(([route]) => route)).toEqual([revokeVisitorTokenRoute]);
  });

  test.each([
    [answered({ kind: 'wrong', triesLeft: 1 }), { kind: 'wrong', triesLeft: 1 }],
    [answered({ kind: 'over', outcome: 'notMatched' }), { kind: 'over', outcome: 'notMatched' }],
    [refused(problem('sessionOver')), { kind: 'over', outcome: 'expired' }],
    [refused(problem('caisseUnavailable')), { kind: 'notNow', reason: 'caisseUnavailable' }],
  ] as const)('%o', async (result, answer) => {
    expect(await ports(result).typeCharacters(typed)).toEqual(answer);
  });
});

test('P19 the wipe ends the latest hand-over of the visit once, whatever was given up before', async () => {
  const { drawHandOver, giveUp, call, resources } = ports(
    answered(drawn),
    answered({ status: 'over' }),
    answered({ ...drawn, handOverId: 'two' }),
    answered({ status: 'over' }),
  );
  await drawHandOver({ caisse: 'caf-31' });
  await giveUp({ handOverId: 'one' });
  await drawHandOver({ caisse: 'caf-31' });
  call.mockClear();
  resources.disposeAll();
  expect(call.mock.calls).toEqual([
    [endHandOverRoute, { body: { sessionId: 'session-a', handOverId: 'two', wiped: true }, keepalive: true }],
  ]);
});
