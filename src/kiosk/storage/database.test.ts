import { describe, expect, test, vi } from 'vitest';
import { generateSigningKeyPair } from '#contract/signed/signing-key.ts';
import { declareDatabase } from './database.ts';
import { TABLE_NAMES } from './layout.ts';
import { readEnrolmentKeys, writeEnrolmentKeys } from './enrolment-keys.ts';
import { openTestDatabase, reopen } from './testing/open-test-database.ts';

describe('the kiosk database', () => {
  test('has only tables that may outlive a session', async () => {
    const database = await openTestDatabase();
    expect(database.tables.map(({ name }) => name).toSorted()).toEqual([...TABLE_NAMES].toSorted());
    expect(TABLE_NAMES).toEqual(['facts', 'keys', 'outbox', 'audit', 'allotments', 'throttles', 'prints']);
  });

  test('asks for strict durability in every writing transaction', async () => {
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const database = await openTestDatabase();
    await database.facts.put({ key: 'writeProbe', value: 1 });
    await database.transaction('rw', database.outbox, () => database.outbox.clear());
    const modes = opened.mock.calls.map(([, mode, options]) => [mode, options?.durability]);
    opened.mockRestore();
    expect(modes.filter(([mode]) => mode === 'readwrite')).toEqual([
      ['readwrite', 'strict'],
      ['readwrite', 'strict'],
    ]);
  });

  test('declares its name once', () => {
    expect(declareDatabase().name).toBe('borne');
  });
});

describe('the enrolment pair', () => {
  test('comes back after a restart and still signs', async () => {
    const database = await openTestDatabase();
    const pair = await generateSigningKeyPair();
    await writeEnrolmentKeys(database, pair);
    const kept = await readEnrolmentKeys(await reopen(database));
    const message = new Uint8Array([1, 2, 3]);
    const signature = await crypto.subtle.sign('Ed25519', kept?.privateKey ?? pair.privateKey, message);
    expect(kept).toBeDefined();
    expect(await crypto.subtle.verify('Ed25519', pair.publicKey, signature, message)).toBe(true);
  });

  test('is refused when its private half could be exported', async () => {
    const database = await openTestDatabase();
    const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
    await expect(writeEnrolmentKeys(database, pair)).rejects.toThrow('extractable');
    expect(await database.keys.count()).toBe(0);
  });
});
