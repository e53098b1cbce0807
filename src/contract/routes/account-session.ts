import * as z from 'zod/mini';
import { accountEventKinds } from '#domain/account/history.ts';
import { caisseIdSchema } from '#domain/caisse/caisse-schema.ts';
import { nirSchema } from '#domain/identity/nir.ts';
import { sessionOpenings } from '#domain/identity/password-ancestry.ts';
import { epochMsSchema } from '#domain/time/instant-schema.ts';
import { sessionIdSchema, visitorTokenSchema } from '../identifiers.ts';
import { newPasswordSchema } from './code-use.ts';
import { route } from './route.ts';

/** The token of an open account, and the visit that it is bound to beside the kiosk's key (SECURITY « Visitor token »). */
export const accountOnKiosk = { sessionId: sessionIdSchema, token: visitorTokenSchema };

const terms = {
  /** The account closes then, unless the kiosk says « still here » before: two minutes, sliding. */
  expiresAt: epochMsSchema,
  /** The account closes then, whatever happens: twenty minutes. */
  endsAt: epochMsSchema,
};

/** An account that is open on a kiosk. */
export const openAccountSchema = z.strictObject({
  token: visitorTokenSchema,
  level: z.enum(['authenticated', 'strong']),
  /** What opened it: one that a provisional code has opened may not do everything. */
  openedBy: z.enum(sessionOpenings),
  ...terms,
});
export type OpenAccount = z.infer<typeof openAccountSchema>;

/**
 * « Se connecter » (#145, #148, #264): number and password. Four digits are no password but a provisional code: the kiosk
 * sends them to `kioskCodeUseRoute` with the birth date, so that a password never counts on a code.
 */
export const signInRoute = route({
  method: 'POST',
  path: '/api/kiosk/sign-ins',
  level: 'kiosk',
  summary: 'Opens the account of a caisse with its password.',
  body: z.strictObject({
    sessionId: sessionIdSchema,
    caisse: caisseIdSchema,
    nir: nirSchema,
    password: newPasswordSchema,
  }),
  bodyLimitBytes: 2_048,
  response: {
    200: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('open'), account: openAccountSchema }),
      /** The old password of eight digits: it opens nothing but the choice of a new one (#169). */
      z.strictObject({ kind: z.literal('passwordToChoose'), token: visitorTokenSchema, ...terms }),
    ]),
  },
  // `proofNeeded`: so many tries failed today that the next one needs the card or a one-time code first.
  problems: ['doesNotMatch', 'proofNeeded', 'busy', 'caisseUnavailable', 'notOfferedHere'],
});

/** The kiosk says that its visitor is still there: this alone keeps an account open, never past `endsAt`. */
export const keepAccountRoute = route({
  method: 'POST',
  path: '/api/kiosk/account/keep',
  level: 'kiosk',
  act: 'keepAccount',
  summary: 'Keeps an open account open while its visitor is at the kiosk.',
  body: z.strictObject(accountOnKiosk),
  bodyLimitBytes: 512,
  response: { 200: z.strictObject(terms) },
  problems: ['sessionOver'],
});

/**
 * « Modifier mon mot de passe » (#45). `act` is drawn by the kiosk: the same act twice is done once, and its outcome is told
 * again. Without `currentPassword` only where a first password is forced (`passwordToChoose`).
 */
export const changePasswordRoute = route({
  method: 'POST',
  path: '/api/kiosk/account/password',
  level: 'kiosk',
  act: 'changePassword',
  summary: 'Changes the password of the open account.',
  body: z.strictObject({
    ...accountOnKiosk,
    act: sessionIdSchema,
    currentPassword: z.optional(newPasswordSchema),
    password: newPasswordSchema,
  }),
  bodyLimitBytes: 4_096,
  response: {
    200: z.strictObject({
      account: openAccountSchema,
      /** The channel of the notice; `none` when no contact is on file. */
      noticeSentTo: z.enum(['email', 'sms', 'none']),
    }),
  },
  problems: [
    'doesNotMatch',
    'passwordRefused',
    'sessionOver',
    'notAllowed',
    'notOfferedHere',
    'busy',
    'caisseUnavailable',
  ],
});

/** What happened on the account, newest first (#45): when, what, and where. */
export const accountHistoryRoute = route({
  method: 'POST',
  path: '/api/kiosk/account/history',
  level: 'kiosk',
  act: 'readHistory',
  summary: 'Lists what happened on the open account.',
  body: z.strictObject(accountOnKiosk),
  bodyLimitBytes: 512,
  response: {
    200: z.strictObject({
      entries: z
        .array(
          z.strictObject({
            at: epochMsSchema,
            kind: z.enum(accountEventKinds),
            /** The name of the site whose kiosk it was; null: somewhere else. */
            place: z.nullable(z.string().check(z.minLength(1), z.maxLength(120))),
          }),
        )
        .check(z.maxLength(50)),
    }),
  },
  problems: ['sessionOver', 'notAllowed', 'notOfferedHere', 'caisseUnavailable'],
});
