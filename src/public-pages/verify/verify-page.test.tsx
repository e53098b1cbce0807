import { act, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { documentCheckRoute, documentKeysRoute } from '#contract/routes/document-checks.ts';
import { problem } from '#contract/routes/problem.ts';
import { testSealKey, trustListOf, type TestSealKey } from '#contract/seal/testing/seal-key.ts';
import { fakeGateway } from '../testing/fake-gateway.ts';
import { fakePhone, pictureOf } from './testing/fake-phone.ts';
import { sealFields } from './testing/sealed.ts';
import { VerifyPage } from './verify-page.tsx';

let key: TestSealKey;
let genuine: string;
let gateway: ReturnType<typeof fakeGateway>;
let phone: ReturnType<typeof fakePhone>;

beforeAll(async () => {
  key = await testSealKey();
  genuine = await key.seal(sealFields);
});
beforeEach(() => {
  gateway = fakeGateway();
  gateway.answer(documentKeysRoute, trustListOf(key));
  gateway.answer(documentCheckRoute, { kind: 'scanned', status: 'known' });
  phone = fakePhone();
});
afterEach(() => void vi.unstubAllGlobals());

const title = (): string => screen.getByRole('heading', { level: 1 }).textContent ?? '';
const words = (): string => (document.body.textContent ?? '').replaceAll(/[\u00A0\u202F]/g, ' ');
const touch = (name: string): void => void act(() => void fireEvent.click(screen.getByRole('button', { name })));
const goOffline = (): void => {
  for (const route of [documentKeysRoute, documentCheckRoute]) {
    gateway.respond(route, async () => await Promise.reject(new TypeError('no network')));
  }
};
const open = (): void => void render(<VerifyPage services={phone.services} />);
async function scan(text: string): Promise<void> {
  touch('Scanner le sceau');
  phone.show(pictureOf(text));
  await expect.poll(title).not.toMatch(/^(?:Visez le sceau|Vérification en cours…)$/);
}
const asked = (): readonly unknown[] => gateway.asked.filter(({ path }) => path === documentCheckRoute.path);

/** The same seal with another character, as a forger writes it. */
function altered(from: string, to: string): string {
  expect(genuine).toContain(from);
  return genuine.replace(from, to);
}

describe('a seal that is scanned', () => {
  it('of a known document shows what is sealed, to be compared with the paper: never « authentique »', async () => {
    open();
    await scan(genuine);
    expect(title()).toBe('Comparez avec le papier');
    for (const value of [
      'Attestation de paiement et de quotient familial',
      'LEBRETON-NGUYEN',
      'DUPRE',
      'ZOE MARIE',
      '17/05/1991',
      'OZTURK',
      '00/00/1988',
      'août 2026 à octobre 2026',
      '5 novembre 2026',
      '1 234,56 €',
      '1 000,00 €',
      '234,56 €',
      '-0,12 €',
      '1 012 €',
      'sans accents',
    ]) {
      expect(words()).toContain(value);
    }
    expect(words()).toContain(sealFields.reference.replaceAll(/(.{4})(?=.)/g, '$1-'));
    expect(words()).not.toMatch(/authentique|SPÉCIMEN/i);
    expect(phone.state.isCameraOpen).toBe(false);
  });

  it('sends reference and fingerprint to the register, and nothing of whom it names', async () => {
    open();
    await scan(genuine);
    expect(asked()).toHaveLength(1);
    expect(Object.keys((asked()[0] as { body: object }).body).toSorted()).toEqual([
      'challengeAnswer',
      'fingerprint',
      'kind',
      'reference',
    ]);
    expect(JSON.stringify(gateway.asked)).not.toMatch(/LEBRETON|OZTURK|ZOE|123456/);
    expect(location.href).not.toContain(sealFields.reference);
  });

  it.each([
    ['withdrawn', 'Ce document est retiré'],
    ['unknown', 'Document inconnu du registre'],
  ] as const)('of a document that is %s says so, and shows no value to trust', async (status, expected) => {
    gateway.answer(documentCheckRoute, { kind: 'scanned', status });
    open();
    await scan(genuine);
    expect(title()).toBe(expected);
    expect(words()).not.toContain('LEBRETON');
  });

  it.each([
    ['an amount', '123456', '923456'],
    ['a name', 'OZTURK', 'OZTURC'],
    ['the day of issue, so that the header reads no more', 'FR', 'XX'],
    ['the reference, so that its check is wrong', sealFields.reference.slice(0, 4), '0000'],
  ])('is altered where somebody changed %s', async (_what, from, to) => {
    open();
    await scan(altered(from, to));
    expect(title()).toBe('Sceau altéré');
    expect(words()).not.toContain('LEBRETON');
    expect(asked()).toEqual([]);
  });

  it('older than register and keys go back is called too old, never false', async () => {
    phone.state.nowMs = Date.parse('2027-12-31T10:00:00Z');
    gateway.answer(documentCheckRoute, { kind: 'scanned', status: 'unknown' });
    open();
    await scan(genuine);
    expect(title()).toBe('Document trop ancien');
    gateway.answer(documentKeysRoute, trustListOf());
    touch('Vérifier un autre document');
    await scan(genuine);
    expect(title()).toBe('Document trop ancien');
    touch('Vérifier un autre document');
    await scan(await key.seal({ ...sealFields, issuedOn: '2026-12-31' }));
    expect(title()).toBe('Sceau non valable');
  });

  it('made by the key of a demonstration is not valid under a list in production, whatever id it takes', async () => {
    const demonstration = await testSealKey({ id: 'DEMO', isDemonstration: true });
    open();
    await scan(await demonstration.seal({ ...sealFields, isSpecimen: true }));
    expect(title()).toBe('Sceau non valable');
    touch('Vérifier un autre document');
    await scan(await demonstration.seal({ ...sealFields, isSpecimen: true }, key.listed.id));
    expect(title()).toBe('Sceau altéré');
    expect(asked()).toEqual([]);
  });

  it('of a demonstration says SPÉCIMEN before anything else, withdrawn or not', async () => {
    const demonstration = await testSealKey({ id: 'DEMO', isDemonstration: true });
    gateway.answer(documentKeysRoute, { isDemonstration: true, keys: [demonstration.listed] });
    open();
    const specimen = await demonstration.seal({ ...sealFields, isSpecimen: true });
    await scan(specimen);
    expect(title()).toBe('Comparez avec le papier');
    expect(words()).toContain('SPÉCIMEN');
    touch('Vérifier un autre document');
    gateway.answer(documentCheckRoute, { kind: 'scanned', status: 'withdrawn' });
    await scan(specimen);
    expect(words()).toContain('SPÉCIMEN');
  });

  it('keeps looking while the camera shows nothing or another code, and says so', async () => {
    open();
    touch('Scanner le sceau');
    phone.show(pictureOf());
    await expect.poll(() => screen.getByRole('status').textContent).toBe('Recherche du sceau…');
    phone.show(pictureOf('DC04FR0000011C2A1C2A0101FR'));
    await expect.poll(() => screen.getByRole('status').textContent).toContain('n’est pas un sceau');
    expect(phone.state.isCameraOpen).toBe(true);
    phone.show(pictureOf('https://example.org', genuine));
    await expect.poll(title).toBe('Comparez avec le papier');
  });

  it('that the phone’s own reader spoils is read again before anybody hears « altéré »', async () => {
    phone.state.secondReading = ['another code', genuine];
    open();
    await scan(genuine.replaceAll('\x1D', ''));
    expect(title()).toBe('Comparez avec le papier');
    touch('Vérifier un autre document');
    phone.state.secondReading = [altered('OZTURK', 'OZTURC')];
    await scan(altered('OZTURK', 'OZTURC'));
    expect(title()).toBe('Sceau altéré');
  });

  it('whose register does not answer is not called known, and can be asked about again', async () => {
    gateway.refuse(documentCheckRoute, problem('tooManyTries', { retryAfterMs: 60_000 }));
    open();
    await scan(genuine);
    expect(words()).toContain('Signature valable ; retrait non vérifié depuis le 30 novembre 2026.');
    expect(words()).toContain('Trop d’essais.');
    gateway.answer(documentCheckRoute, { kind: 'scanned', status: 'withdrawn' });
    touch('Vérifier le retrait');
    await expect.poll(title).toBe('Ce document est retiré');
  });
});

describe('offline, after a first visit', () => {
  beforeEach(async () => {
    open();
    await vi.waitUntil(() => phone.state.kept !== undefined);
    phone.state.nowMs = Date.parse('2026-12-24T10:00:00Z');
    goOffline();
  });

  it('a sound seal is valid, and its withdrawal was not checked since that visit', async () => {
    await scan(genuine);
    expect(title()).toBe('Comparez avec le papier');
    expect(words()).toContain('Signature valable ; retrait non vérifié depuis le 30 novembre 2026.');
    expect(words()).not.toMatch(/authentique|Le registre connaît/);
    expect(words()).toContain('1 234,56 €');
  });

  it.each([
    ['altered', async () => altered('123456', '923456')],
    ['made by a stranger', async () => await (await testSealKey({ id: 'BAAD' })).seal(sealFields)],
    ['of a day when its key was not in use', async () => await key.seal({ ...sealFields, issuedOn: '2026-12-24' })],
  ])('a seal that is %s is « altéré »', async (what, seal) => {
    if (what.startsWith('of a day')) {
      phone.state.kept = {
        heardAt: phone.state.kept?.heardAt ?? 0,
        trustList: { isDemonstration: false, keys: [{ ...key.listed, validUntil: '2026-12-01' }] },
      };
    }
    await scan(await seal());
    expect(title()).toBe('Sceau altéré');
  });

  it('a key that may be newer than the visit is not called forged: one is asked to connect', async () => {
    const newer = await testSealKey({ id: 'N3WR' });
    await scan(await newer.seal({ ...sealFields, issuedOn: '2026-11-30' }));
    expect(title()).toBe('Connectez-vous pour vérifier');
    gateway.answer(documentKeysRoute, trustListOf(key, newer));
    gateway.answer(documentCheckRoute, { kind: 'scanned', status: 'known' });
    touch('Réessayer');
    await expect.poll(title).toBe('Comparez avec le papier');
  });
});

it('offline without a first visit asks for one, and says at the start what does not work', async () => {
  goOffline();
  open();
  await expect.poll(() => screen.getByRole('status').textContent).toContain('hors connexion');
  await scan(genuine);
  expect(title()).toBe('Connectez-vous pour vérifier');
  expect(words()).toContain('une première fois');
});

it('what was shown goes with whoever leaves: the page comes back at its start', async () => {
  open();
  await scan(genuine);
  void act(() => void dispatchEvent(new Event('pagehide')));
  expect(title()).toBe('Vérifier un document');
  expect(words()).not.toContain('LEBRETON');
});

it('an answer that comes after one has left is shown to nobody', async () => {
  const answers: (() => void)[] = [];
  gateway.respond(documentCheckRoute, async () => {
    await new Promise<void>((resolve) => answers.push(resolve));
    return new Response(JSON.stringify({ kind: 'scanned', status: 'known' }));
  });
  open();
  touch('Scanner le sceau');
  phone.show(pictureOf(genuine));
  await expect.poll(() => answers.length).toBe(1);
  expect(title()).toBe('Vérification en cours…');
  void act(() => void dispatchEvent(new Event('pagehide')));
  touch('Scanner le sceau');
  phone.show(pictureOf(await key.seal({ ...sealFields, total: 99 })));
  await expect.poll(() => answers.length).toBe(2);
  for (const answer of answers) answer();
  await expect.poll(title).toBe('Comparez avec le papier');
  expect(words()).toContain('0,99 €');
  expect(words()).not.toContain('1 234,56 €');
});

it('in a browser that is too old says to take another one', async () => {
  await expect.poll(() => gateway.isReady).toBeDefined();
  open();
  vi.stubGlobal('crypto', {});
  await scan(genuine);
  expect(screen.getByRole('status').textContent).toContain('dans un autre');
});
