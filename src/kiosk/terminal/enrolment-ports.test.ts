import { expect, test, vi } from 'vitest';
import { keyFingerprint } from '#contract/signed/key-fingerprint.ts';
import { generateSigningKeyPair, publicSigningKeyText } from '#contract/signed/signing-key.ts';
import type { Enrolled } from '#contract/routes/enrolments.ts';
import { toulouseRiquet } from '#kiosk-config/sites/toulouse-riquet.ts';
import type { KioskDatabase } from '#kiosk/storage/database.ts';
import { writeEnrolmentKeys } from '#kiosk/storage/enrolment-keys.ts';
import { readFact, writeFact } from '#kiosk/storage/facts.ts';
import { openTestDatabase } from '#kiosk/storage/testing/open-test-database.ts';
import { enrolmentPorts } from './enrolment-ports.ts';
import type { Terminal } from './terminal.ts';

const ENROLLED: Enrolled = {
  kioskId: 7,
  kioskKeyId: 1,
  siteId: 'toulouse-riquet',
  gatewayKey: 'A'.repeat(43),
  publicUrl: 'https://borne.example.org',
  status: 'active',
};

const bringSettings = (database: KioskDatabase): Promise<void> =>
  writeFact(database, 'configuration', { version: 'c1', value: { ...toulouseRiquet } });

interface Standing {
  /** Undefined: nobody enrolled this kiosk. */
  readonly enrolled?: Enrolled['status'] | undefined;
  readonly askedSite?: string;
  /** What the contact with this number, from 1, brings. */
  readonly onContact?: (database: KioskDatabase, contact: number) => Promise<unknown>;
}

/** The ports of a kiosk that stands there, before a gateway that takes every enrolment. */
async function portsOf({ enrolled, askedSite, onContact = async () => undefined }: Standing) {
  const database = await openTestDatabase();
  if (enrolled) await writeFact(database, 'enrolment', { ...ENROLLED, status: enrolled });
  const contactNow = vi.fn(async () => void (await onContact(database, contactNow.mock.calls.length)));
  const learn = vi.fn();
  const wait = vi.fn(async () => undefined);
  const call = vi.fn(async () => ({ kind: 'answer', answer: ENROLLED }));
  const terminal = {
    database,
    gateway: { call },
    signer: { forget: () => undefined },
    timers: { wait },
  } as unknown as Terminal;
  const ports = enrolmentPorts({ terminal, askedSite: () => askedSite, contactNow, learn });
  return { ports, database, contactNow, learn, wait, call };
}

/** A kiosk that was just enrolled: the contact with this number brings its settings. */
const justEnrolled = (settingsAt: number) =>
  portsOf({
    enrolled: 'active',
    onContact: async (database, contact) => {
      if (contact >= settingsAt) await bringSettings(database);
    },
  });

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

test('a kiosk that is nobody yet may enrol itself, and asks the gateway nothing before', async () => {
  const { ports, contactNow, learn } = await portsOf({});
  expect(await ports.loadConfiguration()).toEqual({ kind: 'notEnrolled', selfEnrolment: true });
  expect(contactNow).not.toHaveBeenCalled();
  expect(learn).not.toHaveBeenCalled();
});

test('a kiosk with settings starts without a contact, and stays closed where an agent closed it', async () => {
  const { ports, database, contactNow, learn } = await portsOf({ enrolled: 'active' });
  await bringSettings(database);
  expect(await ports.loadConfiguration()).toMatchObject({ kind: 'configured', closed: null });
  await writeFact(database, 'closedByStaff', true);
  expect(await ports.loadConfiguration()).toMatchObject({ kind: 'configured', closed: 'agent' });
  expect(contactNow).not.toHaveBeenCalled();
  expect(learn).toHaveBeenLastCalledWith(expect.objectContaining({ site: toulouseRiquet }));
});

test('an unconfirmed kiosk shows after a restart the fingerprint that an admin compares', async () => {
  const { ports, database } = await portsOf({ enrolled: 'awaitingConfirmation' });
  expect(await ports.loadConfiguration(), 'its key is lost').toEqual({ kind: 'unconfirmed', fingerprint: '' });
  const pair = await generateSigningKeyPair();
  await writeEnrolmentKeys(database, pair);
  const fingerprint = await keyFingerprint(await publicSigningKeyText(pair.publicKey));
  expect(await ports.loadConfiguration()).toEqual({ kind: 'unconfirmed', fingerprint });
});

test.each([undefined, 'toulouse-riquet'])(
  'enrols itself for the site that its address asked for: %s',
  async (askedSite) => {
    const { ports, database, call } = await portsOf(askedSite === undefined ? {} : { askedSite });
    expect(await ports.enrol({ kind: 'self' })).toEqual({ kind: 'enrolled' });
    expect(await readFact(database, 'enrolment')).toEqual(ENROLLED);
    const [, { body }] = call.mock.calls[0] as unknown as [unknown, { body: object }];
    expect('siteId' in body ? body.siteId : undefined).toBe(askedSite);
  },
);

test('an unconfirmed kiosk asks until an admin has confirmed it, with a pause between', async () => {
  const { ports, contactNow, wait } = await portsOf({
    enrolled: 'awaitingConfirmation',
    onContact: async (database, contact) => {
      if (contact === 3) await bringSettings(database);
    },
  });
  expect(await ports.awaitConfirmation()).toEqual({ kind: 'confirmed' });
  expect(contactNow).toHaveBeenCalledTimes(3);
  expect(wait.mock.calls).toEqual([[5_000], [5_000]]);
});

test('an unconfirmed kiosk that the gateway forgot is refused', async () => {
  const { ports, wait } = await portsOf({
    enrolled: 'awaitingConfirmation',
    onContact: (database) => database.facts.delete('enrolment'),
  });
  expect(await ports.awaitConfirmation()).toEqual({ kind: 'refused' });
  expect(wait).not.toHaveBeenCalled();
});
