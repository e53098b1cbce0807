import { randomBytes } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fictitiousNir } from '#domain/identity/fictitious-nir.ts';
import { drawReference, type Reference } from '#domain/provisional-code/reference.ts';
import { HOUR_MS, MINUTE_MS } from '#domain/time/instant.ts';
import { forgetAccounts } from '../../caisses/testing/forget-accounts.ts';
import { personNamed } from '../../caisses/testing/people.ts';
import { onEachDatabase } from '../../testing/databases.ts';
import { withCodeTables } from '../tables.ts';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';
import type { TestKiosk } from '../testing/test-kiosk.ts';
import { countTry } from './candidates.ts';
import { firstUse } from './first-use.ts';
import type { TypedCode } from './try-code.ts';
import { giveToken, type TokenPlace } from './visitor-tokens.ts';

const camille = personNamed('camille');
const code = '4826';
const wrong = '4827';
const goodPassword = 'Garonne2031Bleue';

const randomReference = () => drawReference((count) => randomBytes(count));

onEachDatabase('typing a code', (suite) => {
  let gateway: TestGateway;
  let kiosk: TestKiosk;
  let reference: Reference;

  beforeAll(async () => {
    gateway = await testGateway(suite.open().kysely);
    kiosk = await gateway.kiosk();
  });
  beforeEach(async () => {
    await gateway.forgetCodes();
    await forgetAccounts(gateway.services.database);
    await kiosk.allotment('caf-31');
    const claim = await kiosk.claim(camille, { code });
    reference = claim.claim.reference;
    await gateway.bring(claim.envelope);
    gateway.services.clock.advance(MINUTE_MS);
  });

  const now = () => gateway.services.clock.now();
  const onKiosk = (typed: string): TypedCode => {
    const { nir, birthDate } = camille;
    return { where: 'kiosk', caisse: 'caf-31', nir, birthDate, code: typed };
  };
  const onPhone = (typed: string, typedReference = reference): TypedCode => {
    return { where: 'phone', caisse: 'caf-31', nir: camille.nir, reference: typedReference, code: typed };
  };
  const place: TokenPlace = { kind: 'phone' };
  const theCode = async () => {
    const [found] = await gateway.codesOf(camille);
    if (found === undefined) throw new Error('there is no code');
    return found;
  };
  const chooseAPassword = async () => {
    const { token } = await giveToken(gateway.services.database, (await theCode()).id, place, now());
    await firstUse(gateway.services, { token, place, password: goodPassword });
  };

  describe('the digits', () => {
    it('match on a kiosk with the birth date, on a phone with the reference', async () => {
      expect(await gateway.try(onKiosk(code))).toMatchObject({ kind: 'matches' });
      expect(await gateway.try(onPhone(code))).toMatchObject({ kind: 'matches' });
    });

    it('typed right cost no try', async () => {
      for (let time = 0; time < 5; time += 1) await gateway.try(onKiosk(code));
      expect(await theCode()).toMatchObject({ tries: 0, state: 'active' });
    });

    it('P06 typed wrong three times destroy the code; only the right digits hear so', async () => {
      for (let time = 0; time < 3; time += 1) {
        expect(await gateway.try(onKiosk(wrong))).toEqual({ kind: 'refused', reason: 'notMatching' });
      }
      expect(await theCode()).toMatchObject({ state: 'destroyed' });
      expect(await gateway.try(onKiosk(wrong))).toEqual({ kind: 'refused', reason: 'notMatching' });
      expect(await gateway.try(onKiosk(code))).toEqual({ kind: 'refused', reason: 'destroyed' });
    });

    it('typed wrong twice, then right, open the account', async () => {
      await gateway.try(onKiosk(wrong));
      await gateway.try(onPhone(wrong));
      expect(await gateway.try(onKiosk(code))).toMatchObject({ kind: 'matches' });
    });

    it('guessed in parallel are compared three times at most while the code lives', async () => {
      const { database } = gateway.services;
      const person = await gateway.personId(camille);
      const counted = await Promise.all(
        Array.from({ length: 40 }, async () => await countTry(database, 'caf-31', person, { kind: 'newest' }, now())),
      );
      expect(counted.flat()).toHaveLength(3);
    });

    it('guessed in parallel destroy the code; the right ones among them open it once at most', async () => {
      const guesses = Array.from({ length: 40 }, (_, index) => String(1000 + index));
      const outcomes = await Promise.all([...guesses, code].map(async (guess) => await gateway.try(onKiosk(guess))));
      expect(outcomes.filter((outcome) => outcome.kind === 'matches').length).toBeLessThanOrEqual(1);
      expect(await theCode()).toMatchObject({ state: 'destroyed' });
    });

    it('are never compared for a wrong reference, which costs the code nothing', async () => {
      for (let time = 0; time < 20; time += 1) {
        const outcome = await gateway.try(onPhone(code, randomReference()));
        expect(outcome).toEqual({ kind: 'refused', reason: 'notMatching' });
      }
      expect(await theCode()).toMatchObject({ tries: 0, state: 'active' });
    });

    it('are never compared for a wrong birth date, which costs the code nothing', async () => {
      const typed = { ...onKiosk(code), birthDate: '1982-06-15' } as TypedCode;
      for (let time = 0; time < 5; time += 1) {
        expect(await gateway.try(typed)).toEqual({ kind: 'refused', reason: 'notMatching' });
      }
      expect(await theCode()).toMatchObject({ tries: 0 });
    });

    it('P29 of one caisse open nothing at the other', async () => {
      expect(await gateway.try({ ...onKiosk(code), caisse: 'cpam-31' })).toMatchObject({ kind: 'refused' });
    });

    it('do not match when the key of their hash is gone', async () => {
      await withCodeTables(gateway.services.database)
        .updateTable('provisional_codes')
        .set({ hash_key_id: 'forgotten' })
        .execute();
      expect(await gateway.try(onKiosk(code))).toEqual({ kind: 'refused', reason: 'notMatching' });
    });

    it('do not match in another row: the hash binds caisse, person, row and reference', async () => {
      const { hash, hash_key_id, id } = await theCode();
      const louis = await kiosk.claim(personNamed('louis'), { code: '1590' });
      await gateway.bring(louis.envelope);
      await withCodeTables(gateway.services.database)
        .updateTable('provisional_codes')
        .set({ hash, hash_key_id })
        .where('id', '<>', id)
        .execute();
      const { nir, birthDate } = personNamed('louis');
      const typed = { where: 'kiosk', caisse: 'caf-31', nir, birthDate, code } as const;
      expect(await gateway.try(typed)).toEqual({ kind: 'refused', reason: 'notMatching' });
    });
  });

  describe('the reason', () => {
    it('« expired » 48 hours and a moment after the issue, not before', async () => {
      gateway.services.clock.set((await theCode()).valid_until);
      expect(await gateway.try(onKiosk(code))).toMatchObject({ kind: 'matches' });
      gateway.services.clock.advance(1);
      expect(await gateway.try(onKiosk(code))).toEqual({ kind: 'refused', reason: 'expired' });
      expect(await gateway.try(onPhone(code))).toEqual({ kind: 'refused', reason: 'expired' });
      expect(await gateway.try(onPhone(wrong))).toEqual({ kind: 'refused', reason: 'notMatching' });
    });

    it('« replaced » for the digits of an old slip, which cost the new code nothing', async () => {
      const newer = await kiosk.claim(camille, { code: '7093' });
      await gateway.bring(newer.envelope);
      for (let time = 0; time < 4; time += 1) {
        expect(await gateway.try(onKiosk(code))).toEqual({ kind: 'refused', reason: 'superseded' });
      }
      expect(await gateway.try(onKiosk('7093'))).toMatchObject({ kind: 'matches' });
    });

    it('« used » after the first use', async () => {
      await chooseAPassword();
      expect(await gateway.try(onKiosk(code))).toEqual({ kind: 'refused', reason: 'used' });
    });

    it('« replaced » when the password was changed elsewhere since', async () => {
      const { caisses } = gateway.services;
      const person = await gateway.personId(camille);
      await caisses['caf-31'].setPassword({ person, password: goodPassword, at: now() });
      expect(await gateway.try(onKiosk(code))).toEqual({ kind: 'refused', reason: 'superseded' });
      expect(await theCode()).toMatchObject({ state: 'superseded' });
    });

    it('is no longer told to who goes on guessing an ended code', async () => {
      for (let time = 0; time < 6; time += 1) await gateway.try(onKiosk(wrong));
      expect(await gateway.try(onKiosk(code))).toEqual({ kind: 'refused', reason: 'notMatching' });
    });
  });

  describe('a sweep from home', () => {
    it('P09 of a thousand numbers with random references destroys no code and takes none', async () => {
      const { clock } = gateway.services;
      const guessOne = async (turn: number) => {
        const stranger = fictitiousNir({ first: '1', year: '77', month: '07', department: '31', serial: turn % 90 });
        const nir = turn % 4 === 0 ? camille.nir : stranger;
        const guess = turn % 4 === 0 ? code : String(turn).padStart(4, '0');
        return await gateway.try({ where: 'phone', caisse: 'caf-31', nir, reference: randomReference(), code: guess });
      };
      for (let start = 0; start < 1_000; start += 50) {
        const turns = Array.from({ length: 50 }, (_, index) => start + index);
        const outcomes = await Promise.all(turns.map(guessOne));
        expect(outcomes.every((outcome) => outcome.kind === 'refused')).toBe(true);
      }
      clock.advance(HOUR_MS);
      expect(await theCode()).toMatchObject({ state: 'active', tries: 0, wrong_tries: 0 });
    });
  });
});
