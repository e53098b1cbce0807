import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEnrolmentCode } from '#contract/signed/enrolment-code.ts';
import { keyFingerprint } from '#contract/signed/key-fingerprint.ts';
import { generateSigningKeyPair, publicSigningKeyText } from '#contract/signed/signing-key.ts';
import { systemClock } from './clock.ts';
import { commands } from './commands.ts';
import { sites } from '#kiosk-config/sites.ts';
import { firstSite } from '../fleet/sites.ts';
import { openFoundation, type Foundation } from './gateway.ts';
import { silentLog } from './logging.ts';
import { testConfiguration } from '../testing/dependencies.ts';
import { offerKey } from '../testing/signing-kiosk.ts';
import { testServer } from '../testing/test-server.ts';

const site = firstSite(sites).siteId;
let folder: string;
let foundation: Foundation;

const run = async (name: string, ...parameters: string[]): Promise<readonly string[]> => {
  const command = commands[name];
  if (command === undefined) throw new Error(`no command ${name}`);
  return await command.run(foundation, parameters);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gateway-commands-'));
  const configuration = { ...testConfiguration, keysFile: join(folder, 'keys.json') };
  foundation = await openFoundation(configuration, systemClock, silentLog);
});

afterAll(async () => {
  await foundation.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the command line', () => {
  const enrol = async (...kiosk: string[]) => {
    const [shown = ''] = await run('enrolment-code', site, ...kiosk);
    expect(shown).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}$/);
    const { database, keys } = foundation.dependencies;
    const { server } = await testServer(database, {
      keys,
      clock: { ...systemClock, advance: () => undefined, set: () => undefined },
    });
    const pair = await generateSigningKeyPair();
    const answer = await offerKey(server, readEnrolmentCode(shown) ?? '', pair);
    const publicKey = await publicSigningKeyText(pair.publicKey);
    return { id: String(answer.body['kioskId']), fingerprint: await keyFingerprint(publicKey) };
  };

  it('takes a kiosk from its code to its retirement', async () => {
    const { id, fingerprint } = await enrol();
    expect(await run('kiosk', id)).toEqual([`pending, ${site}`, fingerprint]);
    await expect(run('resume-kiosk', id)).rejects.toThrow('does not allow');
    await expect(run('confirm-kiosk', id)).rejects.toThrow('fingerprint');
    expect(await run('confirm-kiosk', id, fingerprint)).toEqual(['done']);
    await expect(run('confirm-kiosk', id, fingerprint)).rejects.toThrow('does not allow');
    expect(await run('retire', id)).toEqual(['done']);
    expect((await run('kiosk', id))[0]).toBe(`retired, ${site}`);
  });

  it('confirms the key that was compared, not one that came between the look and the command', async () => {
    const first = await enrol();
    const later = await enrol(first.id);
    expect(later.id).toBe(first.id);
    await expect(run('confirm-kiosk', first.id, first.fingerprint)).rejects.toThrow('another fingerprint');
    expect((await run('kiosk', first.id))[0]).toBe(`pending, ${site}`);
    // As an admin types it: in groups, or not.
    expect(await run('confirm-kiosk', first.id, ...later.fingerprint.split(' '))).toEqual(['done']);
  });

  it('declares a kiosk compromised since an instant', async () => {
    const { id } = await enrol();
    await expect(run('compromise', id, 'yesterday')).rejects.toThrow('instant');
    expect(await run('compromise', id, '2026-11-24T15:40:00Z')).toEqual(['done']);
    const kiosk = await foundation.dependencies.database
      .selectFrom('kiosks')
      .select(['status', 'compromised_since'])
      .where('id', '=', Number(id))
      .executeTakeFirst();
    expect(kiosk).toEqual({ status: 'compromised', compromised_since: Date.UTC(2026, 10, 24, 15, 40) });
  });

  it('gives an agent a PIN, and takes them off again', async () => {
    const [number, pin] = await run('add-agent', 'agent-7', 'Camille Fictive', site);
    expect(number).toMatch(/^number \d{4,}$/);
    expect(pin).toMatch(/^PIN \d{8}$/);
    expect((await run('add-agent', 'agent-7', 'Camille Fictive', site))[0], 'the number stays').toBe(number);
    await expect(run('add-agent', 'Agent 7', 'Camille Fictive', site)).rejects.toThrow('An agent has');
    await expect(run('add-agent', 'agent-7', 'Camille Fictive', 'nowhere')).rejects.toThrow('An agent has');
    expect(await run('remove-agent', 'agent-7')).toEqual(['done']);
    await expect(run('remove-agent', 'agent-7')).rejects.toThrow('No agent');
  });

  it('says what is wrong with what it was given', async () => {
    await expect(run('enrolment-code', 'nowhere')).rejects.toThrow('kiosk-config');
    await expect(run('kiosk', 'seven')).rejects.toThrow('number');
    await expect(run('kiosk', '4000000000')).rejects.toThrow('No kiosk');
    await expect(run('retire', '4000000000')).rejects.toThrow('No kiosk');
  });
});
