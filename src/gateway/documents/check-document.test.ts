import { describe, expect, it } from 'vitest';
import { problemType } from '#contract/routes/problem.ts';
import { documentCheckRoute, type DocumentCheck } from '#contract/routes/document-checks.ts';
import type { DocumentChoice } from '#domain/documents/document.ts';
import { solvedChallenge } from '../codes/testing/solved-challenge.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { sendPlainly } from '../testing/signing-kiosk.ts';
import { someContents, someHolders } from './testing/some-contents.ts';
import { withDocuments } from './testing/with-documents.ts';

const october = { from: '2026-10', to: '2026-10' };
const paiement: DocumentChoice = { type: 'paiement', months: october };
const quotient: DocumentChoice = { type: 'quotientFamilial', months: october };

type Typed = Extract<DocumentCheck, { readonly kind: 'typed' }>;

onEachDatabase('checking a document', (suite) => {
  const world = withDocuments(suite);
  const outcomeOf = async (reference: string, birthName: string, second: Typed['second']) =>
    (await world.check({ kind: 'typed', reference, birthName, second })).body['outcome'];

  describe('that somebody has typed', () => {
    it.each([
      ['Nguyễn', { kind: 'total', cents: 36_255 }],
      ['NGUYEN', { kind: 'total', cents: 36_255 }],
      ['nguyen', { kind: 'birthDate', date: '1982-06-14' }],
      ['De la Tour d\u2019Auvergne', { kind: 'birthDate', date: '1980-11-03' }],
      ['DE-LA-TOUR-D\u2019AUVERGNE', { kind: 'total', cents: 36_255 }],
    ] as const)('matches with « %s » and %j', async (birthName, second) => {
      const { reference } = await world.issued(await world.signIn(), paiement);
      expect(await outcomeOf(reference, birthName, second)).toBe('matches');
    });

    it('matches with the day of issue', async () => {
      const { reference, issuedOn } = await world.issued(await world.signIn(), paiement);
      expect(await outcomeOf(reference, 'Nguyen', { kind: 'issuedOn', date: issuedOn })).toBe('matches');
      expect(await outcomeOf(reference, 'Nguyen', { kind: 'birthDate', date: issuedOn })).toBe('doesNotMatch');
    });

    it('takes a quotient in euros for its total', async () => {
      const { reference } = await world.issued(await world.signIn(), quotient);
      expect(await outcomeOf(reference, 'Nguyen', { kind: 'total', cents: 81_200 })).toBe('matches');
      expect(await outcomeOf(reference, 'Nguyen', { kind: 'total', cents: 812 })).toBe('doesNotMatch');
    });

    it.each([
      ['another total', 'Nguyen', { kind: 'total', cents: 36_256 }],
      ['another name', 'Martin', { kind: 'total', cents: 36_255 }],
      ['the birth date of the other holder', 'Nguyen', { kind: 'birthDate', date: '1980-11-03' }],
    ] as const)('does not match with %s', async (_, birthName, second) => {
      const { reference } = await world.issued(await world.signIn(), paiement);
      expect(await outcomeOf(reference, birthName, second)).toBe('doesNotMatch');
    });

    it('never matches by a name without a letter of the alphabet: it would be that of everybody', async () => {
      const [holder] = someHolders;
      world.fake.give = async () => ({
        kind: 'given',
        content: { ...someContents.paiement, holders: [{ ...holder, birthName: 'Ŋŋ' }] },
      });
      const { reference } = await world.issued(await world.signIn(), paiement);
      for (const name of ['Ŋŋ', 'Ə']) {
        expect(await outcomeOf(reference, name, { kind: 'total', cents: 36_255 })).toBe('doesNotMatch');
      }
    });

    it('does not match with the reference of another document', async () => {
      const visit = await world.signIn();
      await world.issued(visit, paiement);
      const other = await world.issued(visit, { type: 'enfantsACharge' });
      expect(await outcomeOf(other.reference, 'Nguyen', { kind: 'total', cents: 36_255 })).toBe('doesNotMatch');
    });

    it('I7 is answered alike for a reference that nobody has: the same words and nothing more', async () => {
      const { reference } = await world.issued(await world.signIn(), paiement);
      const second = { kind: 'total', cents: 1 } as const;
      const answers = [];
      for (const each of [reference, '0000000000000000']) {
        answers.push(await world.check({ kind: 'typed', reference: each, birthName: 'Nguyen', second }));
      }
      const [known, unknown] = answers.map(({ status, text, headers }) => ({
        status,
        text,
        length: headers['content-length'],
      }));
      expect(known).toEqual(unknown);
      expect(known?.text).toBe('{"kind":"typed","outcome":"doesNotMatch"}');
    });
  });

  describe('whose seal was scanned', () => {
    it('is known by what the seal signs: its reference under another’s seal is not', async () => {
      const visit = await world.signIn();
      const [one, other] = [await world.issued(visit, paiement), await world.issued(visit, quotient)];
      expect(await world.scan(one)).toBe('known');
      expect(await world.scan({ ...one, seal: other.seal }), 'a genuine seal on another’s document').toBe('unknown');
      expect(await world.scan({ ...one, reference: '0000000000000000' })).toBe('unknown');
    });

    it('is altered, whatever one character of it becomes', async () => {
      const { seal } = await world.issued(await world.signIn(), paiement);
      const kinds = new Set<string>();
      for (let at = 0; at < seal.length; at += 1) {
        const other = seal[at] === 'A' ? 'B' : 'A';
        kinds.add((await world.verify(seal.slice(0, at) + other + seal.slice(at + 1))).kind);
      }
      expect(kinds).toEqual(new Set(['unreadable', 'altered', 'unknownKey']));
    });
  });

  it('costs a proof of work, and never a document its holder', async () => {
    const { reference } = await world.issued(await world.signIn(), paiement);
    const asked = { kind: 'typed', reference, birthName: 'Nguyen', second: { kind: 'total', cents: 36_255 } };
    const { keys, clock } = world.services;
    const spent = await world.check(asked as Typed);
    expect(spent.status).toBe(200);
    const challengeAnswer = await solvedChallenge(keys, clock.now());
    const once = await sendPlainly(world.server, documentCheckRoute, { ...asked, challengeAnswer });
    const twice = await sendPlainly(world.server, documentCheckRoute, { ...asked, challengeAnswer });
    expect([once.status, twice.body['type']]).toEqual([200, problemType('challengeRefused')]);
    for (let time = 0; time < 40; time += 1) {
      expect((await world.check({ ...(asked as Typed), birthName: 'Autre' })).body).toMatchObject({
        outcome: 'doesNotMatch',
      });
    }
    expect((await world.check(asked as Typed)).body).toMatchObject({ outcome: 'matches' });
  });

  it('begins with the list of keys, which a browser may keep and which names nobody', async () => {
    const { status, headers, body } = await world.keys();
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('public, max-age=300');
    expect(body).toMatchObject({ isDemonstration: true, keys: [{ validUntil: null, isDemonstration: true }] });
    expect(headers).not.toHaveProperty('set-cookie');
  });
});
