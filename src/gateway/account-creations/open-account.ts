import type { CreationToken } from '#contract/identifiers.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { PasswordAncestor, PasswordAncestry } from '#domain/identity/password-ancestry.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { OpeningOutcome } from '../caisses/caisse.ts';
import type { PersonId } from '../caisses/person-id.ts';
import { newIdentifier } from '../codes/new-identifier.ts';
import { lockPerson } from '../codes/person-order.ts';
import { sameMac } from '../keys/keys.ts';
import { forgetCodesOf } from '../one-time-codes/check-code.ts';
import { contactDigest } from '../one-time-codes/code-hash.ts';
import type { Visit } from '../one-time-codes/place.ts';
import { recordEvents } from '../visitors/account-events.ts';
import { recordAncestry } from '../visitors/ancestry.ts';
import { askToFinish } from './finish-opening-job.ts';
import { mailHolderOf } from './judge-person.ts';
import {
  creationWith,
  endCreation,
  freeCreation,
  keepFormerContacts,
  leaseCreation,
  type LeasedCreation,
  type ProvenCreation,
} from './opening-rows.ts';
import type { CreationServices } from './services.ts';
import { openFormerContacts, sealFormerContacts, tellOfAccount } from './tell-of-account.ts';
import { tellMailHolder } from './tell-mail-holder.ts';
import { openTyped, type TypedData } from './typed-data.ts';

/** A password chosen with the token of a creation. */
export interface ChosenPassword {
  readonly token: CreationToken;
  readonly visit: Visit;
  /** Names this act: its repeat is told the same, and does nothing more. */
  readonly actHash: Buffer;
  readonly password: string;
}

export type OpenedAccount = {
  readonly kind: 'opened';
  readonly caisse: CaisseId;
  readonly person: PersonId;
  readonly passwordSetAt: EpochMs;
  /** A repeat may sign in again as long as the token would have lived. */
  readonly mayOpenSession: boolean;
};

export type AccountOutcome =
  | OpenedAccount
  | Exclude<OpeningOutcome, { readonly kind: 'opened' }>
  /** Another password was set with this token. */
  | { readonly kind: 'alreadyUsed' }
  | { readonly kind: 'sessionOver' }
  /** Too many passwords are hashed at this moment: the same act may be sent again. */
  | { readonly kind: 'busy' };

/** How often a second request looks whether the first one has ended. */
const lookAgainMs = 100;

/**
 * Opens the account. Of several requests at once one opens it, and the others wait for its end. Nothing is decided when the
 * caisse is down or refuses the password: the token lives on.
 *
 * @throws CaisseUnavailable
 */
export async function openAccount(services: CreationServices, chosen: ChosenPassword): Promise<AccountOutcome> {
  const { database, clock, keys } = services;
  const { token, visit, actHash } = chosen;
  for (;;) {
    const now = clock.now();
    const creation = await creationWith(database, { token, visit, now });
    if (creation === undefined) return { kind: 'sessionOver' };
    if (creation.done_at !== null) return earlierOutcome(creation, chosen, now);
    const typed = openTyped(keys.box, creation.id, creation.typed);
    if (typed === undefined) return { kind: 'sessionOver' };
    const leased = await leaseCreation(database, creation, { lease: newIdentifier(), actHash, now });
    if (leased !== undefined) return await openInLine(services, leased, typed, chosen.password);
    await clock.sleep(lookAgainMs);
  }
}

function earlierOutcome(creation: ProvenCreation, { actHash }: ChosenPassword, now: EpochMs): AccountOutcome {
  const { caisse, person, act_hash: act, set_at: passwordSetAt, token_until: until } = creation;
  if (act === null || passwordSetAt === null || !sameMac(act, actHash)) return { kind: 'alreadyUsed' };
  return { kind: 'opened', caisse, person, passwordSetAt, mayOpenSession: until !== null && until >= now };
}

