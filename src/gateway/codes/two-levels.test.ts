import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import type { Reference } from '#domain/provisional-code/reference.ts';
import { DAY_MS, MINUTE_MS } from '#domain/time/instant.ts';
import { forgetAccounts } from '../caisses/testing/forget-accounts.ts';
import { personNamed } from '../caisses/testing/people.ts';
import { connect } from '../database/connect.ts';
import type { OpenDatabase } from '../database/database.ts';
import { outboxReceiver } from '../intake/outbox.ts';
import { onEachDatabase, onPostgres, type SuiteDatabase } from '../testing/databases.ts';
import { giveToken } from '../visitors/code-tokens.ts';
import { testGateway, type TestGateway } from './testing/test-gateway.ts';
import type { TestKiosk } from './testing/test-kiosk.ts';
import { firstUse } from './uses/first-use.ts';

const camille = personNamed('camille');
const cardCode = '4826';
/** Neither the card's code nor one that is ever sent: a code is never made of one digit. */
const wrongCode = '0000';

function withTwoCodes(suite: SuiteDatabase) {
  const parts = {} as { gateway: TestGateway; kiosk: TestKiosk };
  beforeAll(async () => {
    parts.gateway = await testGateway(suite.open().kysely);
    parts.kiosk = await parts.gateway.kiosk();
  });
  beforeEach(async () => {
    await parts.gateway.forgetCodes();
    await forgetAccounts(parts.gateway.services.database);
    await parts.kiosk.allotment('caf-31');
  });

  const wait = (ms: number) => parts.gateway.services.clock.advance(ms);
  const { nir, birthDate } = camille;
  return {
    parts,
    wait,
    /** Camille shows her card. */
    async byCard(code = cardCode): Promise<Reference> {
      const { claim, envelope } = await parts.kiosk.claim(camille, { code });
      await parts.gateway.bring(envelope);
      wait(MINUTE_MS);
      return claim.reference;
    },
    /** Somebody types her data; gives what the SMS on her telephone says. */
    async bySms(): Promise<{ code: string; reference: Reference }> {
      const { services, items, sent } = parts.gateway;
      sent.sms.splice(0);
      await outboxReceiver(services, items).receiveAll([toBase64Url(await parts.kiosk.request(camille))]);
      await services.jobs.runDue();
      wait(3 * MINUTE_MS);
      const text = sent.sms.map((sms) => sms.text).find((each) => each.includes('Référence')) ?? '';
      const [, code = '', reference = ''] = /est\s(\d{4})\.\sRéférence\s:\s([0-9A-Z-]+)\./.exec(text) ?? [];
      return { code, reference: reference.replace('-', '') };
    },
    onKiosk: async (code: string, gateway = parts.gateway) =>
      await gateway.try({ where: 'kiosk', caisse: 'caf-31', nir, birthDate, code }),
    onPhone: async (reference: Reference, code: string, gateway = parts.gateway) =>
      await gateway.try({ where: 'phone', caisse: 'caf-31', nir, reference, code }),
    async use(codeId: string): Promise<void> {
      const { services } = parts.gateway;
      const { token } = await giveToken(services.database, codeId, { kind: 'phone' }, services.clock.now());
      const outcome = await firstUse(services, { token, place: { kind: 'phone' }, password: 'Garonne2031Bleue' });
      expect(outcome.kind).toBe('done');
    },
    states: async () => (await parts.gateway.codesOf(camille)).map(({ level, state }) => `${level} ${state}`),
    codes: async () => await parts.gateway.codesOf(camille),
  };
}

