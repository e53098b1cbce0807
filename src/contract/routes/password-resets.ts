import * as z from 'zod/mini';
import { caisseIdSchema } from '#domain/caisse/caisse-schema.ts';
import { birthNameSchema } from '#domain/identity/birth-name.ts';
import { nirSchema } from '#domain/identity/nir.ts';
import { oneTimeCodeSchema } from '#domain/one-time-code/code.ts';
import { calendarDateSchema, epochMsSchema } from '#domain/time/instant-schema.ts';
import { resetIdSchema, resetTokenSchema, sessionIdSchema } from '../identifiers.ts';
import { newPasswordSchema, passwordAnswerSchema } from './code-use.ts';
import { challengeAnswerSchema } from './public-challenge.ts';
import { ONE_TIME_CODE_PROBLEMS } from './raise-account.ts';
import { route } from './route.ts';

/** The visit, to which a reset and its token are bound beside the kiosk's key. */
const visit = { sessionId: sessionIdSchema };

/** The right code gives it: a new password may be chosen until `expiresAt`, ten minutes. */
const proven = { resetToken: resetTokenSchema, expiresAt: epochMsSchema };

/**
 * A way to send a code (#155, #157), masked as #154 asks: « XX XX XX 46 65 », « m•••••@••••• ». A letter goes to the address
 * on file, of which nothing is shown. The contacts of somebody unknown are made up, always the same ones.
 */
export const resetContactSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]{1,16}$/)),
  kind: z.enum(['mobile', 'mail', 'letter']),
  masked: z.nullable(z.string().check(z.minLength(1), z.maxLength(40))),
});
export type ResetContact = z.infer<typeof resetContactSchema>;

/**
 * « Mot de passe oublié », Caf (#153): number without its key and birth name. With `letterCode` it is « J'ai reçu un code par
 * courrier », which proves at once, and again until the password is set. Five looks a day for one identity; known or not, every answer is alike.
 */
export const startPasswordResetRoute = route({
  method: 'POST',
  path: '/api/kiosk/password-resets',
  level: 'kiosk',
  summary: 'Begins the reset of a forgotten password, or proves it by the code of a letter.',
  body: z.strictObject({
    ...visit,
    caisse: caisseIdSchema,
    nir: nirSchema,
    birthName: birthNameSchema,
    letterCode: z.optional(oneTimeCodeSchema),
  }),
  bodyLimitBytes: 1_024,
  response: {
    200: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('contacts'),
        resetId: resetIdSchema,
        contacts: z.array(resetContactSchema).check(z.maxLength(5)),
      }),
      z.strictObject({ kind: z.literal('proven'), ...proven }),
    ]),
  },
  problems: [...ONE_TIME_CODE_PROBLEMS, 'codeReplaced', 'caisseUnavailable', 'notOfferedHere'],
});

/** « Envoyer », « Renvoyer un code » (#157, #159). The newest code is the only one. Nothing tells whether it left. */
export const sendResetCodeRoute = route({
  method: 'POST',
  path: '/api/kiosk/password-resets/codes',
  level: 'kiosk',
  summary: 'Sends a one-time code to one of the contacts offered.',
  body: z.strictObject({ ...visit, resetId: resetIdSchema, contactId: resetContactSchema.shape.id }),
  bodyLimitBytes: 512,
  response: {
    200: z.strictObject({
      status: z.literal('accepted'),
      /** No sooner may another one be asked for. */
      againAt: epochMsSchema,
    }),
  },
  problems: ['sessionOver', 'notAllowed'],
});

/**
 * « Continuer » below the six digits (#158, #161). `act` is drawn by the kiosk: the same act hears the same again, with another
 * token in place of the first one, as long as no password was set.
 */
export const checkResetCodeRoute = route({
  method: 'POST',
  path: '/api/kiosk/password-resets/checks',
  level: 'kiosk',
  summary: 'Checks a one-time code: the right one lets a new password be chosen.',
  body: z.strictObject({ ...visit, resetId: resetIdSchema, act: sessionIdSchema, code: oneTimeCodeSchema }),
  bodyLimitBytes: 512,
  response: { 200: z.strictObject(proven) },
  problems: [...ONE_TIME_CODE_PROBLEMS, 'sessionOver'],
});

/**
 * The new password (#162–#166). `act` is drawn by the kiosk: the same act twice is done once, and its outcome is told again.
 */
export const resetPasswordRoute = route({
  method: 'POST',
  path: '/api/kiosk/password-resets/password',
  level: 'kiosk',
  summary: 'Sets the new password after a one-time code.',
  body: z.strictObject({ ...visit, resetToken: resetTokenSchema, act: sessionIdSchema, password: newPasswordSchema }),
  bodyLimitBytes: 2_048,
  response: { 200: passwordAnswerSchema },
  problems: ['passwordRefused', 'codeUsed', 'sessionOver', 'notAllowed', 'caisseUnavailable'],
});

/** « Mot de passe oublié », ameli (#265): number and birth date. The answer is always the same. */
export const askPasswordLinkRoute = route({
  method: 'POST',
  path: '/api/kiosk/password-links',
  level: 'kiosk',
  summary: 'Asks for a mail with a link that renews a forgotten password.',
  body: z.strictObject({ ...visit, caisse: caisseIdSchema, nir: nirSchema, birthDate: calendarDateSchema }),
  bodyLimitBytes: 512,
  response: { 200: z.strictObject({ status: z.literal('accepted') }) },
  problems: ['notOfferedHere'],
});

/** The link was opened and a password typed (#270–#273). A repeat with the same password hears the same. */
export const usePasswordLinkRoute = route({
  method: 'POST',
  path: '/api/public/password-links',
  level: 'public',
  summary: 'Sets the new password by the link of a mail.',
  body: z.strictObject({
    token: resetTokenSchema,
    password: newPasswordSchema,
    challengeAnswer: challengeAnswerSchema,
  }),
  bodyLimitBytes: 4_096,
  response: { 200: passwordAnswerSchema },
  problems: ['challengeRefused', 'passwordRefused', 'codeUsed', 'sessionOver', 'notAllowed', 'caisseUnavailable'],
});
