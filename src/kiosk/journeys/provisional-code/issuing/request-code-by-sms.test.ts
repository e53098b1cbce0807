import { describe, expect, test, vi } from 'vitest';
import type { OpenedItem } from '#contract/items/sealed-items.ts';
import type { OutboxOutcome } from '#contract/routes/outbox.ts';
import type { CodeRequest } from '#domain/provisional-code/code-request.ts';
import { DAY_MS } from '#domain/time/instant.ts';
import type { CallFailure } from '#kiosk/gateway-client/gateway-client.ts';
import { requestCodeBySms, type RequestParts } from './request-code-by-sms.ts';
import {
  HOLDER,
  NOW,
  openingGateway,
  randomBytes,
  testGateway,
  testKiosk,
} from '#kiosk/terminal/testing/test-kiosk.ts';

const REQUEST: CodeRequest = {
  caisse: 'caf-31',
  nir: HOLDER.nir,
  birthName: 'LEFÈVRE-ÇELIK',
  birthDate: HOLDER.birthDate,
  postalCode: '31000',
};

async function requesting(answer: (item: OpenedItem) => OutboxOutcome | CallFailure, now = NOW + 1_000) {
  const secrets = await testGateway();
  const { database, pair } = await testKiosk(secrets, []);
  const gateway = openingGateway(secrets, pair, answer);
  const parts: RequestParts = {
    database,
    gateway,
    now: () => now,
    chance: () => 0.5,
    enqueued: vi.fn(),
    time: { best: () => Promise.resolve(now) },
    random: randomBytes,
  };
  return { database, gateway, parts };
}

describe('a code asked for by SMS', () => {
  test('travels sealed to the gateway, which takes it', async () => {
    const { gateway, parts } = await requesting(() => ({ kind: 'accepted' }));
    expect(await requestCodeBySms(parts, REQUEST)).toEqual({ kind: 'accepted' });
    expect(gateway.opened).toMatchObject([{ type: 'datedCodeRequest', codeRequest: REQUEST, issuedAt: NOW + 1_000 }]);
  });

  test('P24 waits in the outbox without the gateway, and says so', async () => {
    const { database, parts } = await requesting(() => ({ kind: 'offline' }));
    expect(await requestCodeBySms(parts, REQUEST)).toEqual({ kind: 'recordedOffline' });
    expect(await database.outbox.toArray()).toMatchObject([
      { type: 'datedCodeRequest', caisse: 'caf-31', state: 'pending' },
    ]);
    expect(parts.enqueued).toHaveBeenCalledOnce();
  });

  test('has a new identifier each time', async () => {
    const { database, parts } = await requesting(() => ({ kind: 'accepted' }));
    await requestCodeBySms(parts, REQUEST);
    await requestCodeBySms(parts, REQUEST);
    expect(await database.outbox.count()).toBe(2);
  });

  test('is refused when nothing may be sealed any more', async () => {
    const { parts } = await requesting(() => ({ kind: 'accepted' }), NOW + 31 * DAY_MS);
    expect(await requestCodeBySms(parts, REQUEST)).toEqual({ kind: 'closed', reason: 'sealingKeysExpired' });
  });

  test('is refused when it cannot be kept', async () => {
    const { database, parts } = await requesting(() => ({ kind: 'accepted' }));
    database.close();
    expect(await requestCodeBySms(parts, REQUEST)).toEqual({ kind: 'closed', reason: 'storageUnavailable' });
  });

  test('that the gateway will never take is a failure of ours, not an answer', async () => {
    const { parts } = await requesting(() => ({ kind: 'reject' }));
    await expect(requestCodeBySms(parts, REQUEST)).rejects.toThrow('cannot read');
  });
});
