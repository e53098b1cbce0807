import { passwordLinkOf } from '#contract/addresses/password-link-url.ts';
import {
  askPasswordLinkRoute,
  checkResetCodeRoute,
  sendResetCodeRoute,
  startPasswordResetRoute,
} from '#contract/routes/password-resets.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { codeIn } from '../../password-resets/testing/test-resets.ts';
import { forEverybody, refused, replayed, served, unsigned, type Row } from './cells.ts';
import { preparedBody } from './prepared-body.ts';
import { newSession, type AbuseWorld } from './world.ts';

const caf: CaisseId = 'caf-31';
const cpam: CaisseId = 'cpam-31';
const strange = 'A'.repeat(43);

/** A reset that its holder has begun: everything in it is somebody's who has a day's tries left. */
async function begunReset(world: AbuseWorld) {
  const { nir, birthName, mobile } = await world.newAccountHolder();
  const sessionId = newSession();
  const { body } = await world.holder.signing.send(startPasswordResetRoute, { sessionId, caisse: caf, nir, birthName });
  return { visit: { sessionId, resetId: body['resetId'] }, mobile };
}

async function sentCode(world: AbuseWorld) {
  const { visit, mobile } = await begunReset(world);
  await world.holder.signing.send(sendResetCodeRoute, { ...visit, contactId: 'mobile' });
  return { ...visit, act: newSession(), code: codeIn(await world.lastMessage('sms', mobile)) };
}

async function provenReset(world: AbuseWorld) {
  const typed = await sentCode(world);
  const { body } = await world.holder.signing.send(checkResetCodeRoute, typed);
  return {
    sessionId: typed.sessionId,
    resetToken: body['resetToken'],
    act: newSession(),
    password: 'Violette77Pastel',
  };
}

async function linkByMail(world: AbuseWorld) {
  const { nir, birthDate, mail } = await world.newAccountHolder();
  await world.holder.signing.send(askPasswordLinkRoute, { sessionId: newSession(), caisse: cpam, nir, birthDate });
  const url = /http\S+/.exec(await world.lastMessage('mail', mail))?.[0];
  const link = passwordLinkOf(new URL(url ?? 'http://none').hash);
  if (link === undefined) throw new Error('no link came');
  return link.token;
}

/** The same content in another visit. */
export const inOtherVisit = <Body extends object>(body: Body) => ({ ...body, sessionId: newSession() });

/** What another kiosk, another hall or another visit gets of what was begun at this one. */
export const ofOneVisit: Row['cells'] = {
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

const typedAtCaf = async (world: AbuseWorld) => {
  const { nir, birthName } = await world.newAccountHolder();
  return { sessionId: newSession(), caisse: caf, nir, birthName };
};

const typedAtCpam = async (world: AbuseWorld) => {
  const { nir, birthDate } = await world.newAccountHolder();
  return { sessionId: newSession(), caisse: cpam, nir, birthDate };
};

const useOf = async (world: AbuseWorld, token: string) => ({
  token,
  password: 'Violette+Pastel5',
  challengeAnswer: await world.challengeAnswer(),
});

/** Rows of forgotten passwords. */
export const passwordResetRows: Readonly<Record<string, Row>> = {
  'POST /api/kiosk/password-resets': {
    async prepare(world) {
      const typed = await typedAtCaf(world);
      return {
        body: await preparedBody(async () => await typedAtCaf(world)),
        withOtherCaisse: async () => ({ ...typed, caisse: cpam }),
        withOtherSession: async () => inOtherVisit(typed),
      };
    },
    // Anybody may begin anywhere: what it shows is the same for who exists and who does not.
    cells: {
      ...ofOneVisit,
      neighbour: served,
      otherSite: served,
      otherCaisse: refused('notOfferedHere'),
      serviceOff: refused('notOfferedHere'),
      otherSession: served,
      twentyAtOnce: { answers: [200, 'tooManyTries'], changes: true },
    },
  },
  'POST /api/kiosk/password-resets/codes': {
    async prepare(world) {
      const asked = async () => ({ ...(await begunReset(world)).visit, contactId: 'mobile' });
      const begun = await asked();
      return { body: await preparedBody(asked), withOtherSession: async () => inOtherVisit(begun) };
    },
    cells: { ...ofOneVisit, twentyAtOnce: { answers: [200, 'tooManyTries'], changes: true } },
  },
  'POST /api/kiosk/password-resets/checks': {
    async prepare(world) {
      const typed = await sentCode(world);
      return {
        body: await preparedBody(async () => await sentCode(world)),
        withOtherSession: async () => inOtherVisit(typed),
      };
    },
    cells: {
      ...ofOneVisit,
      twentyAtOnce: { answers: [200, 'codeUsed', 'codeDestroyed', 'tooManyTries'], changes: true },
    },
  },
  'POST /api/kiosk/password-resets/password': {
    async prepare(world) {
      const chosen = await provenReset(world);
      return {
        body: await preparedBody(async () => await provenReset(world)),
        withOtherSession: async () => inOtherVisit(chosen),
      };
    },
    // One act: each of twenty hears that it is done.
    cells: ofOneVisit,
  },
  'POST /api/kiosk/password-links': {
    async prepare(world) {
      const typed = await typedAtCpam(world);
      return {
        body: await preparedBody(async () => await typedAtCpam(world)),
        withOtherCaisse: async () => ({ ...typed, caisse: caf }),
        withOtherSession: async () => inOtherVisit(typed),
      };
    },
    cells: {
      ...ofOneVisit,
      neighbour: served,
      otherSite: refused('notOfferedHere'),
      otherCaisse: refused('notOfferedHere'),
      serviceOff: refused('notOfferedHere'),
      otherSession: served,
    },
  },
  'POST /api/public/password-links': {
    async prepare(world) {
      return {
        body: await preparedBody(async () => await useOf(world, await linkByMail(world))),
        withOtherSession: async () => await useOf(world, strange),
      };
    },
    cells: {
      ...forEverybody,
      otherSession: refused('sessionOver'),
      replayed: { answers: ['challengeRefused'], changes: true },
      twentyAtOnce: { answers: [200, 'challengeRefused'], changes: true },
    },
  },
};
