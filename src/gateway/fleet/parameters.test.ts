import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contactRoute, type KioskReport } from '#contract/routes/contact.ts';
import { parametersRoute } from '#contract/routes/parameters.ts';
import { signParameters } from '../../../tools/parameters/sign-parameters.mjs';
import { onEachDatabase } from '../testing/databases.ts';
import { testConfiguration } from '../testing/dependencies.ts';
import { selfEnrolledKiosk, sendPlainly } from '../testing/signing-kiosk.ts';
import { testServer } from '../testing/test-server.ts';

const report: KioskReport = {
  appVersion: '0.1.0',
  serviceState: 'inService',
  printer: 'ready',
  faults: ['parametersRefused'],
  recentErrors: [],
  storage: { persisted: true, writable: true, usageBytes: 1_000, quotaBytes: 1_000_000 },
  outbox: { pending: 0, dead: 0, oldestMs: null },
  allotments: [],
  update: 'none',
  configurationVersion: null,
};

const key = generateKeyPairSync('ed25519').privateKey;
const signed = (version: number) => signParameters(JSON.stringify({ format: 1, version, table: {} }), key);

let folder: string;
let changes = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'borne-parameters-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Each change at an instant of its own, however fast the test is. */
function put(content: unknown): void {
  const file = join(folder, 'parameters.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  changes += 1;
  utimesSync(file, changes, changes);
}

onEachDatabase('the parameters given to kiosks', (suite) => {
  async function world() {
    const configuration = { ...testConfiguration, parametersFile: join(folder, 'parameters.json') };
    const { server } = await testServer(suite.open().kysely, { configuration });
    const kiosk = await selfEnrolledKiosk(server);
    const offered = async () => (await kiosk.send(contactRoute, report)).body['parametersVersion'];
    const fetched = async () => (await kiosk.send(parametersRoute)).body['parameters'];
    return { server, offered, fetched };
  }

  it('are none without a file', async () => {
    const { offered, fetched } = await world();
    expect(await offered()).toBeNull();
    expect(await fetched()).toBeNull();
  });

  it('are told of at a contact by their number, and fetched as they were signed', async () => {
    put(signed(20_270_401));
    const { offered, fetched } = await world();
    expect(await offered()).toBe(20_270_401);
    expect(await fetched()).toEqual(signed(20_270_401));
  });

  it('change without a restart when the file does, and end with it', async () => {
    put(signed(20_270_401));
    const { offered } = await world();
    await offered();
    put(signed(20_271_001));
    expect(await offered()).toBe(20_271_001);
    rmSync(join(folder, 'parameters.json'));
    expect(await offered()).toBeNull();
  });

  it.each([['not json'], [{ version: 20_270_401 }], [{ ...signed(20_270_401), payload: '{}' }], [signed(3)]])(
    'are none when the file is none of ours: %j',
    async (content) => {
      put(content);
      const { offered, fetched } = await world();
      expect(await offered()).toBeNull();
      expect(await fetched()).toBeNull();
    },
  );

  it('are for kiosks only', async () => {
    put(signed(20_270_401));
    const { server } = await world();
    expect((await sendPlainly(server, parametersRoute)).status).toBe(401);
  });
});
