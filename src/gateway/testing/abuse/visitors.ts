import { authorisationsRoute, type AuthorisationsAnswer } from '#contract/routes/authorisations.ts';
import { kioskCodeUseRoute } from '#contract/routes/kiosk-code-uses.ts';
import { signInRoute } from '#contract/routes/account-session.ts';
import { guardianSignInRoute, protectedPeopleRoute } from '#contract/routes/guardianships.ts';
import { outboxRoute } from '#contract/routes/outbox.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { SECOND_MS } from '#domain/time/instant.ts';
import { connectors } from '../../caisses/connectors.ts';
import { writeCouples } from '../../caisses/reference/authorisations.ts';
import { referenceGuardians } from '../../caisses/reference/guardians.ts';
import { createCaisseSwitch } from '../../caisses/switch.ts';
import { personNamed } from '../../caisses/testing/people.ts';
import { newSession, type AbuseKiosk, type AbuseWorld } from './world.ts';

export const caisse: CaisseId = 'cpam-31';
export const otherCaisse: CaisseId = 'caf-31';
export const password = 'Garonne-2031-Bleue';

/** A live code of somebody, issued on the holder's kiosk. */
export async function liveCode(world: AbuseWorld) {
  const person = world.nextPerson();
  const { claim, text } = await world.holder.sealing.claim(person, { caisse });
  await world.holder.signing.send(outboxRoute, { items: [text] });
  return { person, claim, text };
}

export async function tokenOnKiosk(world: AbuseWorld) {
  const { person, claim } = await liveCode(world);
  const sessionId = newSession();
  const { nir, birthDate } = person;
  const { body } = await world.holder.signing.send(kioskCodeUseRoute, {
    sessionId,
    caisse,
    nir,
    birthDate,
    code: claim.code,
  });
  return { sessionId, token: body['token'] };
}

/** Whose account only this caisse has: no other cell asks a code for her. */
export const monique = personNamed('monique');

/** Her account as at first, whatever another cell has done to it. */
export async function accountOfMonique({ deps }: AbuseWorld): Promise<void> {
  deps.clock.advance(SECOND_MS);
  const { people, accounts } = connectors(deps, createCaisseSwitch())[caisse];
  const found = await people.find({ by: 'nir', nir: monique.nir });
  if (found.kind === 'unknown') throw new Error('the caisse does not know Monique');
  const set = await accounts.setPassword({ person: found.person, password, at: deps.clock.now() });
  if (set.kind !== 'set') throw new Error('the account was not given back');
}

/** Her open account on the holder's kiosk. */
export async function accountOnKiosk(world: AbuseWorld) {
  await accountOfMonique(world);
  const sessionId = newSession();
  const { body } = await world.holder.signing.send(signInRoute, { sessionId, caisse, nir: monique.nir, password });
  const { token } = body['account'] as { readonly token: string };
  return { sessionId, token };
}

/** The open account, on the holder's kiosk, of somebody new. */
export async function openAccountOfHolder(world: AbuseWorld) {
  const holder = await world.newAccountHolder();
  const sessionId = newSession();
  const typed = { sessionId, caisse, nir: holder.nir, password: holder.accountPassword };
  const { body } = await world.holder.signing.send(signInRoute, typed);
  const { token } = body['account'] as { readonly token: string };
  return { visit: { sessionId, token }, holder };
}

const caf: CaisseId = 'caf-31';

/** Passwords of the couples of the demonstration. */
const couplesPassword = 'Garonne2031Bleue';

/** Claire, who is responsible for a file, and Mathieu, whom she has not authorised in it. */
export const couple = {
  responsible: personNamed('claire'),
  spouse: personNamed('mathieu'),
  password: couplesPassword,
} as const;

/** A guardian of the demonstration, and how many they protect. */
export const guardian = guardianNumbered('31004217');

function guardianNumbered(number: string) {
  const found = referenceGuardians.find((one) => one.number === number);
  if (found === undefined) throw new Error(`there is no fictitious guardian with the number ${number}`);
  return found;
}

/** A guardian's open session, in nobody's file yet. */
export async function openAsGuardian({ signing }: Pick<AbuseKiosk, 'signing'>) {
  const sessionId = newSession();
  const { number, password: typed } = guardian;
  const { body } = await signing.send(guardianSignInRoute, { sessionId, caisse: caf, number, password: typed });
  const { token } = body['account'] as { readonly token: string };
  return { sessionId, token };
}

/** The first of those whom the guardian protects, as shown in this session; a made-up one to who protects nobody. */
export async function firstProtected({ signing }: Pick<AbuseKiosk, 'signing'>, visit: object): Promise<string> {
  const { body } = await signing.send(protectedPeopleRoute, visit);
  const [first] = (body['people'] ?? []) as readonly { readonly ref: string }[];
  return first?.ref ?? 'A'.repeat(43);
}

/** Under the rules of the Caf. */
export const passwordAfterCode = 'Violette77Pastel';

/** An open account of one of a couple on the holder’s kiosk, and what « Mes autorisations » shows there. */
export async function accountOf(world: AbuseWorld, person: { readonly nir: string }) {
  const { signing } = world.holder;
  const sessionId = newSession();
  const typed = { sessionId, caisse: caf, nir: person.nir, password: couplesPassword };
  const { body } = await signing.send(signInRoute, typed);
  const { token } = body['account'] as { readonly token: string };
  return { sessionId, token };
}

export async function shownTo(world: AbuseWorld, visit: { readonly sessionId: string; readonly token: string }) {
  const { body } = await world.holder.signing.send(authorisationsRoute, visit);
  return body as unknown as AuthorisationsAnswer;
}

/** Whether Claire authorises Mathieu, whatever another cell has done. */
export async function coupleIs({ deps }: AbuseWorld, isAuthorised: boolean): Promise<void> {
  deps.clock.advance(SECOND_MS);
  const [responsible, spouse] = [couple.responsible.nir, couple.spouse.nir];
  const row = { caisse: caf, responsible, spouse, isAuthorised, isOver: false };
  await writeCouples(deps.database, [row], deps.clock.now(), 'replace');
}
