import { randomBytes } from 'node:crypto';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import { publicCodeUseRoute } from '#contract/routes/public-code-uses.ts';
import { proveEnrolment } from '#contract/signed/enrolment-proof.ts';
import { generateSigningKeyPair, publicSigningKeyText } from '#contract/signed/signing-key.ts';
import { createEnrolmentCode } from '../../fleet/enrolment-codes.ts';
import { quietReport } from '../kiosk-report.ts';
import type { Answer } from '../signing-kiosk.ts';
import { accountCreationRows } from './account-creation-rows.ts';
import { accountRows } from './account-rows.ts';
import { forEverybody, refused, replayed, served, unsigned, type Row } from './cells.ts';
import type { Genuine } from './columns.ts';
import { contactRows } from './contact-rows.ts';
import { documentRows } from './document-rows.ts';
import { franceConnectRows } from './france-connect-rows.ts';
import { guardianshipRows } from './guardianship-rows.ts';
import { passwordResetRows } from './password-reset-rows.ts';
import { raisingRows } from './raising-rows.ts';
import { caisse, liveCode, otherCaisse, password, tokenOnKiosk } from './visitors.ts';
import { newSession } from './world.ts';

/** Whoever has a kiosk of their own may ask this too. */
const forEachKiosk: Row['cells'] = {
  unsigned,
  neighbour: served,
  otherSite: served,
  otherCaisse: undefined,
  serviceOff: served,
  otherSession: undefined,
  replayed,
  twentyAtOnce: served,
  afterJunk: served,
};

const nothing = async (): Promise<Genuine> => ({});

const isActive = ({ status, body }: Answer): boolean => status === 200 && /"kind":"active"/.test(JSON.stringify(body));

