import type { startCreationRoute } from '#contract/routes/account-creations.ts';
import type { AnswerOf } from '#contract/routes/route.ts';
import { oneTimeCodePolicy } from '#domain/one-time-code/code.ts';
import { recordAgentCall } from '../fleet/agent-calls.ts';
import { askCode } from '../one-time-codes/ask-code.ts';
import type { Visit } from '../one-time-codes/place.ts';
import { refuseForNow, type Refusal } from '../server/problems.ts';
import { alertWhenFull } from '../throttles/alert-when-full.ts';
import type { ThrottleRule, ThrottleSubject } from '../throttles/throttles.ts';
import { beginCreation } from './creation-rows.ts';
import { countedWithCard, creationIdentity, letterIdentity, type CreationIdentity } from './creation-identity.ts';
import {
  cardRule,
  countedContact,
  creationsOnKioskRule,
  creationsWithNumberRule,
  typedCodesRule,
  typedContactRule,
} from './limits.ts';
import type { CreationServices } from './services.ts';
import type { TypedData } from './typed-data.ts';

/** As agents are told it. */
const journey = 'createAccount';

/**
 * Begins a creation and sends a code to the contact that was typed. The caisse is not asked: known and unknown people, with an
 * account or without, cause the same statements and HMACs (P08).
 */
export async function startCreation(
  services: CreationServices,
  typed: TypedData,
  visit: Visit,
): Promise<AnswerOf<typeof startCreationRoute> | Refusal> {
  const { database, keys, clock } = services;
  const identity = creationIdentity(keys, typed);
  const letter = letterIdentity(keys, { ...typed.civilStatus, caisse: typed.caisse });
  await noteCreation(services, typed, visit);
  const refusal = await countTypedCode(services, typed, identity, 'first');
  if (refusal !== undefined) return refusal;
  const creationId = await beginCreation(database, keys, { typed, identity, letter, visit, now: clock.now() });
  const againAt = await askTypedCode(services, { id: creationId, typed, identity, visit });
  return { creationId, againAt };
}

/** Who begins many creations may be looking for people: an agent is called, and nobody is refused for it. */
export async function noteCreation(
  services: CreationServices,
  {
    caisse,
    civilStatus: { nir },
  }: { readonly caisse: TypedData['caisse']; readonly civilStatus: { readonly nir: string } },
  { kioskId }: Visit,
): Promise<void> {
  const { database, jobs, clock } = services;
  const alert = { event: 'manyCreations', kiosk: kioskId };
  const onKiosk = await alertWhenFull(services, creationsOnKioskRule, { kind: 'kiosk', kioskId }, alert);
  const numbered = { kind: 'identity', caisse, identity: nir } as const;
  const withNumber = await alertWhenFull(services, creationsWithNumberRule, numbered, alert);
  if (onKiosk || withNumber) {
    await recordAgentCall(database, jobs, { kioskId, reason: 'manyFailures', journey, at: clock.now() });
  }
}

/**
 * Counts a code to the contact that was typed: for who typed it, at the beginning for the card, and last for that contact,
 * which is others' too. What is refused before has left it as it was.
 */
export async function countTypedCode(
  { throttles }: Pick<CreationServices, 'throttles'>,
  { contact, proof }: Pick<TypedData, 'contact' | 'proof'>,
  identity: CreationIdentity,
  time: 'first' | 'again',
): Promise<Refusal | undefined> {
  const counts: readonly (readonly [ThrottleRule, ThrottleSubject])[] = [
    [typedCodesRule, countedWithCard(identity, proof)],
    ...(proof !== undefined && time === 'first' ? [[cardRule, cardSubject(proof)] as const] : []),
    [typedContactRule, countedContact(contact, proof?.cardSerial)],
  ];
  for (const [index, [rule, subject]] of counts.entries()) {
    const counted = await throttles.count(rule, subject);
    if (counted.kind === 'allowed') continue;
    for (const [previous, holder] of counts.slice(0, index)) await throttles.giveBack(previous, holder);
    return refuseForNow(counted);
  }
  return undefined;
}

export function cardSubject({ cardSerial }: NonNullable<TypedData['proof']>): ThrottleSubject {
  return { kind: 'card', serial: cardSerial };
}

interface TypedCode {
  readonly id: string;
  readonly typed: Pick<TypedData, 'contact'>;
  readonly identity: CreationIdentity;
  readonly visit: Visit;
}

/** Asks that a code leave for the contact that was typed. Gives when another one may be asked for. */
export async function askTypedCode(
  services: CreationServices,
  { id, typed: { contact }, identity, visit }: TypedCode,
): Promise<number> {
  const { caisse, standIn: person } = identity;
  const { kind, value: to } = contact;
  const asked = { purpose: 'accountCreation', subject: id, caisse, person, contact: kind, visit, to } as const;
  return (await askCode(services, asked)) + oneTimeCodePolicy.apartMs;
}
