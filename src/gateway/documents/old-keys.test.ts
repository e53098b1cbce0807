import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifySeal } from '#contract/seal/verify-seal.ts';
import { drawDocumentReference } from '#domain/documents/document-reference.ts';
import { DOCUMENT_LIFE_MS } from '#domain/documents/document-life.ts';
import { parisDateOf } from '#domain/time/french-time.ts';
import { HOUR_MS, SECOND_MS } from '#domain/time/instant.ts';
import type { LivingKeys } from '../keys/keys.ts';
import { openKeys, replaceLeakedKeys } from '../keys/open-keys.ts';
import { keyPeriodMs } from '../keys/rotation.ts';
import { someTuesday } from '../testing/manual-clock.ts';
import { sealMac, typedMac } from './register-macs.ts';
import { sealDocument } from './seal-document.ts';
import { someContents } from './testing/some-contents.ts';
import { trustListOf } from './trust-list.ts';

const { paiement } = someContents;
if (paiement === undefined) throw new Error('there is no such content');

const sealedAt = async (keys: LivingKeys, at: number) =>
  await sealDocument(keys, {
    reference: drawDocumentReference((count) => randomBytes(count)),
    caisse: 'caf-31',
    issuedOn: parisDateOf(at),
    isSpecimen: true,
    requestedBy: null,
    content: paiement,
  });

describe('a document sealed by a key that was replaced', () => {
  let folder: string;
  const open = async (name: string) =>
    await openKeys({ path: join(folder, name), now: someTuesday, createWhenMissing: true });
  const kindOf = async (keys: LivingKeys, seal: string, mode: 'demonstration' | 'production' = 'demonstration') =>
    (await verifySeal(seal, trustListOf(keys, { mode }))).kind;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'old-seal-keys-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('is valid for thirteen months, and its register is read as long', async () => {
    const keys = await open('rotated.json');
    const before = await sealedAt(keys, someTuesday);
    const macKey = keys.documentRegister.current();
    const seal = sealMac(macKey, before.document.reference, before.fingerprint);
    for (let months = 1; months <= 13; months += 1) {
      await keys.rotate(someTuesday + months * keyPeriodMs);
      expect(await kindOf(keys, before.document.seal)).toBe('valid');
    }
    const again = keys.documentRegister.byId(macKey.id);
    expect(again && sealMac(again, before.document.reference, before.fingerprint)).toEqual(seal);
    await keys.rotate(someTuesday + keyPeriodMs + DOCUMENT_LIFE_MS + keyPeriodMs);
    expect(await kindOf(keys, before.document.seal)).toBe('unknownKey');
  });

  it('is valid on the day of the replacement, and none that says a later day', async () => {
    const keys = await open('days.json');
    const at = someTuesday + keyPeriodMs;
    const own = keys.documentSeal.current();
    const seal = async (day: number) =>
      await sealedAt({ ...keys, documentSeal: { ...keys.documentSeal, current: () => own } } as LivingKeys, day);
    const [sameDay, later] = [await seal(at + SECOND_MS), await seal(at + 48 * HOUR_MS)];
    await keys.rotate(at);
    expect(await kindOf(keys, sameDay.document.seal)).toBe('valid');
    expect(await kindOf(keys, later.document.seal)).toBe('unknownKey');
  });

  it('is valid across midnight, while another gateway has not read the new file yet', async () => {
    const keys = await open('midnight.json');
    const midnight = Date.UTC(2026, 11, 24, 23, 0);
    const own = keys.documentSeal.current();
    const late = await sealedAt(
      { ...keys, documentSeal: { ...keys.documentSeal, current: () => own } } as LivingKeys,
      midnight + SECOND_MS,
    );
    await keys.rotate(midnight - SECOND_MS);
    expect(keys.documentSeal.current().id).not.toBe(own.id);
    expect(await kindOf(keys, late.document.seal)).toBe('valid');
  });

  it('is believed no more after a leak, and still found by what is typed', async () => {
    const keys = await open('leaked.json');
    const before = await sealedAt(keys, someTuesday);
    const asked = { birthName: 'Nguyen', second: { kind: 'total', cents: 36_255 } } as const;
    const macKey = keys.documentRegister.current();
    const kept = typedMac(macKey, before.document.reference, asked);
    await replaceLeakedKeys(join(folder, 'leaked.json'), someTuesday + 1);
    await keys.reload();
    expect(await kindOf(keys, before.document.seal)).toBe('unknownKey');
    const again = keys.documentRegister.byId(macKey.id);
    expect(again && typedMac(again, before.document.reference, asked)).toEqual(kept);
  });

  it('is none of a gateway in production when a demonstration sealed it, nor of another installation', async () => {
    const [keys, others] = [await open('demonstration.json'), await open('others.json')];
    const { document } = await sealedAt(keys, someTuesday);
    const played = trustListOf(keys, { mode: 'demonstration' });
    expect((await verifySeal(document.seal, played)).kind).toBe('valid');
    expect((await verifySeal(document.seal, { ...played, isDemonstration: false })).kind).toBe('unknownKey');
    expect(await kindOf(others, document.seal, 'production')).toBe('unknownKey');
  });
});
