import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { publicKeyText } from '../../../tools/build/release/release-key.mjs';
import { signParameters } from '../../../tools/parameters/sign-parameters.mjs';
import { shippedParameters } from '#domain/benefits/parameters/parameters.ts';
import { shippedParametersVersion } from '#domain/benefits/parameters/shipped-version.ts';
import { HOUR_MS, MINUTE_MS, type EpochMs } from '#domain/time/instant.ts';
import type { GatewayClient } from '../gateway-client/gateway-client.ts';
import type { KioskDatabase } from '../storage/database.ts';
import { readFact, writeFact } from '../storage/facts.ts';
import { openTestDatabase } from '../storage/testing/open-test-database.ts';
import { areParametersRefused, hearOfParameters } from './hear-of-parameters.ts';
import { tableInForce } from './table-in-force.ts';

const releaseKey = generateKeyPairSync('ed25519').privateKey;
const keys = [publicKeyText(releaseKey)];
const NOW: EpochMs = Date.UTC(2027, 3, 1, 8);
const NEXT = shippedParametersVersion + 10_000;

const base = shippedParameters['ppa.base'];
/** The shipped table with another value of prime d'activité. */
function signed(version: number, value = 645, key: KeyObject = releaseKey) {
  const raised = { ...base, values: [...base.values, { from: '2027-04-01', value, source: 'Décret fictif' }] };
  return signParameters(
    JSON.stringify({ format: 1, version, table: { ...shippedParameters, 'ppa.base': raised } }),
    key,
  );
}

let database: KioskDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});

/** A gateway that offers what is given; tells how often it was asked. */
function offering(parameters: unknown) {
  const call = vi.fn(async () => ({ kind: 'answer', answer: { parameters } }));
  const parts = { database, keys, gateway: { call: call as unknown as GatewayClient['call'] } };
  return { call, hear: (version: number | null | undefined, at = NOW) => hearOfParameters(parts, { version, at }) };
}

const baseInForce = async () => (await tableInForce(database, keys))['ppa.base'].values.at(-1)?.value;

describe('parameters that come as data', () => {
  test('are those of the app as long as none came', async () => {
    expect(await tableInForce(database, keys)).toBe(shippedParameters);
    expect(await areParametersRefused(database)).toBe(false);
  });

  test('P40 hold once a contact told of them and they are genuine', async () => {
    await offering(signed(NEXT)).hear(NEXT);
    expect(await baseInForce()).toBe(645);
  });

  test('are replaced by the next ones, and never by older ones', async () => {
    await offering(signed(NEXT)).hear(NEXT);
    await offering(signed(NEXT + 1, 650)).hear(NEXT + 1);
    expect(await baseInForce()).toBe(650);
    const { call, hear } = offering(signed(NEXT));
    await hear(NEXT);
    expect(call).not.toHaveBeenCalled();
    await offering(signed(NEXT)).hear(NEXT + 2);
    expect(await baseInForce()).toBe(650);
    expect(await readFact(database, 'parametersRefused')).toEqual({ version: NEXT + 2, at: NOW });
  });

  test.each([[null], [undefined], [shippedParametersVersion], [shippedParametersVersion - 1]])(
    'are not asked for when the contact tells of %s',
    async (version) => {
      const { call, hear } = offering(signed(NEXT));
      await hear(version);
      expect(call).not.toHaveBeenCalled();
    },
  );

  test('P40 signed by nobody we know are refused, reported, and asked for again after an hour only', async () => {
    const { call, hear } = offering(signed(NEXT, 645, generateKeyPairSync('ed25519').privateKey));
    await writeFact(database, 'lastContactAt', NOW);
    await hear(NEXT);
    expect(await tableInForce(database, keys)).toBe(shippedParameters);
    expect(await areParametersRefused(database)).toBe(true);
    await hear(NEXT, NOW + 59 * MINUTE_MS);
    expect(call).toHaveBeenCalledOnce();
    await hear(NEXT, NOW + HOUR_MS);
    expect(call).toHaveBeenCalledTimes(2);
  });

  test('are no longer reported once good ones came, or when they are offered no more', async () => {
    await writeFact(database, 'lastContactAt', NOW);
    await offering({ ...signed(NEXT), payload: '{}' }).hear(NEXT);
    expect(await areParametersRefused(database)).toBe(true);
    await offering(signed(NEXT)).hear(NEXT, NOW + HOUR_MS);
    expect(await areParametersRefused(database)).toBe(false);

    await writeFact(database, 'parametersRefused', { version: NEXT + 1, at: NOW });
    expect(await areParametersRefused(database)).toBe(true);
    await writeFact(database, 'lastContactAt', NOW + 2 * HOUR_MS);
    expect(await areParametersRefused(database)).toBe(false);
  });

  test('change nothing when the gateway does not answer, or has none any more', async () => {
    const failing = {
      database,
      keys,
      gateway: { call: (async () => ({ kind: 'offline' })) as unknown as GatewayClient['call'] },
    };
    await hearOfParameters(failing, { version: NEXT, at: NOW });
    await offering(null).hear(NEXT);
    expect(await readFact(database, 'parameters')).toBeUndefined();
    expect(await readFact(database, 'parametersRefused')).toBeUndefined();
  });

  test('P40 that somebody changed on the disk do not hold', async () => {
    const genuine = signed(NEXT);
    await writeFact(database, 'parameters', {
      version: NEXT,
      signed: { ...genuine, payload: genuine.payload.replace('645', '945') },
    });
    expect(await tableInForce(database, keys)).toBe(shippedParameters);
  });

  test('end when an app comes that ships newer ones', async () => {
    await writeFact(database, 'parameters', {
      version: shippedParametersVersion,
      signed: signed(shippedParametersVersion),
    });
    expect(await tableInForce(database, keys)).toBe(shippedParameters);
  });
});
