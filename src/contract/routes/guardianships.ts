import * as z from 'zod/mini';
import { caisseIdSchema } from '#domain/caisse/caisse-schema.ts';
import { guardianNumberSchema } from '#domain/identity/guardian-number.ts';
import { protectedPersonRefSchema, sessionIdSchema } from '../identifiers.ts';
import { shortNameSchema } from '../short-name.ts';
import { accountOnKiosk, openAccountSchema } from './account-session.ts';
import { newPasswordSchema } from './code-use.ts';
import { route } from './route.ts';

/**
 * « Espace tuteur » (#151): a guardian's own number and password, never those of the person whom they protect. The session that
 * it opens is for guardians: it shows nothing before one of the people under guardianship is chosen.
 */
export const guardianSignInRoute = route({
  method: 'POST',
  path: '/api/kiosk/guardian-sign-ins',
  level: 'kiosk',
  summary: 'Opens the account of a guardian.',
  body: z.strictObject({
    sessionId: sessionIdSchema,
    caisse: caisseIdSchema,
    number: guardianNumberSchema,
    password: newPasswordSchema,
  }),
  bodyLimitBytes: 2_048,
  response: { 200: z.strictObject({ account: openAccountSchema }) },
  problems: ['doesNotMatch', 'proofNeeded', 'busy', 'caisseUnavailable', 'notOfferedHere'],
});

/** Whom a guardian protects, as the caisse says it now. */
const protectedPeopleSchema = z.strictObject({
  people: z.array(z.strictObject({ ref: protectedPersonRefSchema, name: shortNameSchema })).check(z.maxLength(500)),
  /** In whose file the session acts; null: in nobody's yet. */
  actsFor: z.nullable(protectedPersonRefSchema),
});
export type ProtectedPeopleAnswer = z.infer<typeof protectedPeopleSchema>;

const refusals = ['sessionOver', 'notAllowed', 'notOfferedHere', 'caisseUnavailable'] as const;

export const protectedPeopleRoute = route({
  method: 'POST',
  path: '/api/kiosk/account/protected-people',
  level: 'kiosk',
  act: 'seeProtectedPeople',
  summary: 'Tells whom a guardian protects.',
  body: z.strictObject(accountOnKiosk),
  bodyLimitBytes: 512,
  response: { 200: protectedPeopleSchema },
  problems: refusals,
});

/** `notAllowed`: the guardianship has ended. */
export const chooseProtectedPersonRoute = route({
  method: 'POST',
  path: '/api/kiosk/account/protected-people/choose',
  level: 'kiosk',
  act: 'chooseProtectedPerson',
  summary: 'Chooses in whose file a guardian acts.',
  body: z.strictObject({ ...accountOnKiosk, person: protectedPersonRefSchema }),
  bodyLimitBytes: 512,
  response: { 200: protectedPeopleSchema },
  problems: refusals,
});
