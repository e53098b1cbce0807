import * as z from 'zod/mini';
import { caisseKindSchema } from '#domain/caisse/caisse-schema.ts';
import { epochMsSchema } from '#domain/time/instant-schema.ts';
import { visitorTokenSchema } from '../identifiers.ts';
import type { ProblemName } from './problem.ts';

/** What the right code gives, on the kiosk and on the phone. */
export const codeUseAnswerSchema = z.strictObject({
  token: visitorTokenSchema,
  /** The token dies then, unless used before: two minutes, sliding (SECURITY « Visitor token »). */
  expiresAt: epochMsSchema,
  /** The token dies then, used or not: twenty minutes. */
  endsAt: epochMsSchema,
  /** Whose password rules hold: those of caf.fr or those of ameli.fr. */
  passwordRules: caisseKindSchema,
  /** Where the confirmation will go, masked; null when nothing is on file. */
  notice: z.nullable(
    z.strictObject({
      channel: z.enum(['email', 'sms']),
      masked: z.string().check(z.minLength(1), z.maxLength(254)),
    }),
  ),
});
export type CodeUseAnswer = z.infer<typeof codeUseAnswerSchema>;

/**
 * Why a code opens nothing. Only the right digits get an answer other than `doesNotMatch` (SECURITY « Provisional
 * codes »).
 */
export const CODE_USE_PROBLEMS = [
  'doesNotMatch',
  'codeExpired',
  'codeUsed',
  'codeReplaced',
  'codeDestroyed',
  'caisseUnavailable',
] as const satisfies readonly ProblemName[];

/**
 * A password as typed. Longer than any rule allows, so that the rules refuse it with their own
 * words; judged by `#domain/password/rules.ts` on both sides.
 */
export const newPasswordSchema = z.string().check(z.minLength(1), z.maxLength(200));

/** The answer to an accepted password (P04: the code is over). */
export const passwordAnswerSchema = z.strictObject({
  status: z.literal('active'),
  /** The channel of the confirmation; `none` when no contact is on file. */
  noticeSentTo: z.enum(['email', 'sms', 'none']),
});
export type PasswordAnswer = z.infer<typeof passwordAnswerSchema>;

/** Why a password is not taken; after `passwordRefused` the token lives on. */
export const PASSWORD_PROBLEMS = [
  'passwordRefused',
  'codeUsed',
  'sessionOver',
  'doesNotMatch',
  'caisseUnavailable',
] as const satisfies readonly ProblemName[];
