import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import { HOUR_MS, MINUTE_MS } from '#domain/time/instant.ts';
import { forgetAccounts } from '../caisses/testing/forget-accounts.ts';
import { personNamed } from '../caisses/testing/people.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { testGateway, type TestGateway } from './testing/test-gateway.ts';
import type { SealedClaim, TestKiosk } from './testing/test-kiosk.ts';
import { firstUse } from './uses/first-use.ts';
import { giveToken } from '../visitors/code-tokens.ts';
import type { SessionPlace } from '../visitors/session-place.ts';

const events = ['phone', 'kiosk', 'newer', 'firstUse', 'expiry'] as const;
type Event = (typeof events)[number];

const permutations = (items: readonly Event[]): readonly (readonly Event[])[] =>
  items.length < 2
    ? [items]
    : items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));

/** The same envelope comes by the phone and by the kiosk: which of them is first makes no other order. */
const orders = permutations(events).filter((order) => order.indexOf('phone') < order.indexOf('kiosk'));

/**
 * What must come of an order, told again in the simplest words: the older code lives when it arrives in time
 * and nothing newer came before; the newer one lives when it arrives in time and before the first use.
 */
function expected(order: readonly Event[]) {
  let older = 'absent';
  let newer = 'absent';
  let uses = 0;
  let isLate = false;
  for (const event of order) {
    if (event === 'expiry') {
      isLate = true;
      if (older === 'active') older = 'expired';
      if (newer === 'active') newer = 'expired';
    }
    if ((event === 'phone' || event === 'kiosk') && older === 'absent') {
      if (newer === 'active' || (newer === 'expired' && order.indexOf('newer') < order.indexOf('expiry'))) {
        older = 'superseded';
      } else older = isLate ? 'expired' : 'active';
    }
    if (event === 'newer') {
      newer = uses > 0 ? 'superseded' : isLate ? 'expired' : 'active';
      if (newer === 'active' && older === 'active') older = 'superseded';
    }
    if (event === 'firstUse' && older === 'active') {
      older = 'used';
      uses += 1;
    }
  }
  return { older, newer, uses };
}

onEachDatabase('orders of claims, use and time', (suite) => {
  let gateway: TestGateway;
  let kiosk: TestKiosk;
  const camille = personNamed('camille');
  const typed = { where: 'kiosk', caisse: 'caf-31', nir: camille.nir, birthDate: camille.birthDate } as const;

  beforeAll(async () => {
    gateway = await testGateway(suite.open().kysely);
    kiosk = await gateway.kiosk();
  });

  async function start(): Promise<{ older: SealedClaim; newer: SealedClaim }> {
    await gateway.forgetCodes();
    await forgetAccounts(gateway.services.database);
    await kiosk.allotment('caf-31');
    const { clock } = gateway.services;
    const older = await kiosk.claim(camille, { code: '4826' });
    clock.advance(MINUTE_MS);
    const newer = await kiosk.claim(camille, { code: '7093' });
    clock.advance(MINUTE_MS);
    return { older, newer };
  }

  /** Somebody types the older code on a kiosk and, when it opens, chooses a password. */
  async function useOlder(): Promise<number> {
    const { services } = gateway;
    const outcome = await gateway.try({ ...typed, code: '4826' });
    if (outcome.kind === 'refused') return 0;
    const sessionId = toBase64Url(randomBytes(16));
    const place: SessionPlace = { kind: 'kiosk', kioskId: kiosk.id, kioskKeyId: 1, sessionId };
    const { token } = await giveToken(services.database, outcome.codeId, place, services.clock.now());
    const used = await firstUse(services, { token, place, password: 'Garonne2031Bleue' });
    return used.kind === 'done' ? 1 : 0;
  }

  async function states(claims: { older: SealedClaim; newer: SealedClaim }) {
    const codes = await gateway.codesOf(camille);
    const now = gateway.services.clock.now();
    const of = ({ claim }: SealedClaim) => {
      const code = codes.find((row) => row.allotment_index === claim.index);
      if (code === undefined) return 'absent';
      return code.state === 'active' && now > code.valid_until ? 'expired' : code.state;
    };
    return { older: of(claims.older), newer: of(claims.newer) };
  }

  it.each(orders.map((order) => [order.join(' → '), order] as const))('%s', async (_name, order) => {
    const claims = await start();
    let uses = 0;
    for (const event of order) {
      if (event === 'phone' || event === 'kiosk') await gateway.bring(claims.older.envelope);
      if (event === 'newer') await gateway.bring(claims.newer.envelope);
      if (event === 'firstUse') uses += await useOlder();
      if (event === 'expiry') gateway.services.clock.advance(49 * HOUR_MS);
      gateway.services.clock.advance(MINUTE_MS);
      const live = (await gateway.codesOf(camille)).filter((code) => code.state === 'active');
      expect(live.length).toBeLessThanOrEqual(1);
    }
    expect({ ...(await states(claims)), uses }).toEqual(expected(order));
  });

  describe('a code issued before the account got its password, and brought after', () => {
    const setPassword = async () => {
      const { caisses, clock } = gateway.services;
      const person = await gateway.personId(camille);
      await caisses['caf-31'].accounts.setPassword({ person, password: 'Garonne2031Bleue', at: clock.now() });
    };

    it('is superseded by a password that was set without a code', async () => {
      const { older } = await start();
      await setPassword();
      expect(await gateway.bring(older.envelope)).toMatchObject({ kind: 'superseded' });
    });

    it('is superseded by a first use, also when the caisse has closed that account since', async () => {
      const { older, newer } = await start();
      await gateway.bring(older.envelope);
      expect(await useOlder()).toBe(1);
      await forgetAccounts(gateway.services.database);
      expect(await gateway.bring(newer.envelope)).toMatchObject({ kind: 'superseded' });
    });

    it('tells nobody when it is superseded', async () => {
      const { older, newer } = await start();
      await gateway.bring(newer.envelope);
      await gateway.bring(older.envelope);
      await gateway.services.jobs.runDue();
      expect(gateway.sent.mails).toHaveLength(1);
    });
  });

  describe('all at the same moment', () => {
    it('leaves one live code at most, the newer one, and each claim done once', async () => {
      for (let round = 0; round < 10; round += 1) {
        const claims = await start();
        const bring = async (claim: SealedClaim) => await gateway.bring(claim.envelope);
        await Promise.all([claims.older, claims.newer, claims.older, claims.newer].map(bring));
        expect(await states(claims)).toMatchObject({ newer: 'active', older: 'superseded' });
        expect(await gateway.codesOf(camille)).toHaveLength(2);
      }
    });
  });
});
