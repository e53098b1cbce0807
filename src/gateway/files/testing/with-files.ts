import type { AccountAct } from '#domain/account/acts.ts';
import type { FileRefusal } from '#domain/documents/refusal.ts';
import { someFile, someLines, someOwnData } from '#domain/file/testing/some-files.ts';
import { enterAccount } from '../../accounts/account-routes.ts';
import { chooseFile, seeAuthorisations } from '../../accounts/authorisations.ts';
import { signIn } from '../../accounts/sign-in.ts';
import { newSessionId, withAccounts, wordOf } from '../../accounts/testing/with-accounts.ts';
import type { CaisseFile } from '../../caisses/caisse-file.ts';
import type { PersonId } from '../../caisses/person-id.ts';
import { referenceGuardians } from '../../caisses/reference/guardians.ts';
import { personNamed } from '../../caisses/testing/people.ts';
import { chooseProtectedPerson, seeProtectedPeople } from '../../guardianships/protected-people.ts';
import { guardianSignIn } from '../../guardianships/guardian-sign-in.ts';
import { eventLog } from '../../server/logging.ts';
import { Refusal } from '../../server/problems.ts';
import type { SuiteDatabase } from '../../testing/databases.ts';
import { placeOnKiosk } from '../../visitors/session-place.ts';
import { showFile, showOwnData, showPayments } from '../show-file.ts';

const caisse = 'caf-31';
const password = 'Garonne2031Bleue';
const [guardian] = referenceGuardians;
if (guardian === undefined) throw new Error('there are no fictitious guardians');

/** Accounts of a Caf whose files tell of whom they are asked, and what a kiosk may ask in them. */
export function withFiles(suite: SuiteDatabase) {
  /** Of whom the caisse was asked, in order. */
  const asked: PersonId[] = [];
  const refused = new Map<PersonId, FileRefusal>();
  const logged: string[] = [];
  /** What the caisse says instead, whoever is asked for. */
  const said: { instead?: object | undefined } = {};
  const unlessRefused = <Answer>(person: PersonId, answer: Answer) => {
    asked.push(person);
    const reason = refused.get(person);
    const told = said.instead === undefined ? answer : ({ ...answer, ...said.instead } as Answer);
    return Promise.resolve(reason === undefined ? told : ({ kind: 'refused', reason } as const));
  };
  const file: CaisseFile = {
    overview: async (person) => await unlessRefused(person, { kind: 'file', overview: someFile } as const),
    payments: async (person) => await unlessRefused(person, { kind: 'payments', lines: someLines } as const),
    ownData: async (person) => await unlessRefused(person, { kind: 'own', data: someOwnData } as const),
  };
  const world = withAccounts(suite, {
    caisses: (all) => ({
      ...all,
      [caisse]: { ...all[caisse], capabilities: [...all[caisse].capabilities, 'file'], file },
    }),
  });

  const logging = () => ({ ...world.services, log: eventLog({ write: (line: string) => void logged.push(line) }) });

  const enter = async (key: string) => {
    const sessionId = newSessionId();
    const { nir } = personNamed(key);
    const answer = await signIn(world.services, world.kiosk, { caisse, nir, password, sessionId });
    if (!('kind' in answer) || answer.kind !== 'open') throw new Error(`refused: ${wordOf(answer)}`);
    return { sessionId, token: answer.account.token };
  };
  const enterAsGuardian = async () => {
    const sessionId = newSessionId();
    const { number, password: secret } = guardian as NonNullable<typeof guardian>;
    const answer = await guardianSignIn(world.services, world.kiosk, { caisse, sessionId, number, password: secret });
    if (answer instanceof Refusal) throw new Error(`refused: ${wordOf(answer)}`);
    return { sessionId, token: answer.account.token };
  };
  type Visit = Awaited<ReturnType<typeof enter>>;

  /** As the route does it: the door, then the handler. */
  const through = async <Answer>(
    act: AccountAct,
    visit: Visit,
    handler: (call: Exclude<Awaited<ReturnType<typeof entered>>, Refusal>) => Promise<Answer>,
  ) => {
    const call = await entered(act, visit);
    return call instanceof Refusal ? call : await handler(call);
  };
  const entered = async (act: AccountAct, visit: Visit) => {
    const place = placeOnKiosk(world.kiosk, visit.sessionId);
    const session = await enterAccount(world.services, act, { token: visit.token, place });
    return session instanceof Refusal ? session : { place, session, kiosk: world.kiosk, body: visit };
  };

  return {
    world,
    asked,
    refused,
    said,
    logged,
    enter,
    enterAsGuardian,
    overview: async (visit: Visit) =>
      await through('consultRightsAndPayments', visit, async (call) => await showFile(logging(), call)),
    payments: async (visit: Visit) =>
      await through('consultRightsAndPayments', visit, async (call) => await showPayments(logging(), call)),
    ownData: async (visit: Visit) =>
      await through('readOwnData', visit, async (call) => await showOwnData(logging(), call)),
    /** Into the file of whoever authorises the person first. */
    async goToOther(visit: Visit): Promise<void> {
      const seen = await through(
        'seeAuthorisations',
        visit,
        async (call) => await seeAuthorisations(world.services, call),
      );
      const ref = seen instanceof Refusal ? undefined : seen.receivedFrom[0]?.ref;
      if (ref === undefined) throw new Error('nobody authorises them');
      await through(
        'chooseFile',
        visit,
        async (call) => await chooseFile(world.services, { ...call, body: { ...visit, file: ref } }),
      );
    },
    /** For the protected person of this short name. */
    async actFor(visit: Visit, name: string): Promise<void> {
      const seen = await through(
        'seeProtectedPeople',
        visit,
        async (call) => await seeProtectedPeople(world.services, call),
      );
      const ref = seen instanceof Refusal ? undefined : seen.people.find((one) => one.name === name)?.ref;
      if (ref === undefined) throw new Error('they protect nobody of that name');
      await through(
        'chooseProtectedPerson',
        visit,
        async (call) => await chooseProtectedPerson(world.services, { ...call, body: { ...visit, person: ref } }),
      );
    },
  };
}
