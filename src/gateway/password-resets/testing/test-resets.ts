import { randomBytes } from 'node:crypto';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import type { ResetId, ResetToken } from '#contract/identifiers.ts';
import { problemName } from '#contract/routes/problem.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { fictitiousNir } from '#domain/identity/fictitious-nir.ts';
import type { PersonId } from '../../caisses/person-id.ts';
import { connectors } from '../../caisses/connectors.ts';
import type { DemonstrationPerson } from '../../caisses/reference/demonstration-person.ts';
import { fillReferenceCaisses } from '../../caisses/reference/fill.ts';
import { createCaisseSwitch, type CaisseSwitch } from '../../caisses/switch.ts';
import { personNamed } from '../../caisses/testing/people.ts';
import type { Database } from '../../database/database.ts';
import { outgoingLetters } from '../../letters/outgoing-letters.ts';
import { caisseNotices } from '../../messages/notices.ts';
import type { Mail } from '../../messages/mail.ts';
import type { HandOver } from '../../messages/outcome.ts';
import { outgoingMessages } from '../../messages/outgoing.ts';
import type { Sms } from '../../messages/sms.ts';
import { registerSendCode } from '../../one-time-codes/send-code.ts';
import type { Visit } from '../../one-time-codes/place.ts';
import { Refusal } from '../../server/problems.ts';
import { testDependencies, type TestDependencies } from '../../testing/dependencies.ts';
import { registerSendLink } from '../password-links.ts';
import { checkResetCode, sendResetCode } from '../prove-reset.ts';
import { sha256 } from '../../visitors/session-place.ts';
import type { PasswordWasSet, ResetServices } from '../services.ts';
import { setPassword, type SetOutcome } from '../set-password.ts';
import { startReset } from '../start-reset.ts';

export const caf: CaisseId = 'caf-31';
export const cpam: CaisseId = 'cpam-31';

/** Another visit at each call, on kiosk 7 unless told otherwise. */
export const newVisit = (changes: Partial<Visit> = {}): Visit => ({
  kioskId: 7,
  kioskKeyId: 1,
  sessionId: toBase64Url(randomBytes(16)),
  ...changes,
});

const newAct = (): string => toBase64Url(randomBytes(16));

/** The answer of a function behind a route, in one word when it is a refusal. */
export const wordOf = (answer: unknown): unknown => (answer instanceof Refusal ? problemName(answer.problem) : answer);

/** The services of resets on a database, with senders that keep their messages. */
export interface TestResets {
  readonly services: ResetServices & TestDependencies;
  readonly caisseSwitch: CaisseSwitch;
  readonly sent: { readonly mails: Mail[]; readonly sms: Sms[]; answer: HandOver };
  readonly told: PasswordWasSet[];
  /** Somebody new with mobile, mail and an account at both caisses. */
  addPerson(changes?: Partial<DemonstrationPerson>): Promise<DemonstrationPerson>;
  personId(person: DemonstrationPerson, caisse?: CaisseId): Promise<PersonId>;
  start(person: Pick<DemonstrationPerson, 'nir' | 'birthName'>, visit: Visit): ReturnType<typeof startReset>;
  /** Begins, and gives the reset's id. */
  begin(person: Pick<DemonstrationPerson, 'nir' | 'birthName'>, visit: Visit): Promise<ResetId>;
  send(resetId: ResetId, visit: Visit, contactId?: string): ReturnType<typeof sendResetCode>;
  check(resetId: ResetId, visit: Visit, code: string, act?: string): ReturnType<typeof checkResetCode>;
  /** Sends by SMS, lets the work be done, and gives the code that came. */
  receive(resetId: ResetId, visit: Visit): Promise<string>;
  /** All the way to a token. */
  prove(person: DemonstrationPerson, visit: Visit): Promise<ResetToken>;
  set(token: ResetToken, visit: Visit, password: string, act?: string): Promise<SetOutcome>;
  /** Forgets resets, codes, counters and jobs; people and accounts stay. */
  forget(): Promise<void>;
}

/** The six digits of a message. */
export function codeIn(text: string | undefined): string {
  const code = /\b\d{6}\b/.exec(text ?? '')?.[0];
  if (code === undefined) throw new Error('the message has no code');
  return code;
}

