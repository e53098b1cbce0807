import { randomBytes } from 'node:crypto';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import type { CreationId, CreationToken } from '#contract/identifiers.ts';
import type { TypedContact } from '#domain/account/creation.ts';
import { caisseKindOf, type CaisseId } from '#domain/caisse/caisse.ts';
import { fictitiousNir } from '#domain/identity/fictitious-nir.ts';
import type { PersonId } from '../../caisses/person-id.ts';
import { connectors } from '../../caisses/connectors.ts';
import type { DemonstrationPerson } from '../../caisses/reference/demonstration-person.ts';
import { fictitiousIban } from '../../caisses/reference/fictitious-iban.ts';
import { fillReferenceCaisses } from '../../caisses/reference/fill.ts';
import { createCaisseSwitch, type CaisseSwitch } from '../../caisses/switch.ts';
import { civilStatusOf } from '../../caisses/testing/creating.ts';
import { personNamed } from '../../caisses/testing/people.ts';
import { passwordLine } from '../../accounts/services.ts';
import type { Database } from '../../database/database.ts';
import { outgoingLetters } from '../../letters/outgoing-letters.ts';
import type { Mail } from '../../messages/mail.ts';
import { caisseNotices } from '../../messages/notices.ts';
import type { HandOver } from '../../messages/outcome.ts';
import { outgoingMessages } from '../../messages/outgoing.ts';
import type { Sms } from '../../messages/sms.ts';
import type { Visit } from '../../one-time-codes/place.ts';
import { registerSendCode } from '../../one-time-codes/send-code.ts';
import { sha256 } from '../../visitors/session-place.ts';
import { codeIn, newVisit, wordOf } from '../../password-resets/testing/test-resets.ts';
import { Refusal } from '../../server/problems.ts';
import { testDependencies, type TestDependencies } from '../../testing/dependencies.ts';
import { checkCreationCode } from '../check-creation-code.ts';
import { registerFinishOpening } from '../finish-opening.ts';
import { openAccount, type AccountOutcome } from '../open-account.ts';
import { sendCreationCode } from '../send-creation-code.ts';
import type { CreationServices } from '../services.ts';
import { startCreation } from '../start-creation.ts';
import type { TypedData } from '../typed-data.ts';
import { postponeCreation, resumeCreation } from '../wait.ts';

export { codeIn, newVisit, wordOf };
export const caf: CaisseId = 'caf-31';
export const cpam: CaisseId = 'cpam-31';

/** What somebody types, and the visit in which they do. */
export type Typing = Omit<Partial<TypedData>, 'civilStatus'> & {
  readonly civilStatus?: Partial<TypedData['civilStatus']>;
  readonly visit?: Visit;
};

/** A creation that was begun, and what came of it. */
export interface Begun {
  readonly id: CreationId;
  readonly visit: Visit;
  readonly typed: TypedData;
}

/** The services of creations on a database, with senders that keep their messages. */
export interface TestCreations {
  readonly services: CreationServices & TestDependencies;
  readonly caisseSwitch: CaisseSwitch;
  readonly sent: { readonly mails: Mail[]; readonly sms: Sms[] };
  /** Somebody new, known to both caisses, who may create an account at both; mobile and mail have stood for long. */
  addPerson(changes?: Partial<DemonstrationPerson>): Promise<DemonstrationPerson>;
  personId(person: Pick<DemonstrationPerson, 'nir'>, caisse?: CaisseId): Promise<PersonId>;
  /** What they type, with a mobile that nobody has. */
  typedBy(person: DemonstrationPerson, typing?: Typing): TypedData;
  start(person: DemonstrationPerson, typing?: Typing): ReturnType<typeof startCreation>;
  begin(person: DemonstrationPerson, typing?: Typing): Promise<Begun>;
  /** The code that came last to the contact that was typed. */
  receivedBy(contact: TypedContact): Promise<string>;
  send(begun: Begun, contactId?: string): ReturnType<typeof sendCreationCode>;
  check(begun: Begun, code: string, act?: string): ReturnType<typeof checkCreationCode>;
  /** Begins, receives the code, and types it. */
  beginAndCheck(
    person: DemonstrationPerson,
    typing?: Typing,
  ): Promise<Begun & { readonly answer: Awaited<ReturnType<typeof checkCreationCode>> }>;
  /** All the way to a token, with the mobile on file. */
  prove(person: DemonstrationPerson, typing?: Typing): Promise<Begun & { readonly token: CreationToken }>;
  postpone(begun: Begun): ReturnType<typeof postponeCreation>;
  resume(
    person: Pick<DemonstrationPerson, 'nir' | 'birthName'>,
    code: string,
    visit?: Visit,
    caisse?: CaisseId,
  ): ReturnType<typeof resumeCreation>;
  open(token: CreationToken, visit: Visit, password: string, act?: string): Promise<AccountOutcome>;
  /** Forgets creations, codes, counters and jobs; people and accounts stay. */
  forget(): Promise<void>;
}

const newAct = (): string => toBase64Url(randomBytes(16));

const proofOf = ({ card }: DemonstrationPerson): TypedData['proof'] =>
  card === null ? undefined : { kind: 'demonstrationReader', cardSerial: card.serial };

/** The card of somebody, in the demonstration reader. */
export const presented = (person: DemonstrationPerson): Typing => {
  const proof = proofOf(person);
  return proof === undefined ? {} : { proof };
};

