import { argon2id } from '@noble/hashes/argon2.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { waitFor } from 'xstate';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import { HOUR_MS } from '#domain/time/instant.ts';
import { toulouseRiquet } from '#kiosk-config/sites/toulouse-riquet.ts';
import type { BootRead } from '#kiosk/storage/boot-read.ts';
import type { KioskDatabase } from '#kiosk/storage/database.ts';
import { TABLE_NAMES } from '#kiosk/storage/layout.ts';
import { START } from '#machines/testing/clock.ts';
import type { SlipWords } from '#kiosk/journeys/provisional-code/paper/slip-words.ts';
import type { PaperRequest } from '#kiosk/paper/paper-worker-messages.ts';
import { readFact, writeFact } from '#kiosk/storage/facts.ts';
import { memoryCaches } from '#kiosk/storage/testing/memory-marker.ts';
import { sessionOf } from '#kiosk/terminal/kiosk-actor.ts';
import { startKiosk, type StartedKiosk } from '#kiosk/testing/started-kiosk.ts';

const withoutPrinter = { ...toulouseRiquet, printer: 'none' } as const;
const running: StartedKiosk[] = [];
/** What the worker that draws papers was asked. */
let drawn: PaperRequest[] = [];

beforeEach(() => {
  drawn = [];
  // The database of each test is another one than the kiosk's.
  vi.stubGlobal('indexedDB', { databases: async () => [] });
  vi.stubGlobal('caches', memoryCaches());
  // No document comes in place of this one.
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  vi.stubGlobal(
    'Worker',
    class {
      postMessage = (request: PaperRequest): void => void drawn.push(request);
      terminate = (): void => undefined;
    },
  );
});
afterEach(() => {
  for (const kiosk of running.splice(0)) kiosk.stop();
  document.body.replaceChildren();
});

const start: typeof startKiosk = async (standing) => {
  const started = await startKiosk(standing);
  running.push(started);
  return started;
};

/** Begins a session and waits for it. */
async function beginSession({ kiosk, visit, reach }: StartedKiosk, language: 'fr' | 'en' = 'fr') {
  await reach({ front: 'attract' });
  visit.begin(kiosk, { language });
  await reach({ front: 'session' });
}

describe('the start', () => {
  it('leads to the attract screen of the site that is kept here', async () => {
    const { kiosk, reach } = await start();
    await reach({ front: 'attract' });
    expect(kiosk.getSnapshot().context.site?.policy.printer).toBe('none');
  });

  it.each([
    ['storageTooNew', 'storageTooNew'],
    ['storageUnavailable', 'storageUnavailable'],
    ['storageLost', 'storageUnavailable'],
  ] as const)('closes on a storage that fails with %s', async (fault, reason) => {
    const { kiosk, reach } = await start({ storage: { kind: 'failed', fault } });
    await reach({ front: 'outOfService' });
    expect(kiosk.getSnapshot().context.outOfService).toBe(reason);
  });

  it('P19 closes while something of a previous visitor is still there', async () => {
    document.body.append(document.createElement('input'));
    const { kiosk, reach } = await start();
    await reach({ front: 'outOfService' });
    expect(kiosk.getSnapshot().context.outOfService).toBe('wipeFailed');
  });
});