/** One row a route: `abuse.test.ts` compares them with the description of the API. */
export const rows: Readonly<Record<string, Row>> = {
  ...accountCreationRows,
  ...passwordResetRows,
  ...franceConnectRows,
  ...guardianshipRows,
  ...documentRows,
  'POST /api/kiosk/contact': { prepare: async () => ({ body: async () => quietReport }), cells: forEachKiosk },
  'GET /api/kiosk/parameters': { prepare: nothing, cells: forEachKiosk },
  'GET /api/kiosk/demonstration/cards': { prepare: nothing, cells: forEachKiosk },
  'POST /api/kiosk/agent-calls': {
    prepare: async () => ({ body: async () => ({ reason: 'help', journey: null }) }),
    cells: forEachKiosk,
  },
  'POST /api/kiosk/outbox': {
    async prepare(world) {
      const { text } = await world.holder.sealing.claim(world.nextPerson(), { caisse });
      return {
        body: async () => ({ items: [text] }),
        withOtherCaisse: async () => {
          const claim = await world.holder.sealing.claim(world.nextPerson(), { caisse });
          const wrong = { caisse: otherCaisse, allotmentId: claim.claim.allotmentId, index: claim.claim.index };
          return { items: [(await world.holder.sealing.claim(world.nextPerson(), wrong)).text] };
        },
      };
    },
    serves: isActive,
    cells: {
      unsigned,
      // 200 for the request, « reject » for the item of another kiosk: no state changes.
      neighbour: refused(200),
      otherSite: refused(200),
      otherCaisse: refused(200),
      serviceOff: refused(200),
      otherSession: undefined,
      replayed,
      twentyAtOnce: served,
      afterJunk: served,
    },
  },
  'POST /api/kiosk/code-uses': {
    async prepare(world) {
      const { person, claim } = await liveCode(world);
      const { nir, birthDate } = person;
      const typed = { sessionId: newSession(), caisse, nir, birthDate, code: claim.code };
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
      otherSite: refused(403),
      otherCaisse: refused('doesNotMatch'),
      serviceOff: refused(403),
      otherSession: served,
      replayed,
      twentyAtOnce: { answers: [200, 'doesNotMatch', 'tooManyTries'], changes: true },
      afterJunk: served,
    },
  },
  'POST /api/kiosk/code-uses/password': {
    async prepare(world) {
      const visitor = await tokenOnKiosk(world);
      return {
        body: async () => ({ ...visitor, password }),
        withOtherSession: async () => ({ ...visitor, sessionId: newSession(), password }),
      };
    },
    cells: {
      unsigned,
      neighbour: refused('sessionOver'),
      otherSite: refused('sessionOver', 403),
      otherCaisse: undefined,
      serviceOff: refused('sessionOver', 403),
      otherSession: refused('sessionOver'),
      replayed,
      twentyAtOnce: { answers: [200, 'sessionOver'], changes: true },
      afterJunk: served,
    },
  },
  'DELETE /api/kiosk/visitor-token': {
    async prepare(world) {
      const visitor = await tokenOnKiosk(world);
      return {
        body: async () => visitor,
        withOtherSession: async () => ({ ...visitor, sessionId: newSession() }),
      };
    },
    // Unknown and ended tokens get the same answer: only the state tells.
    cells: {
      unsigned,
      neighbour: refused(200),
      otherSite: refused(200),
      otherCaisse: undefined,
      serviceOff: refused(200),
      otherSession: refused(200),
      replayed,
      twentyAtOnce: served,
      afterJunk: served,
    },
  },
  ...accountRows,
  ...raisingRows,
  ...contactRows,
  'GET /api/public/challenge': { prepare: nothing, cells: forEverybody },
  'POST /api/public/claims': {
    async prepare(world) {
      const { text } = await world.holder.sealing.claim(world.nextPerson(), { caisse });
      return { body: async () => ({ claim: text, challengeAnswer: await world.challengeAnswer() }) };
    },
    cells: {
      ...forEverybody,
      replayed: { answers: ['challengeRefused'], changes: true },
      twentyAtOnce: { answers: [200, 'challengeRefused'], changes: true },
    },
  },
  'POST /api/public/code-uses': {
    async prepare(world) {
      const { person, claim } = await liveCode(world);
      const typed = { caisse, nir: person.nir, reference: claim.reference, code: claim.code };
      const body = async (changes = {}) => ({ ...typed, ...changes, challengeAnswer: await world.challengeAnswer() });
      return { body, withOtherCaisse: () => body({ caisse: otherCaisse }) };
    },
    cells: {
      ...forEverybody,
      otherCaisse: refused('doesNotMatch'),
      replayed: { answers: ['challengeRefused'], changes: true },
      twentyAtOnce: { answers: [200, 'challengeRefused'], changes: true },
    },
  },
  'POST /api/public/code-uses/password': {
    async prepare(world) {
      const { person, claim } = await liveCode(world);
      const used = await world.sendFromHome(
        publicCodeUseRoute,
        {
          caisse,
          nir: person.nir,
          reference: claim.reference,
          code: claim.code,
          challengeAnswer: await world.challengeAnswer(),
        },
        world.freshAddress(),
      );
      const { token } = used.body;
      return {
        body: async () => ({ token, password }),
        withOtherSession: async () => ({ token: toBase64Url(randomBytes(32)), password }),
      };
    },
    cells: {
      ...forEverybody,
      otherSession: refused('sessionOver'),
      twentyAtOnce: { answers: [200, 'sessionOver'], changes: true },
    },
  },
  'POST /api/enrolments': {
    async prepare({ deps }) {
      const { database, keys, clock } = deps;
      const code = await createEnrolmentCode(database, keys.enrolments, {
        siteId: 'toulouse-riquet',
        now: clock.now(),
      });
      const pair = await generateSigningKeyPair();
      const publicKey = await publicSigningKeyText(pair.publicKey);
      const proof = await proveEnrolment({ enrolmentCode: code, publicKey }, pair.privateKey);
      return { body: async () => ({ enrolmentCode: code, publicKey, proof }) };
    },
    // The first answer may have been lost: the same key gets it again, and no second kiosk is made.
    cells: { ...forEverybody, twentyAtOnce: { answers: [200, 'enrolmentRefused'], changes: true } },
  },
  'POST /api/demonstration/enrolments': {
    async prepare() {
      const pair = await generateSigningKeyPair();
      const publicKey = await publicSigningKeyText(pair.publicKey);
      const proof = await proveEnrolment({ publicKey }, pair.privateKey);
      return { body: async () => ({ publicKey, proof }) };
    },
    cells: forEverybody,
  },
  'GET /api/health/live': { prepare: nothing, cells: forEverybody },
  // Nothing is started here, so it may say that it is not ready.
  'GET /api/health/ready': {
    prepare: nothing,
    mayBeUnready: true,
    cells: {
      ...forEverybody,
      replayed: { answers: [200, 503] },
      twentyAtOnce: { answers: [200, 503] },
      afterJunk: { answers: [200, 503] },
    },
  },
};
