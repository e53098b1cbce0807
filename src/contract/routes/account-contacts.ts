import * as z from 'zod/mini';
import { typedContactSchema } from '#domain/account/creation.ts';
import { oneTimeCodeSchema } from '#domain/one-time-code/code.ts';
import { epochMsSchema } from '#domain/time/instant-schema.ts';
import { sessionIdSchema } from '../identifiers.ts';
import { accountOnKiosk } from './account-session.ts';
import { newPasswordSchema } from './code-use.ts';
import { codeAskedSchema, maskedContactSchema, ONE_TIME_CODE_PROBLEMS } from './raise-account.ts';
import { route } from './route.ts';

/**
 * « Mes coordonnées de contact » (#45, #53): those on file, masked, and whether they may be changed in this session.
 * `afterPassword`: the current password comes first; `never`: a provisional code opened the account, or gave its password less
 * than seven days ago and nothing else has proven the holder.
 */
export const accountContactsRoute = route({
  method: 'POST',
  path: '/api/kiosk/account/contacts',
  level: 'kiosk',
  act: 'seeContacts',
  summary: 'Shows the contacts on file of the open account, masked.',
  body: z.strictObject(accountOnKiosk),
  bodyLimitBytes: 512,
  response: {
    200: z.strictObject({
      contacts: z.array(maskedContactSchema).check(z.maxLength(2)),
      change: z.enum(['now', 'afterPassword', 'never']),
    }),
  },
  problems: ['sessionOver', 'notAllowed', 'notOfferedHere', 'caisseUnavailable'],
});

/**
 * The current password before what is sensitive: whoever finds an account open changes nothing. Good for five minutes. A
 * session that was raised by a second factor is confirmed as well.
 */
export const confirmAccountRoute = route({
  method: 'POST',
  path: '/api/kiosk/account/confirmations',
  level: 'kiosk',
  act: 'confirmHolder',
  summary: 'Confirms by the current password that the visitor is the holder of the open account.',
  body: z.strictObject({ ...accountOnKiosk, currentPassword: newPasswordSchema }),
  bodyLimitBytes: 2_048,
  response: { 200: z.strictObject({ until: epochMsSchema }) },
  problems: ['doesNotMatch', 'sessionOver', 'notAllowed', 'notOfferedHere', 'busy', 'caisseUnavailable'],
});

/** Sends a code to the new contact, whoever has it. `proofNeeded`: the confirmation is missing, or older than five minutes. */
export const sendContactCodeRoute = route({
  method: 'POST',
  path: '/api/kiosk/account/contacts/codes',
  level: 'kiosk',
  act: 'changeContacts',
  summary: 'Sends a one-time code to a new contact of the open account.',
  body: z.strictObject({ ...accountOnKiosk, contact: typedContactSchema }),
  bodyLimitBytes: 1_024,
  response: { 200: codeAskedSchema },
  problems: ['sessionOver', 'notAllowed', 'notOfferedHere', 'proofNeeded', 'caisseUnavailable'],
});

/**
 * The code that came to the new contact changes it. `act` is drawn by the kiosk: the same act twice is done once, and its
 * outcome is told again. `mailTaken`: one address, one account (#251); told only here, to who has received the code.
 */
export const changeContactRoute = route({
  method: 'POST',
  path: '/api/kiosk/account/contacts/changes',
  level: 'kiosk',
  act: 'changeContacts',
  summary: 'Changes a contact of the open account, proven by a code.',
  body: z.strictObject({
    ...accountOnKiosk,
    act: sessionIdSchema,
    contact: typedContactSchema,
    code: oneTimeCodeSchema,
  }),
  bodyLimitBytes: 1_024,
  response: {
    200: z.strictObject({
      /** As they are on file now. */
      contacts: z.array(maskedContactSchema).check(z.maxLength(2)),
    }),
  },
  problems: [
    ...ONE_TIME_CODE_PROBLEMS,
    'sessionOver',
    'notAllowed',
    'notOfferedHere',
    'proofNeeded',
    'mailTaken',
    'caisseUnavailable',
  ],
});
