import { describe, expect, test, vi } from 'vitest';
import { claimOfFragment } from '#contract/addresses/claim-url.ts';
import type { OpenedItem } from '#contract/items/sealed-items.ts';
import type { OutboxOutcome } from '#contract/routes/outbox.ts';
import { CODE_LIFE_MS } from '#domain/provisional-code/life.ts';
import { referenceSchema } from '#domain/provisional-code/reference.ts';
import type { BelievedTime } from '#domain/provisional-code/offline-time.ts';
import type { SlipFacts } from '#domain/provisional-code/slip-facts.ts';
import { DAY_MS, HOUR_MS } from '#domain/time/instant.ts';
import type { CardHolderClaim } from '#machines/common/card.ts';
import type { IssueAnswer } from '#machines/provisional-code/ports.ts';
import type { CallFailure } from '#kiosk/gateway-client/gateway-client.ts';
import { takeBatch } from '#kiosk/outbox/outbox-table.ts';
import type { KioskDatabase } from '#kiosk/storage/database.ts';
import { writeFact } from '#kiosk/storage/facts.ts';
import { createCardKeys } from '#kiosk/storage/throttle-store.ts';
import { reopen } from '#kiosk/storage/testing/open-test-database.ts';
import { issueCode, type IssueParts } from './issue-code.ts';
import { storeContact } from '#kiosk/terminal/store-contact.ts';
import {
  HOLDER,
  NOW,
  openingGateway,
  PUBLIC_URL,
  randomBytes,
  testGateway,
  testKiosk,
} from '#kiosk/terminal/testing/test-kiosk.ts';

const ACTIVE: OutboxOutcome = { kind: 'active', validUntil: NOW + 40 * HOUR_MS };

async function issuing(
  options: {
    readonly answer?: (item: OpenedItem) => OutboxOutcome | CallFailure;
    readonly allotments?: number;
    readonly count?: number;
    readonly changes?: Partial<IssueParts>;
  } = {},
) {
  const secrets = await testGateway();
  const held = options.allotments === 0 ? [] : [await secrets.allotment({ count: options.count ?? 5 })];
  const { database, pair } = await testKiosk(secrets, held);
  const gateway = openingGateway(secrets, pair, options.answer ?? (() => ACTIVE));
  const known: BelievedTime = { kind: 'known', now: NOW + 1_000 };
  const parts: IssueParts = {
    database,
    gateway,
    now: () => NOW + 1_000,
    chance: () => 0.5,
    enqueued: vi.fn(),
    time: { believed: () => Promise.resolve(known) },
    cardKeys: createCardKeys(database, randomBytes, 10),
    random: randomBytes,
    renew: vi.fn(() => Promise.resolve()),
    ...options.changes,
  };
  return { secrets, database, gateway, parts, issue: (input: CardHolderClaim = HOLDER) => issueCode(parts, input) };
}

function slipOf(answer: IssueAnswer): SlipFacts {
  if (answer.kind !== 'issued') throw new Error(`not issued: ${answer.kind}`);
  return answer.slip;
}

const outboxOf = async (database: KioskDatabase) => database.outbox.toArray();

describe('a code with the gateway there', () => {
  test('is active until the gateway says, and its claim says what the slip says', async () => {
    const { issue, gateway, database } = await issuing();
    const slip = slipOf(await issue());
    expect(slip).toEqual({
      caisse: 'caf-31',
      code: expect.stringMatching(/^\d{4}$/u),
      reference: slip.reference,
      issuedAt: NOW + 1_000,
      validUntil: NOW + 40 * HOUR_MS,
      state: 'active',
      officialAddress: 'borne.example.org/code',
    });
    expect(referenceSchema.safeParse(slip.reference).success).toBe(true);
    expect(gateway.opened).toEqual([
      {
        type: 'claim',
        claim: {
          ...HOLDER,
          code: slip.code,
          reference: slip.reference,
          issuedAt: NOW + 1_000,
          allotmentId: '0123456789abcdef',
          index: 0,
        },
      },
    ]);
    expect(await outboxOf(database)).toMatchObject([{ id: 'claim:0123456789abcdef:0', state: 'done' }]);
  });

  test('waits for the caisse when the caisse does not answer', async () => {
    const { issue } = await issuing({ answer: () => ({ kind: 'awaitingCaisse' }) });
    expect(slipOf(await issue())).toMatchObject({ state: 'awaitingCaisse', validUntil: NOW + 1_000 + CODE_LIFE_MS });
  });

  test.each(['refused', 'superseded', 'reject'] as const)('is one refusal, whatever the reason: %s', async (kind) => {
    const { issue } = await issuing({ answer: () => ({ kind }) });
    expect(await issue()).toEqual({ kind: 'refused' });
  });
});