describe('a kiosk in service shows its attract screen before the storage is open', () => {
  /** What boot reads of the storage that stands there. */
  const readBoot = async (database: KioskDatabase): Promise<BootRead> => {
    const facts = new Map((await database.facts.toArray()).map(({ key, value }) => [key, value as unknown]));
    return {
      tables: TABLE_NAMES,
      facts: [...facts.keys()],
      databases: ['borne'],
      caches: [],
      markers: 0,
      fact: (key) => facts.get(key),
    };
  };

  it('and serves once it is open, by settings that were read in full', async () => {
    const { kiosk, visit, reach, late } = await start({ readBoot });
    await reach({ front: { attract: 'preparing' } });
    expect(late.loaded(), 'nothing but the boot read was there').toBeUndefined();
    visit.begin(kiosk, { language: 'en' });
    await reach({ front: 'session' });
    expect(late.loaded()?.services.storage.getSnapshot().matches('open')).toBe(true);
  });

  it.each([
    ['storageUnavailable', { kind: 'failed', fault: 'storageUnavailable' }],
    ['storageTooNew', { kind: 'failed', fault: 'storageTooNew' }],
  ] as const)('and closes, whatever was touched, when it takes no writes: %s', async (reason, storage) => {
    const { kiosk, visit, reach, told } = await start({ readBoot, storage });
    await reach({ front: 'attract' });
    visit.begin(kiosk, {});
    await reach({ front: 'outOfService' });
    expect(kiosk.getSnapshot().context).toMatchObject({ outOfService: reason, isTouched: false });
    expect(told).not.toContainEqual({ type: 'sessionStarted' });
  });

  it('and closes when what stands there is no site: showable, but not what the schema says', async () => {
    const site = { ...withoutPrinter, timings: { ...withoutPrinter.timings, idleReadingMs: -1 } };
    const { kiosk, visit, reach } = await start({ readBoot, site });
    await reach({ front: 'attract' });
    visit.begin(kiosk, {});
    await reach({ front: 'outOfService' });
    expect(kiosk.getSnapshot().context.outOfService).toBe('configurationInvalid');
  });

  it('P19 and never shows it while something that is not on the closed list stands there', async () => {
    const { kiosk, reach, told, late } = await start({
      readBoot: async (database) => ({ ...(await readBoot(database)), databases: ['borne', 'visitor-drafts'] }),
    });
    const seen: unknown[] = [];
    kiosk.subscribe(({ value }) => seen.push(value.front));
    await reach({ front: 'outOfService' });
    expect(kiosk.getSnapshot().context.outOfService).toBe('wipeFailed');
    expect(seen).not.toContainEqual({ attract: 'preparing' });
    expect(told).toContainEqual({ type: 'wentOutOfService', reason: 'wipeFailed' });
    // Closed, it hears from the gateway none the less.
    await late.whenLoaded;
    // The way out is a wipe that reads everything anew.
    kiosk.send({ type: 'RETRY' });
    await reach({ front: { wiping: 'saying' } });
  });
});

describe('P19 the wipe at the end of a session', () => {
  it('gives back what the visit held, aborts its requests and says that all is erased', async () => {
    const world = await start();
    await beginSession(world);
    const { kiosk, reach, resources, abortAll, visit } = world;
    const dispose = vi.fn();
    resources.own('frame', dispose);
    const previous = abortAll.mock.calls.length;
    const forget = vi.spyOn(await visit.load(), 'forget');
    sessionOf(kiosk)?.send({ type: 'QUIT' });
    await reach({ front: { wiping: 'saying' } });
    expect(dispose).toHaveBeenCalledOnce();
    expect(forget).toHaveBeenCalledOnce();
    expect(abortAll.mock.calls.length).toBe(previous + 1);
  });

  it('closes the kiosk when something is left, and names the place only', async () => {
    const world = await start();
    await beginSession(world);
    const draft = document.createElement('textarea');
    draft.value = 'MARKER';
    document.body.append(draft);
    sessionOf(world.kiosk)?.send({ type: 'QUIT' });
    await world.reach({ front: 'outOfService' });
    expect(world.told).toContainEqual({ type: 'wipeFailed', places: ['page/textarea'] });
  });

  it('closes the kiosk when what the visit held resists', async () => {
    const world = await start();
    await beginSession(world);
    world.resources.own('worker', () => {
      throw new Error('on purpose');
    });
    sessionOf(world.kiosk)?.send({ type: 'QUIT' });
    await world.reach({ front: 'outOfService' });
    expect(world.told).toContainEqual({ type: 'wipeFailed', places: [] });
  });
});

