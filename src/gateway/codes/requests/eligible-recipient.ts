import type { CodeRequest } from '#domain/provisional-code/code-request.ts';
import { smsPolicy } from '#domain/throttle/policy.ts';
import { DAY_MS } from '#domain/time/instant.ts';
import type { PersonId } from '../../caisses/person-id.ts';
import type { ThrottleRule } from '../../throttles/throttles.ts';
import type { CodeServices } from '../services.ts';

/** SECURITY « Identity and levels »: a contact added or changed less than 7 days ago receives no code. */
const settledContactMs = 7 * DAY_MS;

/** Three codes a day per identity, two minutes apart; beyond, nothing is sent and the live code stays. */
const smsRule: ThrottleRule = {
  name: 'codes.sms',
  limit: smsPolicy.perDay,
  windowMs: smsPolicy.dayMs,
  spacingMs: smsPolicy.apartMs,
};

export interface Recipient {
  readonly request: CodeRequest;
  readonly person: PersonId;
  readonly mobile: string;
}

/**
 * The recipient of a code, if one may be sent now. Only a request that names the person completely is counted, so that
 * a number alone cannot use up another person's three a day (P09).
 *
 * @throws CaisseUnavailable
 */
export async function eligibleRecipient(
  { caisses, throttles, clock }: Pick<CodeServices, 'caisses' | 'throttles' | 'clock'>,
  request: CodeRequest,
): Promise<Recipient | undefined> {
  const { nir, birthName, birthDate, postalCode } = request;
  const caisse = caisses[request.caisse];
  const found = await caisse.people.find({ by: 'declaration', nir, birthName, birthDate, postalCode });
  if (found.kind === 'unknown') return undefined;
  const { person } = found;
  const [standing, account, { mobile }] = await Promise.all([
    caisse.people.standing(person),
    caisse.accounts.of(person),
    caisse.contacts.of(person),
  ]);
  if (standing !== 'active' || account.kind === 'locked') return undefined;
  if (mobile === null || clock.now() - mobile.changedAt < settledContactMs) return undefined;
  const counted = await throttles.count(smsRule, { kind: 'identity', caisse: request.caisse, identity: nir });
  return counted.kind === 'allowed' ? { request, person, mobile: mobile.value } : undefined;
}