describe('a code without the gateway', () => {
  test.each<[string, CallFailure]>([
    ['no network', { kind: 'offline' }],
    ['an answer too late', { kind: 'timeout' }],
    ['a portal', { kind: 'badAnswer' }],
  ])('%s: waits in the outbox, and the slip carries the same claim', async (_case, failure) => {
    const { issue, database, parts } = await issuing({ answer: () => failure });
    const slip = slipOf(await issue());
    expect(slip).toMatchObject({ state: 'deferred', validUntil: NOW + 1_000 + CODE_LIFE_MS });
    const [waiting] = await takeBatch(database, 20, NOW + 2_000);
    const [address, fragment] = (slip.claimUrl ?? '').split('#');
    expect(address).toBe(`${PUBLIC_URL}/c`);
    expect(claimOfFragment(fragment ?? '')).toEqual(waiting?.envelope);
    expect(parts.enqueued).toHaveBeenCalledOnce();
  });

  test('is deferred too when the gateway failed on this item alone', async () => {
    const { issue } = await issuing({ answer: () => ({ kind: 'retry' }) });
    expect(slipOf(await issue())).toMatchObject({ state: 'deferred' });
  });
});

describe('the allotment', () => {
  test('gives each code an index of its own, across a restart', async () => {
    const { issue, database, gateway, parts } = await issuing();
    await issue();
    const restarted = await reopen(database);
    const again = { ...parts, database: restarted, cardKeys: createCardKeys(restarted, randomBytes, 10) };
    await issueCode(again, { ...HOLDER, proof: { ...HOLDER.proof, cardSerial: '4712' } });
    expect(gateway.opened.map((item) => item.type === 'claim' && item.claim.index)).toEqual([0, 1]);
  });

  test('two visitors at the same time never get the same index', async () => {
    const { issue, gateway } = await issuing();
    await Promise.all(
      ['1', '2', '3', '4'].map((cardSerial) => issue({ ...HOLDER, proof: { ...HOLDER.proof, cardSerial } })),
    );
    const indexes = gateway.opened.map((item) => item.type === 'claim' && item.claim.index);
    expect(new Set(indexes)).toEqual(new Set([0, 1, 2, 3]));
  });

  test('is spent before the code is drawn: what breaks afterwards loses an index, and never uses one twice', async () => {
    const { database, parts } = await issuing();
    const broken = {
      ...parts,
      random: () => {
        throw new Error('no randomness');
      },
    };
    await expect(issueCode(broken, HOLDER)).rejects.toThrow('no randomness');
    expect(await database.allotments.toArray()).toMatchObject([{ nextIndex: 1 }]);
    expect(await outboxOf(database)).toEqual([]);
  });

  test('when it is used up, the gateway is asked once, then no code is drawn', async () => {
    const { issue, parts } = await issuing({ count: 1 });
    await issue();
    expect(await issue({ ...HOLDER, proof: { ...HOLDER.proof, cardSerial: '4712' } })).toEqual({
      kind: 'notNow',
      reason: 'noAllotment',
    });
    expect(parts.renew).toHaveBeenCalledOnce();
  });

  test('renewed in time, it serves the visitor who waits', async () => {
    const { secrets, database, parts } = await issuing({ allotments: 0 });
    const renew = async (): Promise<void> =>
      storeContact(database, await secrets.contactAnswer([await secrets.allotment()]));
    expect(slipOf(await issueCode({ ...parts, renew }, HOLDER)).state).toBe('active');
  });

  test('of another caisse is never used', async () => {
    const { issue } = await issuing();
    expect(await issue({ ...HOLDER, caisse: 'cpam-31' })).toEqual({ kind: 'notNow', reason: 'noAllotment' });
  });
});

