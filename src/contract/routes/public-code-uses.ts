import * as z from 'zod/mini';
import { caisseIdSchema } from '#domain/caisse/caisse-schema.ts';
import { nirSchema } from '#domain/identity/nir.ts';
import { provisionalCodeSchema } from '#domain/provisional-code/code.ts';
import { referenceSchema } from '#domain/provisional-code/reference.ts';
import { visitorTokenSchema } from '../identifiers.ts';
import { route } from './route.ts';
import {
  CODE_USE_PROBLEMS,
  codeUseAnswerSchema,
  newPasswordSchema,
  PASSWORD_PROBLEMS,
  passwordAnswerSchema,
} from './code-use.ts';
import { challengeAnswerSchema } from './public-challenge.ts';

/**
 * Away from a kiosk: NIR, reference and code. A wrong reference never touches the code's counter, so a neighbour cannot
 * destroy a code from home (SECURITY « Provisional codes »).
 */
export const publicCodeUseRoute = route({
  method: 'POST',
  path: '/api/public/code-uses',
  level: 'public',
  summary: 'Uses a provisional code from a phone.',
  body: z.strictObject({
    caisse: caisseIdSchema,
    nir: nirSchema,
    reference: referenceSchema,
    code: provisionalCodeSchema,
    challengeAnswer: challengeAnswerSchema,
  }),
  bodyLimitBytes: 4_096,
  response: { 200: codeUseAnswerSchema },
  problems: [...CODE_USE_PROBLEMS, 'challengeRefused'],
});

/** The definitive password that a first use forces (P04); the token replaces the proof of work. */
export const publicPasswordRoute = route({
  method: 'POST',
  path: '/api/public/code-uses/password',
  level: 'public',
  act: 'choosePassword',
  summary: 'Sets the definitive password after a provisional code, from a phone.',
  body: z.strictObject({ token: visitorTokenSchema, password: newPasswordSchema }),
  bodyLimitBytes: 2_048,
  response: { 200: passwordAnswerSchema },
  problems: PASSWORD_PROBLEMS,
});
