import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import { personNamed } from '../../caisses/testing/people.ts';
import type { LivingKeys } from '../../keys/keys.ts';
import { openKeys, replaceLeakedKeys } from '../../keys/open-keys.ts';
import { onEachDatabase } from '../../testing/databases.ts';
import { someTuesday } from '../../testing/manual-clock.ts';
import { outboxReceiver } from '../../intake/outbox.ts';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';
import type { TestKiosk } from '../testing/test-kiosk.ts';

const camille = personNamed('camille');

onEachDatabase('once the keys have leaked and were replaced', (suite) => {
  let folder: string;
  let path: string;
  let keys: LivingKeys;
  let gateway: TestGateway;
  let kiosk: TestKiosk;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gateway-leaked-'));
    path = join(folder, 'keys.json');
    keys = await openKeys({ path, now: someTuesday, createWhenMissing: true });
    gateway = await testGateway(suite.open().kysely, { keys });
    await gateway.forgetCodes();
    kiosk = await gateway.kiosk();
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  /** The command of an operator, then what each running gateway does by itself within a minute. */
  const replaceKeys = async (): Promise<void> => {
    await replaceLeakedKeys(path, gateway.services.clock.now());
    await keys.reload();
  };
  const code = '4826';
  const typed = { where: 'kiosk', caisse: 'caf-31', nir: camille.nir, birthDate: camille.birthDate, code } as const;

  it('a claim sealed to a previous key never lives, whoever brings it and however often', async () => {
    const waiting = await kiosk.claim(camille);
    await replaceKeys();
    for (let time = 0; time < 2; time += 1) {
      expect(await gateway.bring(waiting.envelope)).toEqual({ kind: 'refused', reference: undefined });
    }
    expect(await gateway.codesOf(camille)).toEqual([]);
  });

  it('a claim that waited for its caisse does not live either', async () => {
    gateway.caisseSwitch.takeDown('caf-31');
    expect(await gateway.bring((await kiosk.claim(camille)).envelope)).toMatchObject({ kind: 'awaitingCaisse' });
    await replaceKeys();
    gateway.caisseSwitch.bringUp('caf-31');
    gateway.services.clock.advance(60_000);
    await gateway.services.jobs.runDue();
    expect(await gateway.codesOf(camille)).toEqual([]);
  });

  it('a code that was alive opens nothing, and the next one works: the kiosk seals to the new key', async () => {
    await gateway.bring((await kiosk.claim(camille, { code })).envelope);
    await replaceKeys();
    expect(await gateway.try(typed)).toEqual({ kind: 'refused', reason: 'notMatching' });
    gateway.services.clock.advance(1_000);
    expect(await gateway.bring((await kiosk.claim(camille, { code: '5937' })).envelope)).toMatchObject({
      kind: 'active',
    });
    expect(await gateway.try({ ...typed, code: '5937' })).toMatchObject({ kind: 'matches' });
  });

  it('I3 a request for an SMS, sealed before, is still granted: it holds no secret of ours', async () => {
    const request = await kiosk.request(camille);
    await replaceKeys();
    const outbox = outboxReceiver(gateway.services, gateway.items);
    expect(await outbox.receiveAll([toBase64Url(request)])).toMatchObject([{ outcome: { kind: 'accepted' } }]);
    await gateway.services.jobs.runDue();
    expect(await gateway.codesOf(camille)).toMatchObject([{ state: 'active' }]);
  });
});