describe('no code is drawn', () => {
  test('past two for one card between contacts, also after a restart', async () => {
    const { issue, database, parts } = await issuing({ answer: () => ({ kind: 'offline' }) });
    await issue();
    await issue();
    const restarted = await reopen(database);
    const again = { ...parts, database: restarted, cardKeys: createCardKeys(restarted, randomBytes, 10) };
    expect(await issueCode(again, HOLDER)).toEqual({ kind: 'tooManyCodesForCard' });
    expect(await restarted.allotments.toArray()).toMatchObject([{ nextIndex: 2 }]);
  });

  test('at a time that nobody can trust', async () => {
    const { issue } = await issuing({ changes: { time: { believed: () => Promise.resolve({ kind: 'unknown' }) } } });
    expect(await issue()).toEqual({ kind: 'notNow', reason: 'timeUntrusted' });
  });

  test('with sealing keys past their term', async () => {
    const later: BelievedTime = { kind: 'known', now: NOW + 30 * DAY_MS + 1 };
    const { issue } = await issuing({ changes: { time: { believed: () => Promise.resolve(later) } } });
    expect(await issue()).toEqual({ kind: 'closed', reason: 'sealingKeysExpired' });
  });

  test('with sealing keys that the pinned gateway did not sign', async () => {
    const { issue, database } = await issuing();
    const impostor = await (await testGateway()).contactAnswer([]);
    await writeFact(database, 'sealingKeys', impostor.sealingKeys);
    expect(await issue()).toEqual({ kind: 'closed', reason: 'sealingKeysExpired' });
  });

  test('when the claim cannot be kept, and nothing is sent then', async () => {
    const { issue, database, gateway } = await issuing();
    database.close();
    expect(await issue()).toEqual({ kind: 'closed', reason: 'storageUnavailable' });
    expect(gateway.opened).toEqual([]);
  });
});

describe('what stays on the kiosk', () => {
  test('I2 is sealed: neither code, reference, NIR, birth date nor card stands in any table', async () => {
    const { issue, database } = await issuing({ answer: () => ({ kind: 'offline' }) });
    const slip = slipOf(await issue());
    const everything = await Promise.all(database.tables.map((table) => table.toArray()));
    const text = JSON.stringify(everything, (_key, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    );
    for (const marker of [slip.reference, HOLDER.nir, HOLDER.birthDate, '14061982', `"${slip.code}"`])
      expect(text).not.toContain(marker);
    expect(text).not.toContain(`"${HOLDER.proof.cardSerial}"`);
  });

  test('I2 no key but the enrolment pair is ever put anywhere', async () => {
    const stored: unknown[] = [];
    const spies = (['put', 'add'] as const).map((method) => {
      const original = IDBObjectStore.prototype[method];
      return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
        this: IDBObjectStore,
        ...record: [unknown, IDBValidKey?]
      ) {
        if (holdsKey(record[0])) stored.push([this.name, record[0]]);
        return original.apply(this, record);
      });
    });
    const { issue } = await issuing({ answer: () => ({ kind: 'offline' }) });
    await issue();
    for (const spy of spies) spy.mockRestore();
    expect(stored).toMatchObject([['keys', { id: 'enrolment', privateKey: { extractable: false } }]]);
  });
});

/** Whether a CryptoKey stands anywhere in a value. */
function holdsKey(value: unknown): boolean {
  if (value instanceof CryptoKey) return true;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(holdsKey);
}
