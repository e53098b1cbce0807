import { beforeEach } from 'vitest';
import type { AuthorisationsAnswer } from '#contract/routes/authorisations.ts';
import type { AccountAct } from '#domain/account/acts.ts';
import { CaisseUnavailable } from '../../caisses/caisse.ts';
import { orCaisseUnavailable } from '../../caisses/or-unavailable.ts';
import { writeCouples } from '../../caisses/reference/authorisations.ts';
import { referenceCouples } from '../../caisses/reference/couples.ts';
import { personNamed } from '../../caisses/testing/people.ts';
import { systemClock } from '../../server/clock.ts';
import { Refusal } from '../../server/problems.ts';
import type { SuiteDatabase } from '../../testing/databases.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { eventsOf } from '../../visitors/account-events.ts';
import { placeOnKiosk } from '../../visitors/session-place.ts';
import { withVisitorTables } from '../../visitors/tables.ts';
import { enterAccount } from '../account-routes.ts';
import { chooseFile, giveAuthorisation, seeAuthorisations, withdrawAuthorisation } from '../authorisations.ts';
import { signIn } from '../sign-in.ts';
import { newSessionId, withAccounts, wordOf } from './with-accounts.ts';

/** Of the couples of the demonstration. */
const password = 'Garonne2031Bleue';

/** Accounts of couples, whose couples are as at first before each test, and what a kiosk may ask in them. */
export function withAuthorisations(suite: SuiteDatabase) {
  /** The caisse gives or withdraws, and its answer is lost. */
  let isSilent = false;
  const answerOrLose = <Answer>(answer: Answer): Answer => {
    if (isSilent) throw new CaisseUnavailable('caf-31', 'timeout');
    return answer;
  };
  const world = withAccounts(suite, {
    // Requests of one act wait for each other in real time.
    clock: { ...manualClock(), sleep: systemClock.sleep },
    caisses: (all) => ({
      ...all,
      'caf-31': {
        ...all['caf-31'],
        authorisations: {
          ...all['caf-31'].authorisations,
          give: async (request) => answerOrLose(await all['caf-31'].authorisations.give(request)),
          withdraw: async (request) => answerOrLose(await all['caf-31'].authorisations.withdraw(request)),
        },
      },
    }),
  });
  beforeEach(async () => {
    isSilent = false;
    await writeCouples(world.services.database, referenceCouples, world.services.clock.now(), 'replace');
    await world.services.database.deleteFrom('jobs').execute();
    world.gateway.sent.mails.splice(0);
    world.gateway.sent.sms.splice(0);
  });

  const enter = async (key: string, caisse: 'caf-31' | 'cpam-31' = 'caf-31') => {
    const sessionId = newSessionId();
    const { nir } = personNamed(key);
    const answer = await signIn(world.services, world.kiosk, { caisse, nir, password, sessionId });
    if (!('kind' in answer) || answer.kind !== 'open') throw new Error(`refused: ${wordOf(answer)}`);
    return { sessionId, token: answer.account.token };
  };
  type Visit = Awaited<ReturnType<typeof enter>>;

  /** As the route does it: the door, then the handler. */
  const call = async (act: AccountAct, visit: Visit) => {
    const place = placeOnKiosk(world.kiosk, visit.sessionId);
    const session = await enterAccount(world.services, act, { token: visit.token, place });
    return session instanceof Refusal ? session : ({ place, session, kiosk: world.kiosk } as const);
  };
  const see = async (visit: Visit) => {
    const entered = await call('seeAuthorisations', visit);
    if (entered instanceof Refusal) return entered;
    return await seeAuthorisations(world.services, { ...entered, body: visit });
  };
  const give = async (visit: Visit, more: object = {}) => {
    const entered = await call('giveAuthorisation', visit);
    if (entered instanceof Refusal) return entered;
    const body = { ...visit, act: newSessionId(), currentPassword: password, spouse: await refOf(visit), ...more };
    return await orCaisseUnavailable(async () => await giveAuthorisation(world.services, { ...entered, body }));
  };
  const withdraw = async (visit: Visit, more: object = {}) => {
    const entered = await call('withdrawAuthorisation', visit);
    if (entered instanceof Refusal) return entered;
    const body = { ...visit, act: newSessionId(), spouse: await refOf(visit), ...more };
    return await orCaisseUnavailable(async () => await withdrawAuthorisation(world.services, { ...entered, body }));
  };
  const choose = async (visit: Visit, file: string | null) => {
    const entered = await call('chooseFile', visit);
    if (entered instanceof Refusal) return entered;
    return await chooseFile(world.services, { ...entered, body: { ...visit, file } });
  };
  const shown = async (visit: Visit): Promise<AuthorisationsAnswer> => {
    const answer = await see(visit);
    if (answer instanceof Refusal) throw new Error(`refused: ${wordOf(answer)}`);
    return answer;
  };
  const refOf = async (visit: Visit) => (await shown(visit)).spouse?.ref ?? 'A'.repeat(43);
  const messages = async () => {
    await world.services.jobs.runDue();
    const { mails, sms } = world.gateway.sent;
    return [
      ...mails.map(({ to, subject }) => `${to} ${subject}`),
      ...sms.map(({ to, text }) => `${to} ${text.slice(6, 40)}`),
    ];
  };
  const history = async (key: string) => {
    const person = await world.personId(key);
    return (await eventsOf(world.services.database, { caisse: 'caf-31', person })).map(({ kind, place }) => [
      kind,
      place,
    ]);
  };
  const actsAs = async () =>
    await withVisitorTables(world.services.database)
      .selectFrom('visitor_sessions')
      .select(['acts_as', 'act_for'])
      .execute();

  return {
    world,
    enter,
    call,
    see,
    give,
    withdraw,
    choose,
    shown,
    refOf,
    messages,
    history,
    actsAs,
    losesAnswers: (isLost: boolean): void => {
      isSilent = isLost;
    },
  };
}