/** Who only waits for the end of another request takes no place in the line. */
async function openInLine(
  services: CreationServices,
  creation: LeasedCreation,
  typed: TypedData,
  password: string,
): Promise<AccountOutcome> {
  const leave = services.passwordLine.enter();
  if (leave === undefined) {
    // An earlier try of this act may have opened it.
    await freeCreation(services.database, creation, 'maybeOpened');
    return { kind: 'busy' };
  }
  try {
    return await open(services, creation, typed, password);
  } finally {
    leave();
  }
}

async function open(
  services: CreationServices,
  creation: LeasedCreation,
  typed: TypedData,
  password: string,
): Promise<AccountOutcome> {
  const { database, caisses } = services;
  const { id, caisse, person, at } = creation;
  try {
    const former = await formerContacts(services, creation);
    const { civilStatus, contact } = typed;
    await askToFinish(services, creation);
    const outcome = await caisses[caisse].creations.open({ id, person, civilStatus, contact, password, at });
    if (outcome.kind === 'opened') {
      return await endOpening(services, creation, { typed, former, setAt: outcome.passwordChangedAt });
    }
    if (outcome.kind === 'mailTaken') {
      const mailHolder = await mailHolderOf(caisses[caisse], contact);
      if (mailHolder !== undefined && mailHolder !== person) await tellMailHolder(services, creation, mailHolder);
    }
    await freeCreation(database, creation, 'nothingOpened');
    return outcome;
  } catch (error) {
    await freeCreation(database, creation, 'maybeOpened');
    throw error;
  }
}

/** Those on file before the account was opened, also for the repeat of an act whose end was lost. */
async function formerContacts({ database, caisses, keys }: CreationServices, creation: LeasedCreation) {
  const { id, caisse, person, former_contacts: kept } = creation;
  const known = openFormerContacts(keys.box, id, kept);
  if (known !== undefined) return known;
  const contacts = await caisses[caisse].contacts.of(person);
  await keepFormerContacts(database, creation, sealFormerContacts(keys.box, id, contacts));
  return contacts;
}

interface Opened {
  readonly typed: TypedData;
  readonly former: Awaited<ReturnType<typeof formerContacts>>;
  readonly setAt: EpochMs;
}

/** The account is open: what follows from it, once, whoever comes to know it. */
export async function endOpening(
  services: CreationServices,
  creation: LeasedCreation,
  { typed, former, setAt }: Opened,
): Promise<AccountOutcome> {
  const { database, jobs, clock, configuration, outgoing } = services;
  const { id, caisse, person, kiosk_id: kioskId } = creation;
  const at = clock.now();
  const outcome = await database.transaction().execute(async (transaction): Promise<AccountOutcome> => {
    await lockPerson(transaction, caisse, person);
    if (!(await endCreation(transaction, creation, { setAt, now: at }))) return { kind: 'alreadyUsed' };
    await forgetCodesOf(transaction, { caisse, person });
    await recordAncestry(transaction, { caisse, person }, setAt, ancestryOf(services, creation, typed, setAt));
    await recordEvents(transaction, configuration.sites, [{ caisse, person, at, kind: 'accountOpened', kioskId }]);
    await tellOfAccount(outgoing, transaction, { id, caisse, at, former, typed: typed.contact });
    return { kind: 'opened', caisse, person, passwordSetAt: setAt, mayOpenSession: true };
  });
  jobs.wake();
  return outcome;
}

/**
 * The way by which the person was proven, and the contact that was typed: a code to it opened the account too, so it vouches
 * for nothing more for seven days.
 */
function ancestryOf(
  { keys }: CreationServices,
  { caisse, factor, contact_digest: proof }: LeasedCreation,
  { contact }: TypedData,
  since: EpochMs,
): PasswordAncestry {
  const named = (kind: 'mobile' | 'mail', digest: Buffer | null): PasswordAncestor =>
    digest === null ? { kind: 'unknown', since } : { kind, digest: digest.toString('utf8'), since };
  const proven: PasswordAncestor =
    factor === 'card' || factor === 'letter' ? { kind: factor, since } : named(factor, proof);
  const typed = named(contact.kind, contactDigest(keys, caisse, contact.kind, contact.value));
  const isSame = 'digest' in proven && 'digest' in typed && proven.digest === typed.digest;
  return isSame ? [proven] : [proven, typed];
}
