import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fictitiousNir } from '#domain/identity/fictitious-nir.ts';
import { drawReference } from '#domain/provisional-code/reference.ts';
import { HOUR_MS } from '#domain/time/instant.ts';
import { personNamed } from '../../caisses/testing/people.ts';
import { onEachDatabase } from '../../testing/databases.ts';
import { withCodeTables } from '../tables.ts';
import { withOneCode } from '../testing/one-code.ts';
import { countTry } from './candidates.ts';
import { firstUse } from './first-use.ts';
import type { TypedCode } from './try-code.ts';
import { giveToken } from '../../visitors/code-tokens.ts';
import type { SessionPlace } from '../../visitors/session-place.ts';

const wrong = '4827';

const randomReference = () => drawReference((count) => randomBytes(count));

onEachDatabase('typing a code', (suite) => {
  const one = withOneCode(suite);
  const { camille, code, goodPassword, now } = one;

  const onKiosk = (typed: string): TypedCode => {
    const { nir, birthDate } = camille;
    return { where: 'kiosk', caisse: 'caf-31', nir, birthDate, code: typed };
  };
  const onPhone = (typed: string, typedReference = one.reference): TypedCode => {
    return { where: 'phone', caisse: 'caf-31', nir: camille.nir, reference: typedReference, code: typed };
  };
  const place: SessionPlace = { kind: 'phone' };
  const chooseAPassword = async () => {
    const { token } = await giveToken(one.gateway.services.database, (await one.row()).id, place, now());
    await firstUse(one.gateway.services, { token, place, password: goodPassword });
  };

  describe('the digits', () => {
    it('match on a kiosk with the birth date, on a phone with the reference', async () => {
      expect(await one.gateway.try(onKiosk(code))).toMatchObject({ kind: 'matches' });
      expect(await one.gateway.try(onPhone(code))).toMatchObject({ kind: 'matches' });
    });

    it('typed right cost no try', async () => {
      for (let time = 0; time < 5; time += 1) await one.gateway.try(onKiosk(code));
      expect(await one.row()).toMatchObject({ tries: 0, state: 'active' });
    });

    it('P06 typed wrong three times destroy the code; only the right digits hear so', async () => {
      for (let time = 0; time < 3; time += 1) {
        expect(await one.gateway.try(onKiosk(wrong))).toEqual({ kind: 'refused', reason: 'notMatching' });
      }
      expect(await one.row()).toMatchObject({ state: 'destroyed' });
      expect(await one.gateway.try(onKiosk(wrong))).toEqual({ kind: 'refused', reason: 'notMatching' });
      expect(await one.gateway.try(onKiosk(code))).toEqual({ kind: 'refused', reason: 'destroyed' });
    });

    it('typed wrong twice, then right, open the account', async () => {
      await one.gateway.try(onKiosk(wrong));
      await one.gateway.try(onPhone(wrong));
      expect(await one.gateway.try(onKiosk(code))).toMatchObject({ kind: 'matches' });
    });

    it('guessed in parallel are compared three times at most while the code lives', async () => {
      const { database } = one.gateway.services;
      const person = await one.gateway.personId(camille);
      const counted = await Promise.all(
        Array.from({ length: 40 }, async () => await countTry(database, 'caf-31', person, { kind: 'newest' }, now())),
      );
      expect(counted.flat()).toHaveLength(3);
    });

    it('guessed in parallel destroy the code; the right ones among them open it once at most', async () => {
      const guesses = Array.from({ length: 40 }, (_, index) => String(1000 + index));
      const outcomes = await Promise.all(
        [...guesses, code].map(async (guess) => await one.gateway.try(onKiosk(guess))),
      );
      expect(outcomes.filter((outcome) => outcome.kind === 'matches').length).toBeLessThanOrEqual(1);
      expect(await one.row()).toMatchObject({ state: 'destroyed' });
    });

    it('are never compared for a wrong reference, which costs the code nothing', async () => {
      for (let time = 0; time < 20; time += 1) {
        const outcome = await one.gateway.try(onPhone(code, randomReference()));
        expect(outcome).toEqual({ kind: 'refused', reason: 'notMatching' });
      }
      expect(await one.row()).toMatchObject({ tries: 0, state: 'active' });
    });

    it('are never compared for a wrong birth date, which costs the code nothing', async () => {
      const typed = { ...onKiosk(code), birthDate: '1982-06-15' } as TypedCode;
      for (let time = 0; time < 5; time += 1) {
        expect(await one.gateway.try(typed)).toEqual({ kind: 'refused', reason: 'notMatching' });
      }
      expect(await one.row()).toMatchObject({ tries: 0 });
    });

    it('P29 of one caisse open nothing at the other', async () => {
      expect(await one.gateway.try({ ...onKiosk(code), caisse: 'cpam-31' })).toMatchObject({ kind: 'refused' });
    });

    it('do not match when the key of their hash is gone', async () => {
      await withCodeTables(one.gateway.services.database)
        .updateTable('provisional_codes')
        .set({ hash_key_id: 'forgotten' })
        .execute();
      expect(await one.gateway.try(onKiosk(code))).toEqual({ kind: 'refused', reason: 'notMatching' });
    });

    it('do not match in another row: the hash binds caisse, person, row and reference', async () => {
      const { hash, hash_key_id, id } = await one.row();
      const louis = await one.kiosk.claim(personNamed('louis'), { code: '1590' });
      await one.gateway.bring(louis.envelope);
      await withCodeTables(one.gateway.services.database)
        .updateTable('provisional_codes')
        .set({ hash, hash_key_id })
        .where('id', '<>', id)
        .execute();
      const { nir, birthDate } = personNamed('louis');
      const typed = { where: 'kiosk', caisse: 'caf-31', nir, birthDate, code } as const;
      expect(await one.gateway.try(typed)).toEqual({ kind: 'refused', reason: 'notMatching' });
    });
  });

  describe('the reason', () => {
    it('« expired » 48 hours and a moment after the issue, not before', async () => {
      one.gateway.services.clock.set((await one.row()).valid_until);
      expect(await one.gateway.try(onKiosk(code))).toMatchObject({ kind: 'matches' });
      one.gateway.services.clock.advance(1);
      expect(await one.gateway.try(onKiosk(code))).toEqual({ kind: 'refused', reason: 'expired' });
      expect(await one.gateway.try(onPhone(code))).toEqual({ kind: 'refused', reason: 'expired' });
      expect(await one.gateway.try(onPhone(wrong))).toEqual({ kind: 'refused', reason: 'notMatching' });
    });

    it('« replaced » for the digits of an old slip, which cost the new code nothing', async () => {
      const newer = await one.kiosk.claim(camille, { code: '7093' });
      await one.gateway.bring(newer.envelope);
      for (let time = 0; time < 4; time += 1) {
        expect(await one.gateway.try(onKiosk(code))).toEqual({ kind: 'refused', reason: 'superseded' });
      }
      expect(await one.gateway.try(onKiosk('7093'))).toMatchObject({ kind: 'matches' });
    });

    it('« used » after the first use', async () => {
      await chooseAPassword();
      expect(await one.gateway.try(onKiosk(code))).toEqual({ kind: 'refused', reason: 'used' });
    });

    it('« replaced » when the password was changed elsewhere since', async () => {
      const { caisses } = one.gateway.services;
      const person = await one.gateway.personId(camille);
      await caisses['caf-31'].accounts.setPassword({ person, password: goodPassword, at: now() });
      expect(await one.gateway.try(onKiosk(code))).toEqual({ kind: 'refused', reason: 'superseded' });
      expect(await one.row()).toMatchObject({ state: 'superseded' });
    });

    it('is no longer told to who goes on guessing an ended code', async () => {
      for (let time = 0; time < 6; time += 1) await one.gateway.try(onKiosk(wrong));
      expect(await one.gateway.try(onKiosk(code))).toEqual({ kind: 'refused', reason: 'notMatching' });
    });
  });

  describe('a sweep from home', () => {
    it('P09 of a hundred numbers with random references destroys no code and takes none', async () => {
      const { clock } = one.gateway.services;
      const guessOne = async (turn: number) => {
        const stranger = fictitiousNir({ first: '1', year: '77', month: '07', department: '31', serial: turn % 90 });
        const nir = turn % 4 === 0 ? camille.nir : stranger;
        const guess = turn % 4 === 0 ? code : String(turn).padStart(4, '0');
        return await one.gateway.try({
          where: 'phone',
          caisse: 'caf-31',
          nir,
          reference: randomReference(),
          code: guess,
        });
      };
      for (let start = 0; start < 100; start += 50) {
        const turns = Array.from({ length: 50 }, (_, index) => start + index);
        const outcomes = await Promise.all(turns.map(guessOne));
        expect(outcomes.every((outcome) => outcome.kind === 'refused')).toBe(true);
      }
      clock.advance(HOUR_MS);
      expect(await one.row()).toMatchObject({ state: 'active', tries: 0, wrong_tries: 0 });
    });
  });
});
