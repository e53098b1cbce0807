import { describe, expect, it } from 'vitest';
import { problemType, type ProblemName } from '#contract/routes/problem.ts';
import { sealFieldsOf } from '#contract/seal/seal-fields-of.ts';
import type { DocumentChoice } from '#domain/documents/document.ts';
import { DAY_MS, MINUTE_MS } from '#domain/time/instant.ts';
import { CaisseUnavailable } from '../caisses/caisse.ts';
import { personNamed } from '../caisses/testing/people.ts';
import { compromiseKiosk, retireKiosk } from '../fleet/transitions.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { followWithdrawals } from './caisse-withdrawals.ts';
import { documentsOfDayRule, documentsOfVisitRule } from './limits.ts';
import { sweepIssuedDocuments } from './register.ts';
import { someContents } from './testing/some-contents.ts';
import { withDocuments } from './testing/with-documents.ts';

const problem = (type: ProblemName) => ({ body: { type: problemType(type) } });
const october = { from: '2026-10', to: '2026-10' };
const paiement: DocumentChoice = { type: 'paiement', months: october };
const children: DocumentChoice = { type: 'enfantsACharge' };
const droits: DocumentChoice = { type: 'droits' };
const releve: DocumentChoice = { type: 'releveMensuel', months: october };

onEachDatabase('documents', (suite) => {
  const world = withDocuments(suite);
  const { fake } = world;
  const personId = async (key: string, caisse?: 'cpam-31') => await world.gateway.personId(personNamed(key), caisse);
  const now = () => world.services.clock.now();

  describe('offered', () => {
    it('are those of the file, as the caisse has them', async () => {
      const { body } = await world.see(await world.signIn());
      expect(body).toMatchObject({
        kind: 'offered',
        documents: [{ type: 'paiement' }, {}, { type: 'enfantsACharge' }],
      });
    });

    it('are none of a file that has none, and the reason is told', async () => {
      fake.offered = () => ({ kind: 'refused', reason: 'struckOff' });
      expect((await world.see(await world.signIn())).body).toEqual({ kind: 'refused', reason: 'struckOff' });
    });

    it.each([
      ['no list', { kind: 'offered', documents: 'all' }],
      ['another caisse’s', { kind: 'offered', documents: [{ type: 'droits', months: [], years: [], subjects: [] }] }],
      [
        'one twice',
        {
          kind: 'offered',
          documents: [children, children].map((each) => ({ ...each, months: [], years: [], subjects: [] })),
        },
      ],
      [
        'more than asked',
        { kind: 'offered', documents: [{ ...children, months: [], years: [], subjects: [], nir: '1' }] },
      ],
    ])('are « the caisse does not answer » when it sends %s', async (_, rubbish) => {
      fake.offered = () => rubbish;
      expect(await world.see(await world.signIn())).toMatchObject(problem('caisseUnavailable'));
      expect(world.logged.join('')).toMatch(/answerUnreadable.*documents/);
    });
  });

  describe('issued', () => {
    it('come with a seal that the public list of keys verifies and the register knows', async () => {
      const document = await world.issued(await world.signIn(), paiement);
      expect(document).toMatchObject({
        caisse: 'caf-31',
        isSpecimen: true,
        requestedBy: null,
        content: someContents.paiement,
      });
      const { seal: _, ...unsealed } = document;
      expect(await world.verify(document.seal)).toMatchObject({ kind: 'valid', fields: sealFieldsOf(unsealed) });
      expect(await world.scan(document)).toBe('known');
    });

    it('are asked of the caisse for the session’s person, and without what is about health', async () => {
      await world.issued(await world.signIn(), paiement);
      expect(fake.asked).toEqual([{ person: await personId('claire'), choice: paiement, mayShowHealth: false }]);
    });

    it('have a new reference each time', async () => {
      const visit = await world.signIn();
      const [one, other] = [await world.issued(visit, children), await world.issued(visit, children)];
      expect(one.reference).not.toBe(other.reference);
      expect(one.content).toEqual(other.content);
      expect(await world.registered()).toHaveLength(2);
    });

    it('leave no name, number, amount or date of a person in the register', async () => {
      await world.issued(await world.signIn(), paiement);
      const [row] = await world.registered();
      expect(Object.keys(row ?? {}).toSorted()).toEqual([
        'caisse',
        'issued_at',
        'kiosk_id',
        'mac_key_id',
        'reference',
        'seal_mac',
        'status',
        'type',
        'typed_macs',
        'withdrawn_at',
      ]);
      const { seal_mac: _, typed_macs: _1, ...legible } = row ?? {};
      expect(JSON.stringify(legible)).not.toMatch(/nguy|1982|36255|362[.,]55|1234567|lilas/i);
    });

    it('are refused by the caisse’s own reason, and then nothing is registered', async () => {
      fake.give = async () => ({ kind: 'refused', reason: 'noQuotientInPeriod' });
      const answer = await world.issue(await world.signIn(), paiement);
      expect(answer.body).toEqual({ kind: 'refused', reason: 'noQuotientInPeriod' });
      expect(await world.registered()).toEqual([]);
    });

    it.each([
      ['a document of the other kind of caisse', droits],
      ['a month of a document that has none', { type: 'enfantsACharge', months: october }],
      ['no month of a document that has one', { type: 'paiement' }],
      ['months backwards', { type: 'paiement', months: { from: '2026-11', to: '2026-10' } }],
      ['a subject of a document that has none', { ...paiement, subject: 'abc' }],
      ['no subject of a document that has one', { type: 'paiementParEnfant', months: october }],
      ['no document at all', { type: 'passeport' }],
    ])('are none for %s: no kiosk asks so', async (_, choice) => {
      expect(await world.issue(await world.signIn(), choice)).toMatchObject(problem('invalidInput'));
      expect(fake.asked).toEqual([]);
    });

    it.each([
      ['another document', async () => ({ kind: 'given', content: someContents.enfantsACharge })],
      ['no document', async () => ({ kind: 'given', content: { type: 'paiement' } })],
      ['nothing', async () => ({ kind: 'given' })],
      [
        'more than the document has',
        async () => ({ kind: 'given', content: { ...someContents.paiement, iban: 'FR76' } }),
      ],
      ['a total that is no number', async () => ({ kind: 'given', content: { ...someContents.paiement, total: '1' } })],
      ['an error', () => Promise.reject(new CaisseUnavailable('caf-31', 'failure'))],
    ])('are « the caisse does not answer » when it sends %s, and the log quotes nothing of it', async (_, give) => {
      fake.give = give;
      expect(await world.issue(await world.signIn(), paiement)).toMatchObject(problem('caisseUnavailable'));
      expect(await world.registered()).toEqual([]);
      expect(world.logged.join('')).not.toMatch(/nguy|lilas|FR76|1982/i);
    });

    it('are offered nowhere but in a hall that offers them', async () => {
      const visit = await world.signIn('claire', 'caf-31', world.withoutDocuments);
      expect(await world.see(visit, world.withoutDocuments)).toMatchObject(problem('notOfferedHere'));
      expect(await world.issue(visit, paiement, world.withoutDocuments)).toMatchObject(problem('notOfferedHere'));
    });
  });

  describe('about health', () => {
    it('P34 are given to a strong session alone, and the caisse is not asked for them below', async () => {
      const visit = await world.signIn('claire', 'cpam-31');
      expect((await world.issue(visit, releve)).body).toEqual({ kind: 'levelTooLow' });
      expect(fake.asked).toEqual([]);
      await world.makeStrong(visit);
      expect(await world.issued(visit, releve)).toMatchObject({ content: someContents.releveMensuel });
      expect(fake.asked).toMatchObject([{ mayShowHealth: true }]);
    });

    it('P34 never leave the gateway below strong, also when the caisse sends them', async () => {
      const visit = await world.signIn('claire', 'cpam-31');
      const { text } = await world.issue(visit, droits);
      expect(JSON.parse(text)).toMatchObject({
        kind: 'issued',
        document: { content: { type: 'droits', health: null } },
      });
      expect(text).not.toMatch(/treatingDoctor|exemption|2026-02-03/i);
      expect(fake.asked).toMatchObject([{ mayShowHealth: false }]);
      await world.makeStrong(visit);
      expect((await world.issued(visit, droits)).content).toEqual(someContents.droits);
    });

    it('P34 never stand in a seal', async () => {
      const visit = await world.signIn('claire', 'cpam-31');
      await world.makeStrong(visit);
      const { seal } = await world.issued(visit, droits);
      expect(seal).not.toMatch(/03022026|02032026|282069|LILAS/);
    });
  });

  describe('too many', () => {
    it('of a visit wait for another one; then those of a day wait for another day', async () => {
      const visits = documentsOfDayRule.limit / documentsOfVisitRule.limit;
      for (let count = 0; count < visits; count += 1) {
        const visit = await world.signIn();
        for (let time = 0; time < documentsOfVisitRule.limit; time += 1) {
          expect((await world.issue(visit, children)).status).toBe(200);
        }
        expect(await world.issue(visit, children)).toMatchObject(problem('tooManyTries'));
      }
      expect(await world.issue(await world.signIn(), children)).toMatchObject(problem('tooManyTries'));
      const others = await world.signIn('mathieu', 'cpam-31');
      expect((await world.issue(others, droits)).status, 'somebody else').toBe(200);
      world.gateway.services.clock.advance(DAY_MS);
      expect((await world.issue(await world.signIn(), children)).status, 'the day after').toBe(200);
    });
  });

  describe('of a kiosk that is no more believed', () => {
    it('are withdrawn when it fetched them since then, and good before', async () => {
      const bad = await world.newKiosk();
      const before = await world.issued(await world.signIn('claire', 'caf-31', bad), paiement, bad);
      world.gateway.services.clock.advance(MINUTE_MS);
      const since = now();
      const after = await world.issued(await world.signIn('claire', 'caf-31', bad), paiement, bad);
      const elsewhere = await world.issued(await world.signIn(), paiement);
      await compromiseKiosk(world.services.database, { kioskId: bad.id, since, now: now() }, world.modules);
      expect(await Promise.all([before, after, elsewhere].map(world.scan))).toEqual(['known', 'withdrawn', 'known']);
      const typed = { kind: 'typed', birthName: 'Nguyen', second: { kind: 'total', cents: 36_255 } } as const;
      expect((await world.check({ ...typed, reference: before.reference })).body).toMatchObject({ outcome: 'matches' });
      expect((await world.check({ ...typed, reference: after.reference })).body).toMatchObject({
        outcome: 'doesNotMatch',
      });
      expect((await world.verify(after.seal)).kind, 'offline the old seal is still a signature').toBe('valid');
    });

    it('are none when it was revoked while the caisse was asked', async () => {
      const bad = await world.newKiosk();
      const visit = await world.signIn('claire', 'caf-31', bad);
      fake.give = async () => {
        await compromiseKiosk(world.services.database, { kioskId: bad.id, since: 0, now: now() }, world.modules);
        return { kind: 'given', content: someContents.paiement };
      };
      expect(await world.issue(visit, paiement, bad)).toMatchObject(problem('kioskRevoked'));
      expect(await world.registered()).toEqual([]);
    });

    it('stay good when it was retired in good order', async () => {
      const old = await world.newKiosk();
      const document = await world.issued(await world.signIn('claire', 'caf-31', old), paiement, old);
      await retireKiosk(world.services.database, old.id, now());
      expect(await world.scan(document)).toBe('known');
    });
  });

  it('are withdrawn by the caisse that gave them, and by no other, for good', async () => {
    const visit = await world.signIn();
    const [taken, kept] = [await world.issued(visit, paiement), await world.issued(visit, children)];
    const health = await world.issued(await world.signIn('claire', 'cpam-31'), droits);
    const told = [taken.reference, health.reference, 'no reference', '0000000000000000'];
    fake.withdrawn = (caisse) => (caisse === 'caf-31' ? told : []);
    await followWithdrawals(world.services);
    await followWithdrawals(world.services);
    fake.withdrawn = () => [];
    await followWithdrawals(world.services);
    expect(await Promise.all([taken, kept, health].map(world.scan))).toEqual(['withdrawn', 'known', 'known']);
    const row = (await world.registered()).find(({ reference }) => reference === taken.reference);
    expect(row?.withdrawn_at).toBeTypeOf('number');
  });

  it('are erased thirteen months after their issue', async () => {
    const document = await world.issued(await world.signIn(), paiement);
    const { database } = world.services;
    expect(await sweepIssuedDocuments(database, now() + 395 * DAY_MS)).toBe(0);
    expect(await world.scan(document)).toBe('known');
    expect(await sweepIssuedDocuments(database, now() + 396 * DAY_MS)).toBe(1);
    expect(await world.registered()).toEqual([]);
    expect(await world.scan(document)).toBe('unknown');
  });
});
