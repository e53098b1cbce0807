import { boundToVisit } from './account-rows.ts';
import { refused, replayed, served, unsigned, type Row } from './cells.ts';
import type { Genuine } from './columns.ts';
import { firstProtected, guardian, openAsGuardian, otherCaisse as caf, caisse as cpam } from './visitors.ts';
import { newSession, type AbuseWorld } from './world.ts';

/** What a guardian sends, with something more. */
const fromGuardian =
  (more: (world: AbuseWorld, visit: object) => Promise<object> = async () => ({})) =>
  async (world: AbuseWorld): Promise<Genuine> => {
    const opened = await openAsGuardian(world.holder);
    const visit = { ...opened, ...(await more(world, opened)) };
    return {
      body: async () => visit,
      withOtherSession: async () => ({ ...visit, sessionId: newSession() }),
    };
  };

/** The routes of guardians, whom the Caf alone has. */
export const guardianshipRows: Readonly<Record<string, Row>> = {
  'POST /api/kiosk/guardian-sign-ins': {
    async prepare() {
      const { number, password } = guardian;
      const typed = { sessionId: newSession(), caisse: caf, number, password };
      return {
        body: async () => typed,
        withOtherCaisse: async () => ({ ...typed, caisse: cpam }),
        withOtherSession: async () => ({ ...typed, sessionId: newSession() }),
      };
    },
    cells: {
      unsigned,
      // The guardian may walk to the next kiosk, and to another hall of their Caf.
      neighbour: served,
      otherSite: served,
      otherCaisse: refused('notOfferedHere'),
      serviceOff: refused('notOfferedHere'),
      otherSession: served,
      replayed,
      twentyAtOnce: { answers: [200, 'tooManyTries'], changes: true },
      afterJunk: served,
    },
  },
  'POST /api/kiosk/account/protected-people': { prepare: fromGuardian(), cells: boundToVisit },
  'POST /api/kiosk/account/protected-people/choose': {
    prepare: fromGuardian(async ({ holder }, visit) => ({ person: await firstProtected(holder, visit) })),
    cells: boundToVisit,
  },
};
