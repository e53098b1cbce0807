import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { toBase64Url } from '../bytes/base64url.ts';
import { generateSealingKeyPair, publicSealingKeyText } from '../signed/sealing-key.ts';
import { generateSigningKeyPair } from '../signed/signing-key.ts';
import { signSealingKeys } from '../signed/sealing-keys.ts';
import { signAllotment } from '../signed/signed-allotment.ts';
import { NOON } from '../testing/fixtures.ts';
import { contactAnswerSchema, kioskReportSchema, type ContactAnswer, type KioskReport } from './contact.ts';

const gateway = await generateSigningKeyPair();
const publicKey = await publicSealingKeyText((await generateSealingKeyPair()).publicKey);

const report: KioskReport = {
  appVersion: '0.1.0+3f2a91c',
  serviceState: 'inService',
  printer: 'unknown',
  faults: ['printUnknown', 'deadLetters'],
  recentErrors: [{ code: 'slip.fontMissing', times: 2 }],
  storage: { persisted: true, writable: true, usageBytes: 120_000, quotaBytes: 2 ** 40 },
  outbox: { pending: 3, dead: 0, oldestMs: 4_000 },
  lastContactAt: NOON,
  allotments: [{ allotmentId: '00112233445566ff', spent: 12 }],
  update: 'none',
  configurationVersion: null,
};

const answer: ContactAnswer = {
  time: NOON,
  gatewayVersion: '0.1.0',
  expectedAppVersion: '0.1.0+3f2a91c',
  mode: 'demonstration',
  publicUrl: 'http://localhost:8080',
  sealingKeys: await signSealingKeys(
    { current: { id: 1, publicKey }, next: { id: 2, publicKey }, sequence: NOON, sealUntil: NOON },
    gateway.privateKey,
  ),
  allotments: [
    await signAllotment(
      {
        allotmentId: '00112233445566ff',
        kioskId: 1,
        caisse: 'caf-31',
        count: 40,
        issuedAt: NOON,
        lastUseAt: NOON,
      },
      gateway.privateKey,
    ),
  ],
  staff: [
    {
      agentId: 'agent-1',
      number: '1001',
      displayName: 'Agent 1',
      verifier: {
        algorithm: 'argon2id',
        salt: toBase64Url(new Uint8Array(16)),
        hash: toBase64Url(new Uint8Array(32)),
        memoryKiB: 65_536,
        iterations: 3,
        parallelism: 1,
      },
      expiresAt: NOON,
    },
  ],
  configuration: { version: '3f2a91c', value: { siteId: 'toulouse', timings: { warningMs: 1 } } },
  caisses: [{ caisse: 'caf-31', state: 'up' }],
};

describe('the contact of a kiosk', () => {
  it('takes the report of a kiosk, within the limit of its route', () => {
    expect(kioskReportSchema.safeParse(report).data).toEqual(report);
  });

  it('gives an answer that JSON carries unchanged, configuration included', () => {
    expect(contactAnswerSchema.safeParse(JSON.parse(JSON.stringify(answer))).data).toEqual(answer);
  });

  it('has no place for free text in a report, where personal data could stand (P21)', () => {
    const wrong: readonly (readonly [string, unknown])[] = [
      ['appVersion', 'Mme Martin'],
      ['recentErrors', [{ code: 'né(e) le 14/06/1982', times: 1 }]],
      ['recentErrors', [{ code: '2820631991990', times: 1 }]],
      ['note', 'x'],
    ];
    for (const [name, value] of wrong) {
      expect(kioskReportSchema.safeParse({ ...report, [name]: value }).success).toBe(false);
    }
  });

  it('keeps the names of its members, which kiosks in the field rely on', () => {
    const { properties } = z.toJSONSchema(kioskReportSchema);
    expect(Object.keys(properties ?? {})).toEqual(Object.keys(report));
  });
});
