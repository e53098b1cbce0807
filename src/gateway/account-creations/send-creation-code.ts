import type { CreationId } from '#contract/identifiers.ts';
import type { sendCreationCodeRoute } from '#contract/routes/account-creations.ts';
import type { AnswerOf } from '#contract/routes/route.ts';
import { letterCodePolicy, oneTimeCodePolicy } from '#domain/one-time-code/code.ts';
import type { PersonId } from '../caisses/person-id.ts';
import { askCode } from '../one-time-codes/ask-code.ts';
import { letterRule } from '../one-time-codes/limits.ts';
import type { Visit } from '../one-time-codes/place.ts';
import { refuse, refuseForNow, type Refusal } from '../server/problems.ts';
import { awaitCode, creationOf, type CreationUnderWay } from './creation-rows.ts';
import { countedAs, creationIdentity, type CreationIdentity } from './creation-identity.ts';
import { onFileRule } from './limits.ts';
import type { CreationServices } from './services.ts';
import { askTypedCode, countTypedCode } from './start-creation.ts';
import { waitForLetter } from './wait.ts';

type Answer = AnswerOf<typeof sendCreationCodeRoute>;

/** Who asks for a code: one creation in one visit. */
interface Asking {
  readonly creation: CreationUnderWay;
  readonly identity: CreationIdentity;
  readonly visit: Visit;
}

/**
 * « Renvoyer un code », or a code to a contact on file. Counts, writes the row of the code and its job, and answers: the same
 * for everybody (P08).
 */
export async function sendCreationCode(
  services: CreationServices,
  asked: { readonly creationId: CreationId; readonly contactId: string | undefined; readonly visit: Visit },
): Promise<Answer | Refusal> {
  const { database, keys, clock } = services;
  const { visit, contactId } = asked;
  const creation = await creationOf(database, keys, asked.creationId, visit, clock.now());
  if (creation === undefined) return refuse('sessionOver');
  const asking = { creation, identity: creationIdentity(keys, creation.typed), visit };
  if (contactId === undefined) return await sendToTyped(services, asking);
  const contact = creation.offered.find((kind) => kind === contactId);
  const { person, holder } = creation;
  if (contact === undefined || person === null || holder === null) return refuse('notAllowed');
  return contact === 'letter'
    ? await sendLetter(services, asking, { person, holder })
    : await sendToFile(services, asking, { person, contact });
}

async function sendToTyped(services: CreationServices, asking: Asking): Promise<Answer | Refusal> {
  const { creation, identity, visit } = asking;
  const { id, typed } = creation;
  const refusal = await countTypedCode(services, typed, identity, 'again');
  if (refusal !== undefined) return refusal;
  await awaitCode(services.database, id, 'typed');
  return { status: 'accepted', againAt: await askTypedCode(services, { id, typed, identity, visit }) };
}

async function sendToFile(
  services: CreationServices,
  { creation: { id }, identity, visit }: Asking,
  { person, contact }: { readonly person: PersonId; readonly contact: 'mobile' | 'mail' },
): Promise<Answer | Refusal> {
  const counted = await services.throttles.count(onFileRule, countedAs(identity));
  if (counted.kind === 'refused') return refuseForNow(counted);
  await awaitCode(services.database, id, 'onFile');
  const { caisse } = identity;
  const asked = { purpose: 'accountCreationOnFile', subject: id, caisse, person, contact, visit } as const;
  return { status: 'accepted', againAt: (await askCode(services, asked)) + oneTimeCodePolicy.apartMs };
}

/** Its code is typed in another visit, with number and name: until then the creation waits. */
async function sendLetter(
  services: CreationServices,
  { creation, identity }: Asking,
  { person, holder }: { readonly person: PersonId; readonly holder: PersonId },
): Promise<Answer | Refusal> {
  const { caisse } = identity;
  const subject = { shared: creation.letterDigest, person };
  const counted = await services.throttles.count(letterRule, countedAs(identity));
  if (counted.kind === 'refused') return refuseForNow(counted);
  const purpose = 'accountCreationLetter';
  const askedAt = await askCode(services, { purpose, subject, caisse, person, contact: 'letter', visit: undefined });
  await waitForLetter(services, { id: creation.id, caisse, holder }, askedAt);
  return { status: 'accepted', againAt: askedAt + letterCodePolicy.apartMs };
}