onEachDatabase('a code by card and one by SMS', (suite) => {
  const { parts, wait, byCard, bySms, onKiosk, onPhone, use, states, codes } = withTwoCodes(suite);
  const refused = (reason: string) => ({ kind: 'refused', reason });

  it('live side by side: after six requests by SMS the code of the card is still good', async () => {
    await byCard();
    for (let time = 0; time < 6; time += 1) {
      if (time === 3) wait(DAY_MS);
      await bySms();
    }
    expect((await states()).filter((state) => state.endsWith('active'))).toEqual([
      'presented active',
      'declared active',
    ]);
    expect(await onKiosk(cardCode)).toMatchObject({ kind: 'matches' });
  });

  it('are both good on a kiosk, each with its reference on a phone', async () => {
    const reference = await byCard();
    const sms = await bySms();
    expect(await onKiosk(sms.code)).toMatchObject({ kind: 'matches' });
    expect(await onPhone(reference, cardCode)).toMatchObject({ kind: 'matches' });
    expect(await onPhone(sms.reference, sms.code)).toMatchObject({ kind: 'matches' });
    expect((await codes()).map(({ tries }) => tries)).toEqual([0, 0]);
  });

  it('P06 share three tries, also on a phone, and a new SMS gives none back', async () => {
    const reference = await byCard();
    const sms = await bySms();
    expect(await onPhone(sms.reference, wrongCode)).toEqual(refused('notMatching'));
    expect(await onKiosk(wrongCode)).toEqual(refused('notMatching'));
    const newer = await bySms();
    expect((await codes()).filter(({ state }) => state === 'active').map((code) => code.wrong_tries)).toEqual([2, 2]);
    expect(await onPhone(reference, wrongCode)).toEqual(refused('notMatching'));
    expect(await states()).toEqual(['presented destroyed', 'declared superseded', 'declared destroyed']);
    expect(await onPhone(newer.reference, newer.code)).toEqual(refused('destroyed'));
  });

  it('lose no try by a reference that is neither’s, or that of an ended code', async () => {
    const old = await bySms();
    await byCard();
    await bySms();
    await onPhone('00000000', wrongCode);
    await onPhone(old.reference, wrongCode);
    const live = (await codes()).filter(({ state }) => state === 'active');
    expect(live.map(({ tries, wrong_tries: wrong }) => [tries, wrong])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it.each(['presented', 'declared'] as const)('P04 a first use of the %s one ends the other', async (level) => {
    await byCard();
    await bySms();
    const used = (await codes()).find((code) => code.level === level);
    await use(used?.id ?? '');
    const other = level === 'presented' ? 'declared' : 'presented';
    expect((await states()).toSorted()).toEqual([`${level} used`, `${other} superseded`].toSorted());
  });

  it('P03 a newer card ends both, an older slip that comes late ends neither', async () => {
    const late = await parts.kiosk.claim(camille, { code: '7093' });
    wait(MINUTE_MS);
    const sms = await bySms();
    await parts.gateway.bring(late.envelope);
    expect(await states()).toEqual(['presented active', 'declared active']);
    await byCard();
    expect(await states()).toEqual(['presented superseded', 'declared superseded', 'presented active']);
    expect(await onKiosk(sms.code)).toEqual(refused('superseded'));
  });

  it('P06 share three tries also when the slip comes after some were made on the SMS', async () => {
    const late = await parts.kiosk.claim(camille, { code: '7093' });
    wait(MINUTE_MS);
    await bySms();
    await onKiosk(wrongCode);
    await onKiosk(wrongCode);
    await parts.gateway.bring(late.envelope);
    const live = (await codes()).filter(({ state }) => state === 'active');
    expect(live.map(({ tries, wrong_tries: wrong }) => [tries, wrong])).toEqual([
      [2, 2],
      [2, 2],
    ]);
    await onKiosk(wrongCode);
    expect(await onKiosk('7093')).toEqual(refused('destroyed'));
  });
});

onPostgres('guesses at a code by card and one by SMS, on two gateways at once', (suite) => {
  const { parts, byCard, bySms, onKiosk, onPhone, codes } = withTwoCodes(suite);
  let secondDatabase: OpenDatabase;
  let second: TestGateway;
  beforeAll(async () => {
    const { clock, keys } = parts.gateway.services;
    secondDatabase = await connect(suite.location(), clock);
    second = await testGateway(secondDatabase.kysely, { clock, keys });
  });
  afterAll(async () => await secondDatabase.close());

  it('are three for both, also while a new SMS arrives; the right code comes too late', async () => {
    for (let round = 0; round < 3; round += 1) {
      await parts.gateway.forgetCodes();
      const reference = await byCard();
      const sms = await bySms();
      const newSms = bySms();
      const guesses = Array.from({ length: 18 }, async (_, index) => {
        const gateway = index % 2 === 0 ? parts.gateway : second;
        if (index % 3 === 0) return await onKiosk(wrongCode, gateway);
        return await onPhone(index % 3 === 1 ? reference : sms.reference, wrongCode, gateway);
      });
      await Promise.all([...guesses, newSms]);
      const card = (await codes()).find(({ level }) => level === 'presented');
      expect(card).toMatchObject({ state: 'destroyed', destruction_untold: true });
      expect(await onKiosk(cardCode)).toMatchObject({ kind: 'refused' });
    }
  });
});
