import type { AccountAct } from '#domain/account/acts.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { referenceGuardians } from '../../caisses/reference/guardians.ts';
import { personNamed } from '../../caisses/testing/people.ts';
import { chooseProtectedPerson, seeProtectedPeople } from '../../guardianships/protected-people.ts';
import { guardianSignIn } from '../../guardianships/guardian-sign-in.ts';
import { Refusal } from '../../server/problems.ts';
import { placeOnKiosk } from '../../visitors/session-place.ts';
import { enterAccount } from '../account-routes.ts';
import { chooseFile, seeAuthorisations } from '../authorisations.ts';
import { signIn } from '../sign-in.ts';
import { newSessionId, wordOf, type Accounts } from './with-accounts.ts';

const caf: CaisseId = 'caf-31';
const password = 'Garonne2031Bleue';
const [guardian] = referenceGuardians;
if (guardian === undefined) throw new Error('there are no fictitious guardians');

/** An open account, as a kiosk holds it. */
export interface FileVisit {
  readonly sessionId: string;
  readonly token: string;
}

/** Accounts opened as a kiosk does, in one file or another, and handlers behind the door that their routes have. */
export function fileVisits(world: Pick<Accounts, 'services' | 'kiosk'>) {
  const entered = async (act: AccountAct, visit: FileVisit) => {
    const place = placeOnKiosk(world.kiosk, visit.sessionId);
    const session = await enterAccount(world.services, act, { token: visit.token, place });
    return session instanceof Refusal ? session : { place, session, kiosk: world.kiosk, body: visit };
  };
  /** As the route does it: the door, then the handler. */
  const through = async <Answer>(
    act: AccountAct,
    visit: FileVisit,
    handler: (call: Exclude<Awaited<ReturnType<typeof entered>>, Refusal>) => Promise<Answer>,
  ) => {
    const call = await entered(act, visit);
    return call instanceof Refusal ? call : await handler(call);
  };

  return {
    through,
    async enter(key: string, caisse: CaisseId = caf): Promise<FileVisit> {
      const sessionId = newSessionId();
      const { nir } = personNamed(key);
      const answer = await signIn(world.services, world.kiosk, { caisse, nir, password, sessionId });
      if (!('kind' in answer) || answer.kind !== 'open') throw new Error(`refused: ${wordOf(answer)}`);
      return { sessionId, token: answer.account.token };
    },
    async enterAsGuardian(): Promise<FileVisit> {
      const sessionId = newSessionId();
      const { number, password: secret } = guardian as NonNullable<typeof guardian>;
      const asked = { caisse: caf, sessionId, number, password: secret };
      const answer = await guardianSignIn(world.services, world.kiosk, asked);
      if (answer instanceof Refusal) throw new Error(`refused: ${wordOf(answer)}`);
      return { sessionId, token: answer.account.token };
    },
    /** Into the file of whoever authorises the person first. */
    async goToOther(visit: FileVisit): Promise<void> {
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
    async actFor(visit: FileVisit, name: string): Promise<void> {
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
