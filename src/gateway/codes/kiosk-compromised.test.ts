import { randomBytes } from 'node:crypto';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import { MINUTE_MS } from '#domain/time/instant.ts';
import { forgetAccounts } from '../caisses/testing/forget-accounts.ts';
import { personNamed } from '../caisses/testing/people.ts';
import type { DemonstrationPerson } from '../caisses/reference/demonstration-person.ts';
import { compromiseKiosk } from '../fleet/transitions.ts';
import type { GatewayModule } from '../server/module.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { undoCompromisedKiosk } from './kiosk-compromised.ts';
import { testGateway, type TestGateway } from './testing/test-gateway.ts';
import type { TestKiosk } from './testing/test-kiosk.ts';
import { firstUse } from './uses/first-use.ts';
import { giveToken, useToken } from '../visitors/code-tokens.ts';
import type { SessionPlace } from '../visitors/session-place.ts';

onEachDatabase('a compromised kiosk', (suite) => {
  let gateway: TestGateway;
  let bad: TestKiosk;
  let good: TestKiosk;

  beforeAll(async () => {
    gateway = await testGateway(suite.open().kysely);
  });
  beforeEach(async () => {
    await gateway.forgetCodes();
    await forgetAccounts(gateway.services.database);
    bad = await gateway.kiosk();
    good = await gateway.kiosk();
  });

  const now = () => gateway.services.clock.now();
  const compromise = async (since: number) => {
    const undo: GatewayModule = {
      name: 'codes',
      kioskCompromised: async (transaction, event) => await undoCompromisedKiosk(gateway.services, transaction, event),
    };
    await compromiseKiosk(gateway.services.database, { kioskId: bad.id, since, now: now() }, [undo]);
    await gateway.services.jobs.runDue();
  };
  const stateOf = async (person: DemonstrationPerson) => (await gateway.codesOf(person)).map((code) => code.state);
  const tokenOf = async (person: DemonstrationPerson) => {
    const [code] = await gateway.codesOf(person);
    const sessionId = toBase64Url(randomBytes(16));
    const place: SessionPlace = { kind: 'kiosk', kioskId: good.id, kioskKeyId: 1, sessionId };
    const { token } = await giveToken(gateway.services.database, code?.id ?? '', place, now());
    return { token, place };
  };
  const use = async (person: DemonstrationPerson) => {
    const outcome = await firstUse(gateway.services, { ...(await tokenOf(person)), password: 'Garonne2031Bleue' });
    expect(outcome.kind).toBe('done');
  };
  const accountOf = async (person: DemonstrationPerson) =>
    (await gateway.services.caisses['caf-31'].accounts.of(await gateway.personId(person))).kind;

  it('loses the unused codes it issued since then, and only those; their holders are told', async () => {
    const [before, after, elsewhere] = ['camille', 'louis', 'chloe'].map(personNamed) as [
      DemonstrationPerson,
      DemonstrationPerson,
      DemonstrationPerson,
    ];
    await gateway.bring((await bad.claim(before)).envelope);
    gateway.services.clock.advance(MINUTE_MS);
    const since = now();
    await gateway.bring((await bad.claim(after)).envelope);
    await gateway.bring((await good.claim(elsewhere)).envelope);
    const held = await tokenOf(after);
    await gateway.services.jobs.runDue();
    gateway.sent.mails.splice(0);

    await compromise(since);
    expect(await stateOf(before)).toEqual(['active']);
    expect(await stateOf(after)).toEqual(['destroyed']);
    expect(await stateOf(elsewhere)).toEqual(['active']);
    expect(await useToken(gateway.services.database, held.token, held.place, now())).toBeUndefined();
    expect(gateway.sent.mails).toMatchObject([{ to: after.mail, subject: 'Votre code provisoire a été annulé' }]);
  });

  it('cannot save a code by writing an earlier issue time', async () => {
    const camille = personNamed('camille');
    await bad.allotment('caf-31');
    gateway.services.clock.advance(10 * MINUTE_MS);
    const since = now();
    await gateway.bring((await bad.claim(camille, { issuedAt: since - 5 * MINUTE_MS })).envelope);
    await compromise(since);
    expect(await stateOf(camille)).toEqual(['destroyed']);
  });

  it('has the accounts locked that were first used through its codes since then, with notice', async () => {
    const camille = personNamed('camille');
    const louis = personNamed('louis');
    await gateway.bring((await bad.claim(camille)).envelope);
    await gateway.bring((await bad.claim(louis)).envelope);
    gateway.services.clock.advance(MINUTE_MS);
    await use(louis);
    gateway.services.clock.advance(MINUTE_MS);
    const since = now();
    gateway.services.clock.advance(MINUTE_MS);
    await use(camille);
    await gateway.services.jobs.runDue();
    gateway.sent.mails.splice(0);

    await compromise(since);
    expect(await accountOf(camille)).toBe('locked');
    expect(await accountOf(louis)).toBe('active');
    const subject = 'Votre compte est bloqué par sécurité';
    expect(gateway.sent.mails).toMatchObject([{ to: camille.mail, subject }]);
  });

  it('has accounts locked as soon as a caisse that was down answers again', async () => {
    const camille = personNamed('camille');
    await gateway.bring((await bad.claim(camille)).envelope);
    await use(camille);
    gateway.caisseSwitch.takeDown('caf-31');
    await compromise(0);
    gateway.caisseSwitch.bringUp('caf-31');
    expect(await accountOf(camille)).toBe('active');
    gateway.services.clock.advance(10 * MINUTE_MS);
    await gateway.services.jobs.runDue();
    expect(await accountOf(camille)).toBe('locked');
  });

  it('gives a locked account no further code', async () => {
    const camille = personNamed('camille');
    await gateway.bring((await bad.claim(camille)).envelope);
    await use(camille);
    await compromise(0);
    gateway.services.clock.advance(MINUTE_MS);
    expect(await gateway.bring((await good.claim(camille)).envelope)).toMatchObject({ kind: 'refused' });
  });
});