describe('an update', () => {
  it('that waits when the attract screen comes is activated there', async () => {
    const { update, reach, kiosk } = await start({ update: { kind: 'waiting' } });
    await reach({ front: 'attract' });
    kiosk.send({ type: 'OPEN_STAFF' });
    update.start();
    await waitFor(update, (snapshot) => snapshot.matches('waiting'));
    expect(kiosk.getSnapshot().matches({ front: 'attract' }), 'held back by the staff area').toBe(true);
    kiosk.send({ type: 'CLOSE_STAFF' });
    await reach({ front: 'replacing' });
  });

  it('that comes while nobody is there is activated', async () => {
    const { update, reach } = await start({ update: { kind: 'waiting' } });
    await reach({ front: 'attract' });
    update.start();
    await reach({ front: 'replacing' });
    expect(update.getSnapshot().value).toBe('activated');
  });

  it('that comes during a session waits for its end', async () => {
    const world = await start({ update: { kind: 'waiting' } });
    await beginSession(world);
    world.update.start();
    await waitFor(world.update, (snapshot) => snapshot.matches('waiting'));
    expect(world.kiosk.getSnapshot().matches({ front: 'session' })).toBe(true);
  });

  it('that fails leads back to the attract screen', async () => {
    const { update, reach } = await start({ update: { kind: 'waiting' }, activation: { kind: 'redundant' } });
    await reach({ front: 'attract' });
    update.start();
    await reach({ front: 'updating' });
    await reach({ front: 'attract' });
    expect(update.getSnapshot().value).toBe('failed');
  });
});

it('staff find here their number, their PIN, what was counted and what they decide', async () => {
  const { kiosk, reach, database } = await start();
  const pin = '20481234';
  const salt = new Uint8Array(16).fill(7);
  const verifier = {
    algorithm: 'argon2id',
    salt: toBase64Url(salt),
    hash: toBase64Url(argon2id(pin, salt, { m: 8, t: 1, p: 1, dkLen: 32 })),
    memoryKiB: 8,
    iterations: 1,
    parallelism: 1,
  } as const;
  const agent = {
    agentId: 'agent-1',
    number: '1001',
    displayName: 'Camille Fictive',
    verifier,
    expiresAt: START + HOUR_MS,
  };
  await writeFact(database, 'staff', [agent]);
  await reach({ front: 'attract' });
  kiosk.send({ type: 'OPEN_STAFF' });
  await reach({ staff: { open: { desk: 'typingNumber' } } });
  kiosk.send({ type: 'NUMBER_GIVEN', number: '1001' });
  kiosk.send({ type: 'PIN_GIVEN', pin });
  const { context } = await waitFor(kiosk, (snapshot) => snapshot.context.counters !== undefined);
  expect(context.agent).toEqual({ agentId: 'agent-1', displayName: 'Camille Fictive' });
  expect(context.counters).toMatchObject({ outboxPending: 0, sessionsToday: 0 });
  kiosk.send({ type: 'TEST_PRINT' });
  const printed = await waitFor(kiosk, (snapshot) => snapshot.context.testPrint !== undefined);
  expect(printed.context.testPrint).toEqual({ kind: 'failed', failure: 'unreachable' });
  kiosk.send({ type: 'TAKE_OUT_OF_SERVICE' });
  await reach({ front: 'outOfService' });
  expect(await readFact(database, 'closedByStaff')).toBe(true);
});

describe('papers', () => {
  const upToDate = (world: StartedKiosk) => {
    world.update.start();
    return waitFor(world.update, (snapshot) => snapshot.hasTag('settled'));
  };
  const visitorLine = (request: PaperRequest | undefined) =>
    request?.ask === 'draw' ? (request.words as SlipWords).visitor?.language : 'nothing was drawn';

  it('warms their worker up once no update is about to take over', async () => {
    const world = await start({ site: toulouseRiquet });
    await beginSession(world);
    expect(drawn).toEqual([]);
    await upToDate(world);
    await expect.poll(() => drawn).toMatchObject([{ ask: 'warmUp', format: 'ticket80' }]);
  });

  it.each([
    ['fr', undefined],
    ['en', 'en'],
  ] as const)('have a line in the language of the visitor who is there: %s', async (language, line) => {
    const world = await start({ site: toulouseRiquet });
    await upToDate(world);
    await beginSession(world, language);
    void (await world.visit.load()).printTestPage();
    await expect.poll(() => drawn.map(({ ask }) => ask)).toContain('draw');
    expect(visitorLine(drawn.at(-1))).toBe(line);
  });

  it('without a visitor speak the language of the site', async () => {
    const world = await start({ site: { ...toulouseRiquet, defaultLanguage: 'en' } });
    await upToDate(world);
    await world.reach({ front: 'attract' });
    void (await world.visit.load()).printTestPage();
    await expect.poll(() => drawn.map(({ ask }) => ask)).toContain('draw');
    expect(visitorLine(drawn.at(-1))).toBe('en');
  });
});
