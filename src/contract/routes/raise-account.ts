import * as z from 'zod/mini';
import { oneTimeCodeSchema } from '#domain/one-time-code/code.ts';
import { cardSerialSchema } from '#domain/provisional-code/claim.ts';
import { epochMsSchema } from '#domain/time/instant-schema.ts';
import { accountOnKiosk, openAccountSchema } from './account-session.ts';
import { route } from './route.ts';

/** A contact on file, as its holder is shown it: « XX XX XX 46 65 », « m•••••@••••• ». */
export const maskedContactSchema = z.strictObject({
  kind: z.enum(['mobile', 'mail']),
  masked: z.string().check(z.minLength(1), z.maxLength(40)),
});
export type MaskedContact = z.infer<typeof maskedContactSchema>;

/** What may be said of a code that was typed. */
export const ONE_TIME_CODE_PROBLEMS = ['doesNotMatch', 'codeExpired', 'codeUsed', 'codeDestroyed'] as const;

/** A code was asked for. Nothing tells whether it left. */
export const codeAskedSchema = z.strictObject({
  status: z.literal('accepted'),
  /** No sooner may another one be asked for. */
  againAt: epochMsSchema,
});

/**
 * By what the open account may be raised to `strong` (SECURITY « Identity and levels »): asked before the visitor is asked
 * anything. `openedByCode`: never, in this session. `notYet`: what there is is too new, or the password descends from it.
 */
export const waysToRaiseRoute = route({
  method: 'POST',
  path: '/api/kiosk/account/raising/ways',
  level: 'kiosk',
  act: 'readWaysToRaise',
  summary: 'Lists the second factors that may raise the open account to the highest level.',
  body: z.strictObject(accountOnKiosk),
  bodyLimitBytes: 512,
  response: {
    200: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('ways'),
        contacts: z.array(maskedContactSchema).check(z.maxLength(2)),
        /** The card in the reader, where the hall takes it. */
        card: z.boolean(),
      }),
      z.strictObject({ kind: z.literal('none'), reason: z.enum(['openedByCode', 'notYet', 'noContact']) }),
    ]),
  },
  problems: ['sessionOver', 'notAllowed', 'notOfferedHere', 'caisseUnavailable'],
});

/** « Envoyer le code », « Renvoyer un code ». The newest code is the only one. */
export const sendRaisingCodeRoute = route({
  method: 'POST',
  path: '/api/kiosk/account/raising/codes',
  level: 'kiosk',
  act: 'raiseLevel',
  summary: 'Sends a one-time code that raises the open account, to a contact on file.',
  body: z.strictObject({ ...accountOnKiosk, contact: maskedContactSchema.shape.kind }),
  bodyLimitBytes: 512,
  response: { 200: codeAskedSchema },
  problems: ['sessionOver', 'notAllowed', 'notOfferedHere', 'caisseUnavailable'],
});

/**
 * The second factor: six digits, or the card in the reader. The account stays open under the same token. Repeated after it
 * succeeded it answers the same: the answer may have been lost.
 */
export const raiseAccountRoute = route({
  method: 'POST',
  path: '/api/kiosk/account/raising',
  level: 'kiosk',
  act: 'raiseLevel',
  summary: 'Raises the open account to the highest level by a second factor.',
  body: z.strictObject({
    ...accountOnKiosk,
    proof: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('oneTimeCode'), code: oneTimeCodeSchema }),
      /** As in a claim (`claimProofSchema`): what the reader's driver has verified. */
      z.strictObject({ kind: z.enum(['card', 'demonstrationReader']), cardSerial: cardSerialSchema }),
    ]),
  }),
  bodyLimitBytes: 512,
  response: { 200: z.strictObject({ account: openAccountSchema }) },
  problems: [...ONE_TIME_CODE_PROBLEMS, 'sessionOver', 'notAllowed', 'notOfferedHere', 'caisseUnavailable'],
});
