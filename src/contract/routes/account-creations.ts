import * as z from 'zod/mini';
import { ameliChecksSchema, civilStatusSchema, typedContactSchema } from '#domain/account/creation.ts';
import { caisseIdSchema } from '#domain/caisse/caisse-schema.ts';
import { birthNameSchema } from '#domain/identity/birth-name.ts';
import { nirSchema } from '#domain/identity/nir.ts';
import { oneTimeCodeSchema } from '#domain/one-time-code/code.ts';
import { claimProofSchema } from '#domain/provisional-code/claim.ts';
import { epochMsSchema } from '#domain/time/instant-schema.ts';
import { creationIdSchema, creationTokenSchema, sessionIdSchema } from '../identifiers.ts';
import { openAccountSchema } from './account-session.ts';
import { newPasswordSchema, passwordAnswerSchema } from './code-use.ts';
import { resetContactSchema } from './password-resets.ts';
import { ONE_TIME_CODE_PROBLEMS } from './raise-account.ts';
import { route } from './route.ts';

/** The visit, to which a creation is bound beside the kiosk's key. */
const visit = { sessionId: sessionIdSchema };

const creation = { ...visit, creationId: creationIdSchema };

/** Told to the proven person alone: an account is there already, or this person may create none. */
const PERSON_PROBLEMS = ['accountExists', 'notAllowed'] as const;

/** A password may be chosen until `expiresAt`, ten minutes. */
const proven = { kind: z.literal('proven'), creationToken: creationTokenSchema, expiresAt: epochMsSchema };

/**
 * What is missing when the typed contact is proven but not the person (decision 1): a code to a contact on file, a letter to
 * the address on file, or an agent. Masked as for a forgotten password; of somebody unknown the contacts are made up.
 */
const proofNeeded = {
  kind: z.literal('proofNeeded'),
  contacts: z.array(resetContactSchema).check(z.maxLength(5)),
};

/**
 * Begins the creation of an account (Caf #171–175, ameli #250–256) and sends a code to the contact that was typed, whoever
 * that is: known or not, with an account or not, every answer is alike. `proof`: the card in the reader, where it was
 * presented in this visit. `ameli`: needed by a Cpam, refused by a Caf. Offered where the hall offers `createAccount`.
 */
export const startCreationRoute = route({
  method: 'POST',
  path: '/api/kiosk/account-creations',
  level: 'kiosk',
  summary: 'Begins the creation of an account and sends a code to the contact that was typed.',
  body: z.strictObject({
    ...visit,
    caisse: caisseIdSchema,
    civilStatus: civilStatusSchema,
    contact: typedContactSchema,
    proof: z.optional(claimProofSchema),
    ameli: z.optional(ameliChecksSchema),
  }),
  bodyLimitBytes: 2_048,
  response: {
    200: z.strictObject({
      creationId: creationIdSchema,
      /** No sooner may another code be asked for. */
      againAt: epochMsSchema,
    }),
  },
  problems: ['notOfferedHere'],
});

/**
 * « Renvoyer un code », or a code to a contact on file (`contactId` of `proofNeeded`). The newest code is the one to type. A
 * letter is typed in another visit: it leaves the creation waiting for it, as `postponeCreationRoute` does.
 */
export const sendCreationCodeRoute = route({
  method: 'POST',
  path: '/api/kiosk/account-creations/codes',
  level: 'kiosk',
  summary: 'Sends a one-time code for a creation: to the typed contact again, or to one on file.',
  body: z.strictObject({ ...creation, contactId: z.optional(resetContactSchema.shape.id) }),
  bodyLimitBytes: 512,
  response: { 200: z.strictObject({ status: z.literal('accepted'), againAt: epochMsSchema }) },
  problems: ['sessionOver', 'notAllowed'],
});

/**
 * « Continuer » below the six digits. The right code proves the contact it went to; when that one stood on file for seven days
 * already, or the card was presented, it proves the person too. `mailTaken`: one address, one account (#251); told only here,
 * to who has received the code, and its owner gets a mail. `act` is drawn by the kiosk: the same act hears the same again, with
 * another token in place of the first one, as long as no account was opened.
 */
export const checkCreationCodeRoute = route({
  method: 'POST',
  path: '/api/kiosk/account-creations/checks',
  level: 'kiosk',
  summary: 'Checks a one-time code of a creation.',
  body: z.strictObject({ ...creation, act: sessionIdSchema, code: oneTimeCodeSchema }),
  bodyLimitBytes: 512,
  response: { 200: z.discriminatedUnion('kind', [z.strictObject(proven), z.strictObject(proofNeeded)]) },
  problems: [...ONE_TIME_CODE_PROBLEMS, ...PERSON_PROBLEMS, 'sessionOver', 'mailTaken', 'caisseUnavailable'],
});

/**
 * « À confirmer »: nobody proves the person today. What was typed is kept until `until`: fifteen days where a letter was asked
 * for, else for this visit alone. Nothing of the file is shown, and every contact on file is told. `notAllowed`: the typed
 * contact was not proven.
 */
export const postponeCreationRoute = route({
  method: 'POST',
  path: '/api/kiosk/account-creations/later',
  level: 'kiosk',
  summary: 'Leaves a creation waiting for a proof of the person.',
  body: z.strictObject(creation),
  bodyLimitBytes: 512,
  response: { 200: z.strictObject({ status: z.literal('waiting'), until: epochMsSchema }) },
  problems: ['sessionOver', 'notAllowed'],
});

/**
 * « J'ai reçu un code par courrier »: goes on with a creation that waited, in another visit. The right code shows the contact
 * that the account will have, masked: its holder sees whether it is theirs. It may be typed again, at any kiosk, until the
 * account is open: the first answer may be lost, and another letter takes a week.
 */
export const resumeCreationRoute = route({
  method: 'POST',
  path: '/api/kiosk/account-creations/letters',
  level: 'kiosk',
  summary: 'Goes on with a creation that waits, by the code of a letter.',
  body: z.strictObject({
    ...visit,
    caisse: caisseIdSchema,
    nir: nirSchema,
    birthName: birthNameSchema,
    letterCode: oneTimeCodeSchema,
  }),
  bodyLimitBytes: 512,
  response: {
    200: z.strictObject({
      ...proven,
      contact: z.strictObject({
        kind: z.enum(['mobile', 'mail']),
        masked: z.string().check(z.minLength(1), z.maxLength(254)),
      }),
    }),
  },
  problems: [...ONE_TIME_CODE_PROBLEMS, ...PERSON_PROBLEMS, 'codeReplaced', 'notOfferedHere', 'caisseUnavailable'],
});

/**
 * « Étape 3 » (#176, #271): the password opens the account, and the session with it. `act` is drawn by the kiosk: the same act
 * twice is done once. `mailTaken`: by another account since the code was typed, whose owner gets a mail.
 */
export const createAccountRoute = route({
  method: 'POST',
  path: '/api/kiosk/account-creations/password',
  level: 'kiosk',
  summary: 'Opens the account with the password that was chosen.',
  body: z.strictObject({
    ...visit,
    creationToken: creationTokenSchema,
    act: sessionIdSchema,
    password: newPasswordSchema,
  }),
  bodyLimitBytes: 2_048,
  response: {
    200: z.extend(passwordAnswerSchema, {
      /** The visitor is signed in, where the hall offers it. A repeat gives another token and ends the first one. */
      account: z.optional(openAccountSchema),
    }),
  },
  problems: [
    'passwordRefused',
    'codeUsed',
    'sessionOver',
    ...PERSON_PROBLEMS,
    'mailTaken',
    'busy',
    'caisseUnavailable',
  ],
});
