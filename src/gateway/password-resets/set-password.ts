import type { ResetToken } from '#contract/identifiers.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { DAY_MS, SECOND_MS, type EpochMs } from '#domain/time/instant.ts';
import type { PasswordOutcome } from '../caisses/caisse.ts';
import type { PersonId } from '../caisses/person-id.ts';
import { newIdentifier } from '../codes/new-identifier.ts';
import { lockPerson } from '../codes/person-order.ts';
import { sameMac } from '../keys/keys.ts';
import { forgetCodesOf } from '../one-time-codes/check-code.ts';
import { isOfPlace, type Visit } from '../one-time-codes/place.ts';
import { hashOf } from '../visitors/session-place.ts';
import type { ResetServices } from './services.ts';
import { withResets, type PasswordResetRow } from './tables.ts';

/** A password chosen with the token of a reset. */
export interface ChosenPassword {
  readonly token: ResetToken;
  /** Where it was chosen; undefined: on the page of a link. */
  readonly visit: Visit | undefined;
  /** Names this act: its repeat is told the same, and does nothing more. */
  readonly actHash: Buffer;
  readonly password: string;
}

export type SetOutcome =
  | { readonly kind: 'set'; readonly caisse: CaisseId; readonly person: PersonId }
  | { readonly kind: 'passwordRefused'; readonly rules: readonly string[] }
  /** Another password was set with this token. */
  | { readonly kind: 'alreadyUsed' }
  | { readonly kind: 'sessionOver' }
  | { readonly kind: 'notAllowed' };

/** Longer than the caisse may take to set a password. */
const leaseMs = 15 * SECOND_MS;
/** How often a second request looks whether the first one has ended. */
const lookAgainMs = 100;
/** A done reset is remembered so long, for a kiosk that turns out to have been in strange hands. */
const doneLifeMs = 30 * DAY_MS;

/** A reset with a live token; `maybeSet`: a request that sets a password has not come to its end. */
type LiveReset = PasswordResetRow & { readonly maybeSet: boolean };
/** One whose password this request alone may set, until the lease ends. */
type LeasedReset = LiveReset & { readonly lease: string };

/**
 * Sets the new password. Of several requests at once one sets it, and the others wait for its end. Nothing is decided when
 * the caisse is down or refuses the password: the token lives on.
 *
 * @throws CaisseUnavailable
 */
export async function setPassword(services: ResetServices, chosen: ChosenPassword): Promise<SetOutcome> {
  const { clock } = services;
  for (;;) {
    const reset = await resetWith(services, chosen);
    if (reset === undefined) return { kind: 'sessionOver' };
    if (reset.done_at !== null) return earlierOutcome(reset, chosen);
    const lease = newIdentifier();
    if (await takeLease(services, reset, lease, chosen)) return await set(services, { ...reset, lease }, chosen);
    await clock.sleep(lookAgainMs);
  }
}

async function resetWith(
  { database, clock }: ResetServices,
  { token, visit }: ChosenPassword,
): Promise<LiveReset | undefined> {
  const row = await withResets(database)
    .selectFrom('password_resets')
    .selectAll()
    .where('token_hash', '=', hashOf(token))
    .where(isOfPlace(visit))
    .where((reset) => reset.or([reset('token_until', '>=', clock.now()), reset('done_at', 'is not', null)]))
    .executeTakeFirst();
  return row && { ...row, maybeSet: row.act_hash !== null };
}

function earlierOutcome({ caisse, person, act_hash: act }: LiveReset, { actHash }: ChosenPassword): SetOutcome {
  return act !== null && sameMac(act, actHash) ? { kind: 'set', caisse, person } : { kind: 'alreadyUsed' };
}

