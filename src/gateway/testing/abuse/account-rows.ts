import type { AuthorisationsAnswer } from '#contract/routes/authorisations.ts';
import { hashOf } from '../../visitors/session-place.ts';
import { withVisitorTables } from '../../visitors/tables.ts';
import { refused, replayed, served, unsigned, type Row } from './cells.ts';
import type { Genuine } from './columns.ts';
import {
  accountOf,
  accountOfMonique,
  accountOnKiosk,
  caisse,
  couple,
  coupleIs,
  monique,
  otherCaisse,
  password,
  shownTo,
} from './visitors.ts';
import { newSession, type AbuseWorld } from './world.ts';

/** A token opens nothing on another kiosk, in another visit, or unsigned. */
export const boundToVisit: Row['cells'] = {
  unsigned,
  neighbour: refused('sessionOver'),
  otherSite: refused('sessionOver'),
  otherCaisse: undefined,
  serviceOff: refused('sessionOver'),
  otherSession: refused('sessionOver'),
  replayed,
  twentyAtOnce: served,
  afterJunk: served,
};

/** What the holder of an open account sends, with something more. */
const fromAccount =
  (more: () => object = () => ({})) =>
  async (world: AbuseWorld): Promise<Genuine> => {
    const visit = { ...(await accountOnKiosk(world)), ...more() };
    return {
      body: async () => visit,
      withOtherSession: async () => ({ ...visit, sessionId: newSession() }),
    };
  };

/** The same after a second factor. */
async function fromStrongAccount(world: AbuseWorld): Promise<Genuine> {
  const visit = await accountOnKiosk(world);
  await withVisitorTables(world.deps.database)
    .updateTable('visitor_sessions')
    .set({ level: 'strong', factors: ['password', 'oneTimeCodeMobile'] })
    .where('hash', '=', hashOf(visit.token))
    .execute();
  return {
    body: async () => visit,
    withOtherSession: async () => ({ ...visit, sessionId: newSession() }),
  };
}

/** The same for the one of a couple who is responsible for the file. */
const fromResponsible =
  (isAuthorised: boolean, more: (shown: AuthorisationsAnswer) => object = () => ({})) =>
  async (world: AbuseWorld): Promise<Genuine> => {
    const visit = async () => {
      await coupleIs(world, isAuthorised);
      const opened = await accountOf(world, couple.responsible);
      return { ...opened, ...more(await shownTo(world, opened)) };
    };
    const first = await visit();
    const prepared = [first];
    return {
      // A second act of the same kind finds nothing to do: each has an account of its own.
      body: async () => prepared.pop() ?? (await visit()),
      withOtherSession: async () => ({ ...first, sessionId: newSession() }),
    };
  };

/** What is shown of the spouse, as the kiosk sends it back. */
const ofSpouse = ({ spouse }: AuthorisationsAnswer) => ({ act: newSession(), spouse: spouse?.ref ?? '' });

/** The routes of an account that is open on a kiosk. */
export const accountRows: Readonly<Record<string, Row>> = {
  'POST /api/kiosk/sign-ins': {
    async prepare(world) {
      await accountOfMonique(world);
      const typed = { sessionId: newSession(), caisse, nir: monique.nir, password };
      return {
        body: async () => typed,
        withOtherCaisse: async () => ({ ...typed, caisse: otherCaisse }),
        withOtherSession: async () => ({ ...typed, sessionId: newSession() }),
      };
    },
    cells: {
      unsigned,
      // The holder may walk to the next kiosk of the hall.
      neighbour: served,
      otherSite: refused('notOfferedHere'),
      otherCaisse: refused('doesNotMatch'),
      serviceOff: refused('notOfferedHere'),
      otherSession: served,
      replayed,
      twentyAtOnce: { answers: [200, 'tooManyTries'], changes: true },
      afterJunk: served,
    },
  },
  'POST /api/kiosk/account/keep': { prepare: fromAccount(), cells: boundToVisit },
  'POST /api/kiosk/account/history': { prepare: fromAccount(), cells: boundToVisit },
  'POST /api/kiosk/account/password': {
    prepare: fromAccount(() => ({
      act: newSession(),
      currentPassword: password,
      password: 'Violette-2030-Pastel',
    })),
    cells: { ...boundToVisit, twentyAtOnce: { answers: [200, 'tooManyTries'], changes: true } },
  },
  'POST /api/kiosk/account/authorisations': { prepare: fromResponsible(false), cells: boundToVisit },
  'POST /api/kiosk/account/authorisations/give': {
    prepare: fromResponsible(false, (shown) => ({ ...ofSpouse(shown), currentPassword: couple.password })),
    cells: { ...boundToVisit, twentyAtOnce: { answers: [200, 'tooManyTries'], changes: true } },
  },
  'POST /api/kiosk/account/authorisations/withdraw': {
    prepare: fromResponsible(true, ofSpouse),
    cells: boundToVisit,
  },
  'POST /api/kiosk/account/file-overview': { prepare: fromResponsible(false), cells: boundToVisit },
  'POST /api/kiosk/account/payments': { prepare: fromResponsible(false), cells: boundToVisit },
  'POST /api/kiosk/account/own-data': { prepare: fromResponsible(false), cells: boundToVisit },
  'POST /api/kiosk/account/insured-overview': { prepare: fromAccount(), cells: boundToVisit },
  'POST /api/kiosk/account/health-payments': { prepare: fromStrongAccount, cells: boundToVisit },
  'POST /api/kiosk/account/prevention': { prepare: fromStrongAccount, cells: boundToVisit },
  'POST /api/kiosk/account/messages': { prepare: fromResponsible(false), cells: boundToVisit },
  'POST /api/kiosk/account/messages/open': {
    prepare: fromResponsible(false, () => ({ message: 'A'.repeat(43) })),
    cells: boundToVisit,
  },
  'POST /api/kiosk/account/simulation-answers': { prepare: fromResponsible(false), cells: boundToVisit },
  'POST /api/kiosk/account/file': { prepare: fromResponsible(false, () => ({ file: null })), cells: boundToVisit },
};