/** The mobile that stands on file, typed. */
export const mobileOnFile = ({ mobile }: DemonstrationPerson): Typing => ({
  contact: { kind: 'mobile', value: mobile ?? '' },
});

export async function testCreations(
  database: Database,
  overrides: Partial<TestDependencies> = {},
): Promise<TestCreations> {
  const deps = await testDependencies(database, overrides);
  const { clock, jobs } = deps;
  const caisseSwitch = createCaisseSwitch();
  const caisses = connectors(deps, caisseSwitch);
  const sent: TestCreations['sent'] = { mails: [], sms: [] };
  const keep = <Message>(list: Message[]) => ({
    send: async (message: Message): Promise<HandOver> => {
      list.push(message);
      return { kind: 'handedOver' };
    },
    close: () => {},
  });
  const outgoing = outgoingMessages(jobs, { mail: keep(sent.mails), sms: keep(sent.sms) });
  const letters = outgoingLetters(jobs, caisses);
  const services: TestCreations['services'] = {
    ...deps,
    caisses,
    outgoing,
    letters,
    notices: caisseNotices({ ...deps, caisses }, outgoing, letters),
    random: (count) => randomBytes(count),
    passwordLine: passwordLine(),
    demonstration: true,
  };
  registerSendCode(services);
  registerFinishOpening(services);
  let added = 0;
  let mobiles = 0;

  const typedBy: TestCreations['typedBy'] = (person, typing = {}) => {
    const caisse = typing.caisse ?? caf;
    mobiles += 1;
    const ameli =
      caisseKindOf(caisse) === 'cpam' ? { ameli: typing.ameli ?? { iban: person.iban ?? fictitiousIban(99_999) } } : {};
    return {
      caisse,
      civilStatus: { ...civilStatusOf(person), ...typing.civilStatus },
      contact: typing.contact ?? { kind: 'mobile', value: `063998${String(2_000 + (mobiles % 900))}` },
      ...(typing.proof === undefined ? {} : { proof: typing.proof }),
      ...ameli,
    };
  };
  const begin: TestCreations['begin'] = async (person, typing = {}) => {
    const visit = typing.visit ?? newVisit();
    const typed = typedBy(person, typing);
    const answer = await startCreation(services, typed, visit);
    if (answer instanceof Refusal) throw new Error(`refused: ${String(wordOf(answer))}`);
    return { id: answer.creationId, visit, typed };
  };
  const receivedBy: TestCreations['receivedBy'] = async ({ kind, value }) => {
    await jobs.runDue();
    const received = kind === 'mobile' ? sent.sms : sent.mails;
    return codeIn(received.findLast(({ to, text }) => to === value && /\d{6}/.test(text))?.text);
  };
  const check: TestCreations['check'] = ({ id: creationId, visit }, code, act = newAct()) =>
    checkCreationCode(services, { creationId, code, visit, actHash: sha256(act) });
  const beginAndCheck: TestCreations['beginAndCheck'] = async (person, typing) => {
    const begun = await begin(person, typing);
    return { ...begun, answer: await check(begun, await receivedBy(begun.typed.contact)) };
  };

  return {
    services,
    caisseSwitch,
    sent,
    async addPerson(changes = {}) {
      added += 1;
      const serial = String(added).padStart(4, '0');
      const person: DemonstrationPerson = {
        ...personNamed('hugo'),
        key: `creation-${added}`,
        nir: fictitiousNir({ first: '1', year: '80', month: '11', department: '33', serial: added % 90 }),
        mobile: `063998${String(8_000 + added)}`,
        mail: `creation.${added}@example.org`,
        card: { serial: `70000${serial}`, opposed: false },
        iban: fictitiousIban(50_000 + added),
        ...changes,
      };
      if ((await fillReferenceCaisses(database, [person], clock.now())) === 0) throw new Error('this person is known');
      return person;
    },
    async personId({ nir }, caisse = caf) {
      const found = await caisses[caisse].people.find({ by: 'nir', nir });
      if (found.kind === 'unknown') throw new Error('this caisse does not know that person');
      return found.person;
    },
    typedBy,
    start: (person, typing = {}) => startCreation(services, typedBy(person, typing), typing.visit ?? newVisit()),
    begin,
    receivedBy,
    send: ({ id: creationId, visit }, contactId) => sendCreationCode(services, { creationId, contactId, visit }),
    check,
    beginAndCheck,
    async prove(person, typing = {}) {
      const { answer, ...begun } = await beginAndCheck(person, { ...mobileOnFile(person), ...typing });
      if (answer instanceof Refusal || answer.kind !== 'proven')
        throw new Error(`not proven: ${String(wordOf(answer))}`);
      return { ...begun, token: answer.creationToken };
    },
    postpone: ({ id: creationId, visit }) => postponeCreation(services, { creationId, visit }),
    resume: ({ nir, birthName }, code, visit = newVisit(), caisse = caf) =>
      resumeCreation(services, { caisse, nir, birthName }, code, visit),
    open: (token, visit, password, act = newAct()) =>
      openAccount(services, { token, visit, password, actHash: sha256(act) }),
    async forget() {
      const tables = database.withTables<{ account_creations: object; one_time_codes: object }>();
      await tables.deleteFrom('account_creations').execute();
      await tables.deleteFrom('one_time_codes').execute();
      await database.deleteFrom('throttle_counters').execute();
      await database.deleteFrom('jobs').execute();
      sent.mails.splice(0);
      sent.sms.splice(0);
    },
  };
}
