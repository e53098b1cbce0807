import { refused, replayed, served, unsigned, type Row } from './cells.ts';
import type { Genuine } from './columns.ts';
import { accountOfMonique, accountOnKiosk, caisse, monique, otherCaisse, password } from './visitors.ts';
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
};
