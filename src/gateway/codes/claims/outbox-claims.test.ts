import { beforeAll, beforeEach, expect, it } from 'vitest';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import { claimToBytes } from '#contract/items/claim-bytes.ts';
import type { EnvelopeHeader } from '#contract/items/envelope/header.ts';
import { generateSigningKeyPair } from '#contract/signed/signing-key.ts';
import { MINUTE_MS } from '#domain/time/instant.ts';
import { personNamed } from '../../caisses/testing/people.ts';
import { kioskKey, type KioskKey } from '../../fleet/kiosks.ts';
import { outboxReceiver } from '../../intake/outbox.ts';
import { eventLog } from '../../server/logging.ts';
import { onEachDatabase } from '../../testing/databases.ts';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';
import type { SealedClaim, TestKiosk } from '../testing/test-kiosk.ts';

const camille = personNamed('camille');
const louis = personNamed('louis');

onEachDatabase('claims in an outbox', (suite) => {
  let gateway: TestGateway;
  let kiosk: TestKiosk;

  const logged: string[] = [];

  beforeAll(async () => {
    const log = eventLog({ write: (line: string) => void logged.push(line) });
    gateway = await testGateway(suite.open().kysely, { log });
  });
  beforeEach(async () => {
    await gateway.forgetCodes();
    kiosk = await gateway.kiosk();
  });

  const keyOf = async ({ id }: Pick<TestKiosk, 'id'>, keyId = 1): Promise<KioskKey | undefined> =>
    await kioskKey(gateway.services.database, id, keyId);
  const receive = async (items: readonly string[], sender: KioskKey | undefined, handlers = gateway.items) => {
    const results = await outboxReceiver(gateway.services, handlers).receiveAll(items, sender);
    return results.map(({ outcome }) => outcome.kind);
  };
  /** The claim, sealed anew under a header that differs. */
  const sealedWith = async ({ claim }: SealedClaim, changes: Partial<EnvelopeHeader>): Promise<string> => {
    const { caisse, allotmentId, index } = claim;
    const header = { type: 'claim', caisse, allotmentId, index, ...changes } as const;
    return toBase64Url(await kiosk.seal(header, claimToBytes(claim)));
  };

  it('are rejected when they were sealed for another gateway', async () => {
    const claim = await kiosk.claim(camille);
    const elsewhere = await sealedWith(claim, { origin: '00c0ffee' });
    expect(await receive([elsewhere], await keyOf(kiosk))).toEqual(['reject']);
    expect(await gateway.bring(Buffer.from(elsewhere, 'base64url'))).toBe('rejected');
    expect(await receive([await sealedWith(claim, {})], await keyOf(kiosk))).toEqual(['active']);
  });

  it('are rejected when another kiosk sealed them, and taken from their own', async () => {
    const { text } = await kiosk.claim(camille);
    expect(await receive([text], await keyOf(await gateway.kiosk()))).toEqual(['reject']);
    expect(await receive([text], await keyOf(kiosk))).toEqual(['active']);
  });

  it('are judged by the key that sealed them, not by the one that brings them', async () => {
    const { database, clock } = gateway.services;
    await kiosk.allotment('caf-31');
    const before = await kiosk.claim(camille);
    clock.advance(MINUTE_MS);
    const { publicKey } = await generateSigningKeyPair();
    const rawKey = Buffer.from(await crypto.subtle.exportKey('raw', publicKey));
    await database
      .updateTable('kiosk_keys')
      .set({ revoked_at: clock.now() })
      .where('kiosk_id', '=', kiosk.id)
      .execute();
    await database
      .insertInto('kiosk_keys')
      .values({ kiosk_id: kiosk.id, key_id: 2, public_key: rawKey, created_at: clock.now() })
      .execute();
    clock.advance(MINUTE_MS);
    const after = await kiosk.claim(louis);
    expect(await receive([before.text, after.text], await keyOf(kiosk, 2))).toEqual(['active', 'refused']);
  });

  it('are refused and logged when their kiosk spends a place twice', async () => {
    const first = await kiosk.claim(camille, { index: 7 });
    const second = await kiosk.claim(louis, { index: 7 });
    expect(await receive([first.text], await keyOf(kiosk))).toEqual(['active']);
    logged.splice(0);
    expect(await receive([second.text], await keyOf(kiosk))).toEqual(['refused']);
    expect(logged.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { event: 'claimPlaceReused', kiosk: kiosk.id, caisse: 'caf-31' },
    ]);
    expect(await receive([first.text], await keyOf(kiosk))).toEqual(['active']);
    expect(await gateway.codesOf(louis)).toEqual([]);
  });

  it('I3 go on beside one that fails, which is to be brought again', async () => {
    const failing = await kiosk.claim(camille);
    const sound = await kiosk.claim(louis);
    const { claim } = gateway.items;
    const handlers = {
      ...gateway.items,
      claim: async (taken: Parameters<typeof claim>[0]) => {
        if (taken.header.index === failing.claim.index) throw new Error('the disk is full');
        return await claim(taken);
      },
    };
    const items = [failing.text, sound.text];
    expect(await receive(items, await keyOf(kiosk), handlers)).toEqual(['retry', 'active']);
    expect(await receive(items, await keyOf(kiosk))).toEqual(['active', 'active']);
  });
});
