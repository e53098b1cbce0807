import type { CreationId } from '#contract/identifiers.ts';
import type { checkCreationCodeRoute } from '#contract/routes/account-creations.ts';
import type { AnswerOf } from '#contract/routes/route.ts';
import type { OneTimeCode } from '#domain/one-time-code/code.ts';
import { parisDateOf } from '#domain/time/french-time.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { PersonId } from '../caisses/person-id.ts';
import { checkCode, type ProvenContact } from '../one-time-codes/check-code.ts';
import { contactDigest } from '../one-time-codes/code-hash.ts';
import { triesRule } from '../one-time-codes/limits.ts';
import type { Visit } from '../one-time-codes/place.ts';
import { offeredContacts } from '../password-resets/start-reset.ts';
import { refuse, refuseForNow, type Refusal } from '../server/problems.ts';
import {
  creationOf,
  giveCreationToken,
  noteProvenContact,
  type CreationUnderWay,
  type ProvenPerson,
} from './creation-rows.ts';
import { countedWithCard, creationIdentity } from './creation-identity.ts';
import { cardRule } from './limits.ts';
import { judgePerson, type JudgedPerson } from './judge-person.ts';
import type { CreationServices } from './services.ts';
import { cardSubject } from './start-creation.ts';
import { tellMailHolder } from './tell-mail-holder.ts';

type Answer = AnswerOf<typeof checkCreationCodeRoute>;

/** A right code, in its creation. */
interface Proven {
  readonly creation: CreationUnderWay;
  readonly judged: JudgedPerson;
  readonly contact: ProvenContact;
  readonly visit: Visit;
}

/**
 * The six digits (#175). Right ones prove the contact that they went to; the person too when that one stood on file, or when
 * their card was presented. The caisse is asked before anything is counted or compared, for everybody alike: a caisse that is
 * down costs nobody a try, and no code.
 *
 * @throws CaisseUnavailable
 */
export async function checkCreationCode(
  services: CreationServices,
  tried: {
    readonly creationId: CreationId;
    readonly code: OneTimeCode;
    readonly actHash: Buffer;
    readonly visit: Visit;
  },
): Promise<Answer | Refusal> {
  const { database, keys, throttles, clock, caisses } = services;
  const { visit, code, actHash } = tried;
  const creation = await creationOf(database, keys, tried.creationId, visit, clock.now());
  if (creation === undefined) return refuse('sessionOver');
  const { id, typed, awaits } = creation;
  const identity = creationIdentity(keys, typed);
  const judged = await judgePerson(caisses[typed.caisse], typed, identity, clock.now());
  const counted = await throttles.count(triesRule, countedWithCard(identity, typed.proof));
  if (counted.kind === 'refused') return refuseForNow(counted);
  const purpose = awaits === 'typed' ? 'accountCreation' : 'accountCreationOnFile';
  const outcome = await checkCode(services, { purpose, subject: id, visit, code, repeat: actHash });
  if (counted.remaining === 0) await tellOfManyTries(services, typed.caisse, judged.person);
  if (outcome.kind === 'refused') return refuse(outcome.reason);
  const proven = { creation, judged, contact: outcome.proven, visit };
  return awaits === 'typed' ? await proveTypedContact(services, proven) : await provePerson(services, proven);
}

/** A day's last try: the holder is told once a day, on every contact on file. Nobody is behind a made-up name. */
async function tellOfManyTries(
  { database, notices, jobs, clock }: CreationServices,
  caisse: CaisseId,
  person: PersonId,
): Promise<void> {
  const at = clock.now();
  await notices.tell(database, { kind: 'creationTriesRefused', caisse, person, at }, `${person}:${parisDateOf(at)}`);
  jobs.wake();
}

async function proveTypedContact(services: CreationServices, proven: Proven): Promise<Answer | Refusal> {
  const { database, clock, caisses } = services;
  const { creation, judged } = proven;
  const { id, typed } = creation;
  // Told to who has received the code at that address, whoever the caisse knows them to be.
  if (judged.mailTakenBy !== undefined) {
    await tellMailHolder(services, { id, caisse: typed.caisse }, judged.mailTakenBy);
    return refuse('mailTaken');
  }
  if (judged.provenBy !== undefined) return await provePerson(services, proven);
  const contacts = offeredContacts(judged.contacts, caisses[typed.caisse].capabilities.includes('letters'));
  const offered = contacts.map(({ kind }) => kind);
  const { person: holder, reachable: person } = judged;
  await noteProvenContact(database, id, { person, holder, offered, now: clock.now() });
  return { kind: 'proofNeeded', contacts: [...contacts] };
}

/** What holds the person back is told to them alone; else they may choose a password. */
async function provePerson(services: CreationServices, proven: Proven): Promise<Answer | Refusal> {
  const { database, throttles, clock } = services;
  const { creation, judged, visit } = proven;
  const { proof } = creation.typed;
  if (proof !== undefined && judged.provenBy === 'card') await throttles.lift(cardRule, cardSubject(proof));
  if (judged.right !== 'allowed') return refuse(judged.right);
  const token = await giveCreationToken(database, creation.id, provenPerson(services, proven), visit, clock.now());
  return { kind: 'proven', ...token };
}

function provenPerson({ keys }: CreationServices, { creation, judged, contact }: Proven): ProvenPerson {
  if (creation.awaits === 'onFile') {
    return { person: contact.person, factor: contact.contact, contactDigest: contact.contactDigest };
  }
  const { person, provenBy: factor = 'card' } = judged;
  const { caisse, contact: typed } = creation.typed;
  const digest = factor === 'card' ? null : contactDigest(keys, caisse, typed.kind, typed.value);
  return { person, factor, contactDigest: digest };
}
