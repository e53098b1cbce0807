import { describe, expect, test, vi } from 'vitest';
import { isEnrolmentProven } from '#contract/signed/enrolment-proof.ts';
import { keyFingerprint } from '#contract/signed/key-fingerprint.ts';
import { publicSigningKeyText } from '#contract/signed/signing-key.ts';
import { problem } from '#contract/routes/problem.ts';
import { enrolRoute, selfEnrolRoute, type Enrolled } from '#contract/routes/enrolments.ts';
import type { GatewayClient } from '../gateway-client/gateway-client.ts';
import { readEnrolmentKeys } from '../storage/enrolment-keys.ts';
import { readFact } from '../storage/facts.ts';
import { openTestDatabase } from '../storage/testing/open-test-database.ts';
import { enrol, enrolItself } from './enrol.ts';
import { testGateway, testKiosk } from './testing/test-kiosk.ts';

const ENROLLED: Enrolled = {
  kioskId: 12,
  kioskKeyId: 1,
  siteId: 'toulouse-riquet',
  gatewayKey: 'A'.repeat(43),
  publicUrl: 'https://borne.example.org',
  status: 'awaitingConfirmation',
};

interface Offer {
  readonly enrolmentCode?: string;
  readonly publicKey: string;
  readonly proof: string;
}

/** Takes who proves that they hold the key. */
function takingGateway() {
  const calls: { readonly route: unknown; readonly body: Offer }[] = [];
  const call = (async (route: unknown, { body }: { body: Offer }) => {
    calls.push({ route, body });
    const { enrolmentCode, publicKey, proof } = body;
    const proven = await isEnrolmentProven(
      enrolmentCode === undefined ? { publicKey } : { enrolmentCode, publicKey },
      proof,
    );
    return proven ? { kind: 'answer', answer: ENROLLED } : { kind: 'problem', problem: problem('enrolmentRefused') };
  }) as GatewayClient['call'];
  return { calls, call };
}

describe('enrolling', () => {
  test('proves the new key, keeps it with what the gateway said, and shows its fingerprint', async () => {
    const database = await openTestDatabase();
    const gateway = takingGateway();
    const forget = vi.fn();
    const result = await enrol({ database, gateway, signer: { forget } }, '7f3k-9qwm 2t0xa');
    const keys = await readEnrolmentKeys(database);
    if (keys === undefined) throw new Error('no key was kept');
    const publicKey = await publicSigningKeyText(keys.publicKey);
    expect(result).toEqual({ kind: 'enrolled', enrolled: ENROLLED, fingerprint: await keyFingerprint(publicKey) });
    expect(gateway.calls).toMatchObject([{ route: enrolRoute, body: { enrolmentCode: '7F3K9QWM2T0XA', publicKey } }]);
    expect(keys.privateKey.extractable).toBe(false);
    expect(await readFact(database, 'enrolment')).toEqual(ENROLLED);
    expect(forget).toHaveBeenCalledOnce();
  });

  test('in demonstration needs no code', async () => {
    const gateway = takingGateway();
    const database = await openTestDatabase();
    const result = await enrolItself({ database, gateway, signer: { forget: () => undefined } }, 'toulouse-riquet');
    expect(result.kind).toBe('enrolled');
    expect(gateway.calls).toMatchObject([{ route: selfEnrolRoute, body: { siteId: 'toulouse-riquet' } }]);
  });

  test('asks nothing of the gateway when what was typed is no code', async () => {
    const gateway = takingGateway();
    const parts = { database: await openTestDatabase(), gateway, signer: { forget: () => undefined } };
    expect(await enrol(parts, '1234')).toEqual({ kind: 'unreadableCode' });
    expect(gateway.calls).toEqual([]);
  });

  test('keeps nothing when it is refused', async () => {
    const refusal = { kind: 'problem', problem: problem('enrolmentRefused') } as const;
    const database = await openTestDatabase();
    const parts = {
      database,
      gateway: { call: (() => Promise.resolve(refusal)) as GatewayClient['call'] },
      signer: { forget: () => undefined },
    };
    expect(await enrol(parts, '7F3K9QWM2T0XA')).toEqual(refusal);
    expect(await database.keys.count()).toBe(0);
    expect(await readFact(database, 'enrolment')).toBeUndefined();
  });

  test('again forgets what belonged to the previous enrolment', async () => {
    const secrets = await testGateway();
    const { database } = await testKiosk(secrets, [await secrets.allotment()]);
    await enrol({ database, gateway: takingGateway(), signer: { forget: () => undefined } }, '7F3K9QWM2T0XA');
    expect(await database.allotments.count()).toBe(0);
    expect(await readFact(database, 'sealingKeys')).toBeUndefined();
    expect(await database.keys.count()).toBe(1);
  });
});
