import {
  answerHandOverRoute,
  drawHandOverRoute,
  openHandOverRoute,
  phoneHandOverRoute,
} from '#contract/routes/france-connect.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { phoneBrowser } from '../../france-connect/testing/phone-browser.ts';
import { sendPlainly } from '../signing-kiosk.ts';
import { forEverybody, refused, replayed, served, unsigned, type Row } from './cells.ts';
import { newSession, type AbuseWorld } from './world.ts';

const caf: CaisseId = 'caf-31';
const cpam: CaisseId = 'cpam-31';

async function drawn(world: AbuseWorld) {
  const sessionId = newSession();
  const { body } = await world.holder.signing.send(drawHandOverRoute, { sessionId, caisse: caf });
  return { visit: { sessionId, handOverId: body['handOverId'] }, token: body['token'] };
}

async function opened(world: AbuseWorld) {
  const { visit, token } = await drawn(world);
  const { body } = await sendPlainly(world.server, openHandOverRoute, { token });
  return { visit, page: body['pageToken'] };
}

/** Serge has logged in on his phone: what it shows. */
async function shown(world: AbuseWorld) {
  const { visit, page } = await opened(world);
  const { headers, body } = await sendPlainly(world.server, answerHandOverRoute, { token: page, isAtKiosk: true });
  const cookie = String(headers['set-cookie']).split(';')[0] ?? '';
  const back = await phoneBrowser().logIn(String(body['url']), 'serge');
  await world.server.inject({ url: `${back.pathname}${back.search}`, headers: { host: 'localhost:8080', cookie } });
  const phone = await sendPlainly(world.server, phoneHandOverRoute, { givesUp: false }, { headers: { cookie } });
  return { ...visit, characters: phone.body['characters'] };
}

/** What `make` made before anything was abused; made anew each time after. */
async function preparedBody<Body>(make: () => Promise<Body>): Promise<() => Promise<Body>> {
  const prepared = [await make()];
  return async () => prepared.pop() ?? (await make());
}

const ofOneVisit: Row['cells'] = {
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

/** Rows of FranceConnect. */
export const franceConnectRows: Readonly<Record<string, Row>> = {
  'POST /api/kiosk/france-connect/hand-overs': {
    async prepare() {
      const asked = { sessionId: newSession(), caisse: caf };
      return {
        body: async () => asked,
        withOtherCaisse: async () => ({ ...asked, caisse: cpam }),
        withOtherSession: async () => ({ ...asked, sessionId: newSession() }),
      };
    },
    cells: {
      ...ofOneVisit,
      neighbour: served,
      otherSite: served,
      otherCaisse: refused('notOfferedHere'),
      serviceOff: refused('notOfferedHere'),
      otherSession: served,
    },
  },
  'POST /api/kiosk/france-connect/progress': {
    async prepare(world) {
      const { visit } = await drawn(world);
      return { body: async () => visit, withOtherSession: async () => ({ ...visit, sessionId: newSession() }) };
    },
    cells: ofOneVisit,
  },
  'POST /api/kiosk/france-connect/characters': {
    async prepare(world) {
      const typed = await shown(world);
      return {
        body: await preparedBody(async () => await shown(world)),
        withOtherSession: async () => ({ ...typed, sessionId: newSession() }),
      };
    },
    serves: ({ body }) => body['kind'] === 'open',
    cells: { ...ofOneVisit, twentyAtOnce: { answers: [200, 'sessionOver'], changes: true } },
  },
  'POST /api/kiosk/france-connect/end': {
    async prepare(world) {
      const { visit } = await drawn(world);
      const ending = { ...visit, wiped: true };
      return { body: async () => ending, withOtherSession: async () => ({ ...ending, sessionId: newSession() }) };
    },
    // Nothing is said, and nothing of another visit ends.
    cells: {
      ...ofOneVisit,
      neighbour: refused(200),
      otherSite: refused(200),
      serviceOff: refused(200),
      otherSession: refused(200),
    },
  },
  'POST /api/public/france-connect/open': {
    async prepare(world) {
      return { body: await preparedBody(async () => ({ token: (await drawn(world)).token })) };
    },
    cells: {
      ...forEverybody,
      replayed: { answers: ['sessionOver'], changes: true },
      twentyAtOnce: { answers: [200, 'sessionOver'], changes: true },
    },
  },
  'POST /api/public/france-connect/answer': {
    async prepare(world) {
      const answer = async () => ({ token: (await opened(world)).page, isAtKiosk: true });
      return { body: await preparedBody(answer) };
    },
    cells: {
      ...forEverybody,
      replayed: { answers: ['sessionOver'], changes: true },
      twentyAtOnce: { answers: [200, 'sessionOver'], changes: true },
    },
  },
  'POST /api/public/france-connect/phone': {
    prepare: async () => ({ body: async () => ({ givesUp: false }) }),
    cells: forEverybody,
  },
};