/** One request at a time for one person, whatever the token. */
async function takeLease(
  { database, clock }: ResetServices,
  { id, caisse, person }: LiveReset,
  lease: string,
  { actHash }: ChosenPassword,
): Promise<boolean> {
  const now = clock.now();
  return await database.transaction().execute(async (transaction) => {
    await lockPerson(transaction, caisse, person);
    const resets = withResets(transaction);
    const busy = await resets
      .selectFrom('password_resets')
      .select('id')
      .where('caisse', '=', caisse)
      .where('person', '=', person)
      .where('lease_until', '>', now)
      .executeTakeFirst();
    if (busy !== undefined) return false;
    const { numUpdatedRows } = await resets
      .updateTable('password_resets')
      .set({ lease, lease_until: now + leaseMs, act_hash: actHash })
      .where('id', '=', id)
      .where('done_at', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  });
}

async function set(services: ResetServices, reset: LeasedReset, chosen: ChosenPassword): Promise<SetOutcome> {
  const { clock, caisses } = services;
  const { caisse, person } = reset;
  const { accounts } = caisses[caisse];
  try {
    const account = await accounts.of(person);
    if (account.kind === 'active' && isOvertaken(reset, account.passwordChangedAt)) {
      await forgetReset(services, reset);
      return { kind: 'sessionOver' };
    }
    const outcome: PasswordOutcome =
      account.kind === 'active'
        ? await accounts.setPassword({ person, password: chosen.password, at: clock.now() })
        : { kind: 'notAllowed' };
    if (outcome.kind === 'set') return await end(services, reset, outcome.passwordChangedAt);
    await freeLease(services, reset, 'nothingSet');
    return outcome.kind === 'passwordRefused' ? { kind: 'passwordRefused', rules: outcome.failed } : outcome;
  } catch (error) {
    await freeLease(services, reset, 'maybeSet');
    throw error;
  }
}

/** The password was changed in another way since this reset began; by this one, when its end was lost. */
function isOvertaken({ started_at: startedAt, maybeSet }: LiveReset, passwordChangedAt: number): boolean {
  return !maybeSet && passwordChangedAt >= startedAt;
}

async function forgetReset({ database }: ResetServices, { id }: LiveReset): Promise<void> {
  await withResets(database).deleteFrom('password_resets').where('id', '=', id).execute();
}

/** After `maybeSet` the act stays: the caisse did not answer, and a later password of its own is no other one's. */
async function freeLease(
  { database }: ResetServices,
  { id, lease }: LeasedReset,
  outcome: 'nothingSet' | 'maybeSet',
): Promise<void> {
  await withResets(database)
    .updateTable('password_resets')
    .set({ lease: null, lease_until: null, ...(outcome === 'nothingSet' ? { act_hash: null } : {}) })
    .where('id', '=', id)
    .where('lease', '=', lease)
    .execute();
}

/** The password is set: one success ends every other reset, link and code of the person, and all contacts are told. */
async function end(services: ResetServices, reset: LeasedReset, setAt: EpochMs): Promise<SetOutcome> {
  const { database, notices, jobs, clock, onPasswordSet } = services;
  const { id, caisse, person, lease, factor, contact_digest: contact, kiosk_id: kioskId } = reset;
  const at = clock.now();
  const outcome = await database.transaction().execute(async (transaction): Promise<SetOutcome> => {
    await lockPerson(transaction, caisse, person);
    const resets = withResets(transaction);
    const { numUpdatedRows } = await resets
      .updateTable('password_resets')
      .set({ done_at: at, lease: null, lease_until: null, forget_at: at + doneLifeMs })
      .where('id', '=', id)
      .where('lease', '=', lease)
      .where('done_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return { kind: 'alreadyUsed' };
    await resets
      .deleteFrom('password_resets')
      .where('caisse', '=', caisse)
      .where('person', '=', person)
      .where('done_at', 'is', null)
      .execute();
    await forgetCodesOf(transaction, { caisse, person });
    await notices.tell(transaction, { kind: 'passwordReset', caisse, person, at }, id);
    if (factor !== null) {
      const ancestry = { factor, contact };
      await onPasswordSet(transaction, { caisse, person, at: setAt, kioskId, ancestry });
    }
    return { kind: 'set', caisse, person };
  });
  jobs.wake();
  return outcome;
}
