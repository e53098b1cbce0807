import * as z from 'zod/mini';
import { caisseIdSchema } from '#domain/caisse/caisse-schema.ts';
import { handOverCharactersSchema } from '#domain/france-connect/characters.ts';
import { handOverOutcomeSchema, handOverStageSchema } from '#domain/france-connect/stages.ts';
import { epochMsSchema } from '#domain/time/instant-schema.ts';
import { handOverIdSchema, handOverTokenSchema, sessionIdSchema } from '../identifiers.ts';
import { countSchema } from '../wire.ts';
import { openAccountSchema } from './account-session.ts';
import { route } from './route.ts';

/** The hand-over, and the visit that it is bound to beside the kiosk's key. */
const handOver = { sessionId: sessionIdSchema, handOverId: handOverIdSchema };

/** Where the kiosk stands, as the visitor reads it there too. */
const kioskName = {
  site: z.string().check(z.minLength(1), z.maxLength(120)),
  kioskNumber: countSchema,
};

const over = z.strictObject({ kind: z.literal('over'), outcome: handOverOutcomeSchema });

/** « S'identifier avec FranceConnect » (#149): draws what the QR code holds. Another one of the visit ends. */
export const drawHandOverRoute = route({
  method: 'POST',
  path: '/api/kiosk/france-connect/hand-overs',
  level: 'kiosk',
  summary: 'Begins a hand-over to the visitor’s phone, for FranceConnect.',
  body: z.strictObject({ sessionId: sessionIdSchema, caisse: caisseIdSchema }),
  bodyLimitBytes: 512,
  response: {
    200: z.strictObject({
      handOverId: handOverIdSchema,
      token: handOverTokenSchema,
      /** The QR code opens no page after this. */
      openUntil: epochMsSchema,
      ...kioskName,
    }),
  },
  problems: ['notOfferedHere'],
});

/** What is happening on the phone: the kiosk asks every two seconds while its screen waits (A29). */
export const handOverProgressRoute = route({
  method: 'POST',
  path: '/api/kiosk/france-connect/progress',
  level: 'kiosk',
  summary: 'Says how far a hand-over has come.',
  body: z.strictObject(handOver),
  bodyLimitBytes: 512,
  response: {
    200: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('underWay'),
        stage: handOverStageSchema,
        /** The stage ends then. */
        until: epochMsSchema,
      }),
      over,
    ]),
  },
  problems: ['sessionOver'],
});

/** The 2 letters and 2 figures that the phone shows: the right ones open the account, three wrong ones end it. */
export const typeHandOverCharactersRoute = route({
  method: 'POST',
  path: '/api/kiosk/france-connect/characters',
  level: 'kiosk',
  summary: 'Opens the account whose holder reads the characters of the phone.',
  body: z.strictObject({ ...handOver, characters: handOverCharactersSchema }),
  bodyLimitBytes: 512,
  response: {
    200: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('open'), account: openAccountSchema }),
      z.strictObject({ kind: z.literal('wrong'), triesLeft: countSchema }),
      over,
    ]),
  },
  problems: ['sessionOver', 'caisseUnavailable'],
});

/**
 * The kiosk gives up, or wipes. `wiped` erases all that FranceConnect gave and closes what it opened; else the phone may
 * still take its leave of FranceConnect. Says nothing of whether there was one.
 */
export const endHandOverRoute = route({
  method: 'POST',
  path: '/api/kiosk/france-connect/end',
  level: 'kiosk',
  summary: 'Ends a hand-over.',
  body: z.strictObject({ ...handOver, wiped: z.boolean() }),
  bodyLimitBytes: 512,
  response: { 200: z.strictObject({ status: z.literal('over') }) },
  problems: [],
});

/** The page that the QR code opens. It opens once: with `pageToken` this page alone goes on. */
export const openHandOverRoute = route({
  method: 'POST',
  path: '/api/public/france-connect/open',
  level: 'public',
  summary: 'Opens a hand-over on a phone, once.',
  body: z.strictObject({ token: handOverTokenSchema }),
  bodyLimitBytes: 256,
  response: { 200: z.strictObject({ pageToken: handOverTokenSchema, caisse: caisseIdSchema, ...kioskName }) },
  problems: ['sessionOver'],
});

/**
 * « Êtes-vous devant cette borne ? » « Oui » binds this browser by a cookie and sends it on to FranceConnect; « Non » ends
 * the hand-over.
 */
export const answerHandOverRoute = route({
  method: 'POST',
  path: '/api/public/france-connect/answer',
  level: 'public',
  summary: 'Says whether the visitor stands at the kiosk.',
  body: z.strictObject({ token: handOverTokenSchema, isAtKiosk: z.boolean() }),
  bodyLimitBytes: 256,
  response: {
    200: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('goTo'), url: z.string().check(z.maxLength(4_000)) }),
      z.strictObject({ kind: z.literal('ended') }),
    ]),
  },
  problems: ['sessionOver'],
});

/** What the phone's page shows; the browser is known by its cookie alone. */
export const phoneHandOverRoute = route({
  method: 'POST',
  path: '/api/public/france-connect/phone',
  level: 'public',
  summary: 'Says what the phone of a hand-over shows.',
  body: z.strictObject({ givesUp: z.boolean() }),
  bodyLimitBytes: 128,
  response: {
    200: z.discriminatedUnion('kind', [
      /** No hand-over of this browser. */
      z.strictObject({ kind: z.literal('none') }),
      z.strictObject({ kind: z.literal('working') }),
      z.strictObject({ kind: z.literal('characters'), characters: handOverCharactersSchema, until: epochMsSchema }),
      z.strictObject({
        kind: z.literal('over'),
        outcome: handOverOutcomeSchema,
        /** Where the browser takes its leave of FranceConnect: given once. */
        leaveUrl: z.nullable(z.string().check(z.maxLength(8_000))),
      }),
    ]),
  },
  problems: [],
});
