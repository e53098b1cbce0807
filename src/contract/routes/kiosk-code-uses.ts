import * as z from 'zod/mini';
import { caisseIdSchema } from '#domain/caisse/caisse-schema.ts';
import { nirSchema } from '#domain/identity/nir.ts';
import { provisionalCodeSchema } from '#domain/provisional-code/code.ts';
import { calendarDateSchema } from '#domain/time/instant-schema.ts';
import { sessionIdSchema, visitorTokenSchema } from '../identifiers.ts';
import { openAccountSchema } from './account-session.ts';
import { route } from './route.ts';
import {
  CODE_USE_PROBLEMS,
  codeUseAnswerSchema,
  newPasswordSchema,
  PASSWORD_PROBLEMS,
  passwordAnswerSchema,
} from './code-use.ts';

/** The token, and the session it is bound to beside the kiosk's key (SECURITY « Visitor token »). */
const visitor = { sessionId: sessionIdSchema, token: visitorTokenSchema };

/** « J'ai un code provisoire » on a kiosk: NIR, birth date and code. */
export const kioskCodeUseRoute = route({
  method: 'POST',
  path: '/api/kiosk/code-uses',
  level: 'kiosk',
  summary: 'Uses a provisional code on a kiosk.',
  body: z.strictObject({
    sessionId: sessionIdSchema,
    caisse: caisseIdSchema,
    nir: nirSchema,
    birthDate: calendarDateSchema,
    code: provisionalCodeSchema,
  }),
  bodyLimitBytes: 512,
  response: { 200: codeUseAnswerSchema },
  problems: [...CODE_USE_PROBLEMS, 'notOfferedHere'],
});

/** The definitive password that a first use forces (P04). */
export const kioskPasswordRoute = route({
  method: 'POST',
  path: '/api/kiosk/code-uses/password',
  level: 'kiosk',
  act: 'choosePassword',
  summary: 'Sets the definitive password after a provisional code, on a kiosk.',
  body: z.strictObject({ ...visitor, password: newPasswordSchema }),
  bodyLimitBytes: 2_048,
  response: {
    200: z.extend(passwordAnswerSchema, {
      /** The visitor is signed in, where the hall offers it. A repeat gives another token and ends the first one. */
      account: z.optional(openAccountSchema),
    }),
  },
  problems: PASSWORD_PROBLEMS,
});

/** The revocation by the wipe: unknown and ended tokens get the same answer. */
export const revokeVisitorTokenRoute = route({
  method: 'DELETE',
  path: '/api/kiosk/visitor-token',
  level: 'kiosk',
  act: 'endVisit',
  summary: "Ends a visitor's token at the end of the session.",
  body: z.strictObject(visitor),
  bodyLimitBytes: 512,
  response: { 200: z.strictObject({ status: z.literal('over') }) },
  problems: [],
});
