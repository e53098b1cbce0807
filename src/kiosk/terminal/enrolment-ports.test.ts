import { expect, test, vi } from 'vitest';
import { toulouseRiquet } from '#kiosk-config/sites/toulouse-riquet.ts';
import { writeFact } from '#kiosk/storage/facts.ts';
import { openTestDatabase } from '#kiosk/storage/testing/open-test-database.ts';
import { enrolmentPorts } from './enrolment-ports.ts';
import type { Terminal } from './terminal.ts';

/** A kiosk that was just enrolled: the contact with this number brings its settings. */
async function justEnrolled(settingsAt: number) {
  const database = await openTestDatabase();
  await writeFact(database, 'enrolment', {
    kioskId: 7,
    kioskKeyId: 1,
    siteId: 'toulouse-riquet',
    gatewayKey: 'A'.repeat(43),
    publicUrl: 'https://borne.example.org',
    status: 'active',
  });
  const contactNow = vi.fn(async () => {
    if (contactNow.mock.calls.length < settingsAt) return;
    await writeFact(database, 'configuration', { version: 'c1', value: { ...toulouseRiquet } });
  });
  const terminal = { database } as unknown as Terminal;
  return {
    contactNow,
    ports: enrolmentPorts({ terminal, askedSite: () => undefined, contactNow, learn: () => undefined }),
  };
}

test('a kiosk that was just enrolled waits for a slow gateway’s settings', async () => {
  const { ports, contactNow } = await justEnrolled(3);
  expect(await ports.loadConfiguration()).toMatchObject({ kind: 'configured', closed: null });
  expect(contactNow).toHaveBeenCalledTimes(3);
});

test('without any settings it closes after some contacts, not for ever after the first', async () => {
  const { ports, contactNow } = await justEnrolled(100);
  expect(await ports.loadConfiguration()).toEqual({ kind: 'unusable', reason: 'configurationInvalid' });
  expect(contactNow).toHaveBeenCalledTimes(5);
});
