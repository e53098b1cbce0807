import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  canMove,
  CODE_LIFE_MS,
  codeStates,
  isEnded,
  isForgettable,
  MAX_TRIES,
  mayHearWhy,
  mayTry,
  stateAfterTry,
  stateAt,
  TOMBSTONE_MS,
  TRIES_AFTER_END,
  type CodeState,
} from '#domain/provisional-code/life.ts';
import type { PersonId } from '../caisses/person-id.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { keepHouse } from './housekeeping.ts';
import { supersedeLiveCodes } from './person-order.ts';
import { withCodeTables } from './tables.ts';
import { testGateway, type TestGateway } from './testing/test-gateway.ts';
import { countTry, recordWrongTry } from './uses/candidates.ts';

const caisse = 'caf-31';

/** A code as the rules see it, in every combination that matters. */
interface Case {
  readonly state: CodeState;
  /** Before, at and after the last instant. */
  readonly validForMs: number;
  readonly tries: number;
  readonly wrongTries: number;
  readonly endedForMs: number;
}

const aCase = { validForMs: 1, tries: 0, wrongTries: 0, endedForMs: 0 } as const;
const aroundNow = [-1, 0, 1];
const triesUpToAll = Array.from({ length: MAX_TRIES + TRIES_AFTER_END + 1 }, (_, tries) => tries);

/** Every state, each with every one of `others`. */
const everyState = <Other>(others: readonly Other[], caseOf: (state: CodeState, other: Other) => Case) =>
  codeStates.flatMap((state) => others.map((other) => caseOf(state, other)));

onEachDatabase('what SQL decides of a code is what the rules of the domain say', (suite) => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await testGateway(suite.open().kysely);
  });
  beforeEach(async () => await gateway.forgetCodes());

  const database = () => gateway.services.database;
  const now = () => gateway.services.clock.now();
  const idOf = (index: number) => `code-${index}`;
  const personOf = (index: number) => `person-${index}` as PersonId;
  const validUntil = ({ validForMs }: Case) => now() + validForMs;
  const ruleOf = (each: Case) => ({ state: each.state, validUntil: validUntil(each), tries: each.tries });

  /** One code of one person for each case. */
  async function insert(cases: readonly Case[]): Promise<void> {
    const rows = cases.map((each, index) => {
      const issuedAt = validUntil(each) - CODE_LIFE_MS;
      return {
        id: idOf(index),
        caisse,
        person: personOf(index),
        reference: '00000000',
        hash: Buffer.alloc(32),
        hash_key_id: 'none',
        state: each.state,
        issued_at: issuedAt,
        received_at: issuedAt,
        valid_until: validUntil(each),
        activated_at: issuedAt,
        ended_at: isEnded(each.state) ? now() - each.endedForMs : null,
        tries: each.tries,
        wrong_tries: each.wrongTries,
        kiosk_id: 1,
        request_id: idOf(index),
      } as const;
    });
    await withCodeTables(database()).insertInto('provisional_codes').values(rows).execute();
  }

  /** Each case with what the database now holds of it, if anything. */
  async function rowsOf(cases: readonly Case[]) {
    const rows = await withCodeTables(database())
      .selectFrom('provisional_codes')
      .select(['id', 'state', 'tries', 'ended_at'])
      .execute();
    const byId = new Map(rows.map((row) => [row.id, row]));
    return cases.map((each, index) => ({ each, row: byId.get(idOf(index)) }));
  }

  it('P03 moves: the trigger allows those of `canMove`, and no other', async () => {
    const moves = codeStates.flatMap((from) => codeStates.map((to) => ({ from, to })));
    await insert(moves.map(({ from }) => ({ ...aCase, state: from })));
    for (const [index, { from, to }] of moves.entries()) {
      const moved = withCodeTables(database())
        .updateTable('provisional_codes')
        .set({ state: to, ended_at: isEnded(to) ? now() : null })
        .where('id', '=', idOf(index))
        .execute();
      const answer = await moved.then(() => 'moved', String);
      const isRight = from === to || canMove(from, to);
      const expected = isRight ? 'moved' : `a provisional code cannot go from ${from} to ${to}`;
      expect(answer, `${from} to ${to}`).toContain(expected);
    }
  });

  it('P06 tries: the statement counts those of `mayTry` and `mayHearWhy`, and no other', async () => {
    const cases = aroundNow.flatMap((validForMs) =>
      everyState(triesUpToAll, (state, tries) => ({ ...aCase, state, validForMs, tries })),
    );
    await insert(cases);
    for (const [index, each] of cases.entries()) {
      const counted = await countTry(database(), caisse, personOf(index), { kind: 'newest' }, now());
      const expected = mayTry(ruleOf(each), now()) || mayHearWhy(ruleOf(each), now());
      expect(counted.length === 1, JSON.stringify(each)).toBe(expected);
    }
    for (const { each, row } of await rowsOf(cases)) {
      const expected = mayTry(ruleOf(each), now()) || mayHearWhy(ruleOf(each), now());
      expect(row?.tries, JSON.stringify(each)).toBe(each.tries + (expected ? 1 : 0));
    }
  });

  it('P06 a wrong try leaves a living code as `stateAfterTry` says, and any other as it was', async () => {
    const cases = everyState(triesUpToAll, (state, wrongTries) => ({ ...aCase, state, wrongTries }));
    await insert(cases);
    for (const index of cases.keys()) {
      const candidates = [{ id: idOf(index), state: 'expired', valid_until: 0 }] as const;
      await recordWrongTry(database(), { caisse, person: personOf(index), candidates }, now());
    }
    for (const { each, row } of await rowsOf(cases)) {
      const expected = each.state === 'active' ? stateAfterTry(each.wrongTries + 1, false) : each.state;
      expect(row?.state, JSON.stringify(each)).toBe(expected);
    }
  });

  describe('time', () => {
    const cases = everyState(aroundNow, (state, validForMs) => ({ ...aCase, state, validForMs }));

    it('P02 ends by housekeeping what `stateAt` calls expired', async () => {
      await insert(cases);
      await keepHouse(gateway.services, gateway.claims.resume);
      for (const { each, row } of await rowsOf(cases)) {
        // Its SMS was given up long before its term.
        const expected = each.state === 'pending' ? 'destroyed' : stateAt(ruleOf(each), now());
        expect(row?.state, JSON.stringify(each)).toBe(expected);
      }
    });

    it('P02 P03 ends so before a newer code does', async () => {
      await insert(cases);
      const arriving = { caisse, level: 'presented', kioskId: 1, effectiveIssueTime: now() } as const;
      const people = cases.map((_, index) => ({ ...arriving, person: personOf(index) }));
      await database()
        .transaction()
        .execute(async (transaction) => await supersedeLiveCodes(transaction, people, now()));
      for (const { each, row } of await rowsOf(cases)) {
        const state = stateAt(ruleOf(each), now());
        const expected = each.state === 'active' && state === 'active' ? 'superseded' : state;
        expect(row?.state, JSON.stringify(each)).toBe(each.state === 'pending' ? 'pending' : expected);
      }
    });

    it('lets housekeeping forget what `isForgettable` says, and nothing that has not ended', async () => {
      const ended = everyState(aroundNow, (state, ms) => ({ ...aCase, state, endedForMs: TOMBSTONE_MS + ms }));
      await insert(ended);
      await keepHouse(gateway.services, gateway.claims.resume);
      for (const { each, row } of await rowsOf(ended)) {
        const isForgotten = isEnded(each.state) && isForgettable(now() - each.endedForMs, now());
        expect(row === undefined, JSON.stringify(each)).toBe(isForgotten);
      }
    });
  });
});
