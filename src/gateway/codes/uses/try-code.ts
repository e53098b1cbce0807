import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { Nir } from '#domain/identity/nir.ts';
import type { ProvisionalCode } from '#domain/provisional-code/code.ts';
import { refusalFor, stateAt, type CodeRefusal } from '#domain/provisional-code/life.ts';
import type { Reference } from '#domain/provisional-code/reference.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import type { PersonId } from '../../caisses/person-id.ts';
import type { PersonQuery } from '../../caisses/caisse.ts';
import { personOrStandIn } from '../../visitors/person-or-stand-in.ts';
import type { CodeServices } from '../services.ts';
import { withCodeTables } from '../tables.ts';
import {
  countTry,
  giveTriesBack,
  matchingCandidate,
  recordWrongTry,
  type Candidate,
  type CandidateScope,
} from './candidates.ts';

/** What the visitor typed to use a code: on a kiosk with the birth date, elsewhere with the reference. */
export type TypedCode = {
  readonly caisse: CaisseId;
  readonly nir: Nir;
  readonly code: ProvisionalCode;
} & (
  | { readonly where: 'kiosk'; readonly birthDate: CalendarDate }
  | { readonly where: 'phone'; readonly reference: Reference }
);

export type TryOutcome =
  | { readonly kind: 'matches'; readonly codeId: string; readonly person: PersonId }
  | { readonly kind: 'refused'; readonly reason: CodeRefusal };

const notMatching: TryOutcome = { kind: 'refused', reason: 'notMatching' };

/** The person of a try: known to the caisse, or a stand-in who has no code. */
export type TriedPerson = PersonId;

/**
 * Asks the caisse for the person of the typed data. Separate from `tryCode`, so that an unavailable caisse costs no
 * try.
 *
 * @throws CaisseUnavailable
 */
export async function findTriedPerson(
  { keys, caisses }: Pick<CodeServices, 'keys' | 'caisses'>,
  typed: TypedCode,
): Promise<TriedPerson> {
  return (await personOrStandIn({ keys, caisses }, typed.caisse, queryOf(typed))).person;
}

/**
 * Judges what was typed. Known and unknown people cause the same statements and the same HMACs in the same order, until
 * the digits are right (I7).
 *
 * @throws CaisseUnavailable once the digits are right.
 */
export async function tryCode(services: CodeServices, typed: TypedCode, person: TriedPerson): Promise<TryOutcome> {
  const { database, keys, clock } = services;
  const { caisse, code } = typed;
  const scope: CandidateScope =
    typed.where === 'kiosk' ? { kind: 'newest' } : { kind: 'reference', reference: typed.reference };
  const now = clock.now();
  const candidates = await countTry(database, caisse, person, scope, now);
  const tried = { caisse, person, candidates };
  // Away from a kiosk the other live code shares the count, and is not compared.
  const compared =
    typed.where === 'kiosk' ? candidates : candidates.filter(({ reference }) => reference === typed.reference);
  const match = matchingCandidate(keys, compared, scope, { caisse, person, code });
  if (match === undefined) {
    await recordWrongTry(database, tried, now);
    return notMatching;
  }
  await giveTriesBack(database, tried, now);
  const state = stateAt({ state: match.state, validUntil: match.valid_until }, now);
  if (state !== 'active') return { kind: 'refused', reason: refusalFor(state, true) };
  return await judgeLiveCode(services, match);
}

/** The digits are right and the code lives: changes at the caisse since its issue still count. */
async function judgeLiveCode(services: CodeServices, code: Candidate): Promise<TryOutcome> {
  const { database, clock, caisses } = services;
  const caisse = caisses[code.caisse];
  const [standing, account] = await Promise.all([caisse.people.standing(code.person), caisse.accounts.of(code.person)]);
  if (standing !== 'active' || account.kind === 'locked') return notMatching;
  if (account.kind === 'active' && account.passwordChangedAt >= code.issued_at) {
    await withCodeTables(database)
      .updateTable('provisional_codes')
      .set({ state: 'superseded', ended_at: clock.now() })
      .where('id', '=', code.id)
      .where('state', '=', 'active')
      .execute();
    return { kind: 'refused', reason: 'superseded' };
  }
  return { kind: 'matches', codeId: code.id, person: code.person };
}

function queryOf(typed: TypedCode): PersonQuery {
  return typed.where === 'kiosk'
    ? { by: 'birthDate', nir: typed.nir, birthDate: typed.birthDate }
    : { by: 'nir', nir: typed.nir };
}