export async function testResets(database: Database, overrides: Partial<TestDependencies> = {}): Promise<TestResets> {
  const deps = await testDependencies(database, overrides);
  const { clock } = deps;
  const caisseSwitch = createCaisseSwitch();
  const caisses = connectors(deps, caisseSwitch);
  const sent: TestResets['sent'] = { mails: [], sms: [], answer: { kind: 'handedOver' } };
  const told: PasswordWasSet[] = [];
  let added = 0;
  const keep = <Message>(list: Message[]) => ({
    send: async (message: Message): Promise<HandOver> => {
      if (sent.answer.kind === 'handedOver') list.push(message);
      return sent.answer;
    },
    close: () => {},
  });
  const outgoing = outgoingMessages(deps.jobs, { mail: keep(sent.mails), sms: keep(sent.sms) });
  const letters = outgoingLetters(deps.jobs, caisses);
  const services: TestResets['services'] = {
    ...deps,
    caisses,
    outgoing,
    letters,
    notices: caisseNotices({ ...deps, caisses }, outgoing, letters),
    random: (count) => randomBytes(count),
    onPasswordSet: async (_transaction, set) => void told.push(set),
  };
  registerSendCode(services);
  registerSendLink(services);

  const begin: TestResets['begin'] = async (person, visit) => {
    const answer = await startReset(services, { caisse: caf, ...person }, visit);
    if (answer instanceof Refusal || answer.kind !== 'contacts') throw new Error(`refused: ${String(wordOf(answer))}`);
    return answer.resetId;
  };
  const send: TestResets['send'] = (resetId, visit, contactId = 'mobile') =>
    sendResetCode(services, { resetId, visit, contactId });
  const check: TestResets['check'] = (resetId, visit, code, act = newAct()) =>
    checkResetCode(services, { resetId, visit, code, actHash: sha256(act) });
  const receive: TestResets['receive'] = async (resetId, visit) => {
    const answer = await send(resetId, visit);
    if (answer instanceof Refusal) throw new Error(`refused: ${String(wordOf(answer))}`);
    await deps.jobs.runDue();
    return codeIn(sent.sms.at(-1)?.text);
  };

  return {
    services,
    caisseSwitch,
    sent,
    told,
    async addPerson(changes = {}) {
      added += 1;
      const person: DemonstrationPerson = {
        ...personNamed('claire'),
        key: `reset-${added}`,
        nir: fictitiousNir({ first: '2', year: '86', month: '07', department: '31', serial: added }),
        mobile: `063998${String(5_000 + added).padStart(4, '0')}`,
        mail: `reset.${added}@example.org`,
        card: null,
        ...changes,
      };
      await fillReferenceCaisses(database, [person], clock.now());
      return person;
    },
    async personId({ nir }, caisse = caf) {
      const found = await caisses[caisse].people.find({ by: 'nir', nir });
      if (found.kind === 'unknown') throw new Error('this caisse does not know that person');
      return found.person;
    },
    start: ({ nir, birthName }, visit) => startReset(services, { caisse: caf, nir, birthName }, visit),
    begin: ({ nir, birthName }, visit) => begin({ nir, birthName }, visit),
    send,
    check,
    receive,
    async prove({ nir, birthName }, visit) {
      const resetId = await begin({ nir, birthName }, visit);
      const answer = await check(resetId, visit, await receive(resetId, visit));
      if (answer instanceof Refusal) throw new Error(`refused: ${String(wordOf(answer))}`);
      return answer.resetToken;
    },
    set: (token, visit, password, act = newAct()) =>
      setPassword(services, { token, visit, password, actHash: sha256(act) }),
    async forget() {
      const tables = database.withTables<{ password_resets: object; one_time_codes: object }>();
      await tables.deleteFrom('password_resets').execute();
      await tables.deleteFrom('one_time_codes').execute();
      await database.deleteFrom('throttle_counters').execute();
      await database.deleteFrom('jobs').execute();
      sent.mails.splice(0);
      sent.sms.splice(0);
      told.splice(0);
      sent.answer = { kind: 'handedOver' };
    },
  };
}
