import * as z from 'zod/mini';
import { sessionIdSchema, spouseRefSchema } from '../identifiers.ts';
import { shortNameSchema } from '../short-name.ts';
import { accountOnKiosk } from './account-session.ts';
import { newPasswordSchema } from './code-use.ts';
import { route } from './route.ts';

/** « Mes autorisations », both directions (#46). */
export const authorisationsSchema = z.strictObject({
  /** « Vous êtes le responsable de votre dossier » (#185): alone may authorise. */
  isResponsible: z.boolean(),
  /** The spouse in that file, while the couple lasts. */
  spouse: z.nullable(
    z.strictObject({
      /** Says who is meant, in this session alone: nobody else is authorised in their place. */
      ref: spouseRefSchema,
      name: shortNameSchema,
      isAuthorised: z.boolean(),
    }),
  ),
  /** « Fabrice C. vous autorise à gérer son dossier » (#21). */
  receivedFrom: z.array(z.strictObject({ ref: spouseRefSchema, name: shortNameSchema })).check(z.maxLength(10)),
  /** In whose file the session acts; null: in the person's own. */
  actsIn: z.nullable(spouseRefSchema),
});
export type AuthorisationsAnswer = z.infer<typeof authorisationsSchema>;

const refusals = ['sessionOver', 'notAllowed', 'notOfferedHere', 'caisseUnavailable'] as const;

export const authorisationsRoute = route({
  method: 'POST',
  path: '/api/kiosk/account/authorisations',
  level: 'kiosk',
  act: 'seeAuthorisations',
  summary: 'Tells whom the person authorises to manage their file, and who authorises them.',
  body: z.strictObject(accountOnKiosk),
  bodyLimitBytes: 512,
  response: { 200: authorisationsSchema },
  problems: refusals,
});

/**
 * Gives the spouse the management of the file (#187). `act` is drawn by the kiosk: the same act twice is done once, and its
 * outcome is told again. `notAllowed`: by this session, or for this spouse, not now.
 */
export const giveAuthorisationRoute = route({
  method: 'POST',
  path: '/api/kiosk/account/authorisations/give',
  level: 'kiosk',
  act: 'giveAuthorisation',
  summary: 'Authorises the spouse to manage the file.',
  body: z.strictObject({
    ...accountOnKiosk,
    act: sessionIdSchema,
    spouse: spouseRefSchema,
    /** Not needed within five minutes of a confirmation: by it, or by a one-time code. */
    currentPassword: z.optional(newPasswordSchema),
  }),
  bodyLimitBytes: 2_048,
  response: { 200: authorisationsSchema },
  problems: [...refusals, 'doesNotMatch', 'busy'],
});

/** Takes it back (#54): no more than the session is needed. */
export const withdrawAuthorisationRoute = route({
  method: 'POST',
  path: '/api/kiosk/account/authorisations/withdraw',
  level: 'kiosk',
  act: 'withdrawAuthorisation',
  summary: 'Withdraws the authorisation of the spouse.',
  body: z.strictObject({ ...accountOnKiosk, act: sessionIdSchema, spouse: spouseRefSchema }),
  bodyLimitBytes: 512,
  response: { 200: authorisationsSchema },
  problems: refusals,
});

/** Goes into the file of who authorises the person (#50), or back into their own. */
export const chooseFileRoute = route({
  method: 'POST',
  path: '/api/kiosk/account/file',
  level: 'kiosk',
  act: 'chooseFile',
  summary: 'Chooses in whose file the open account acts.',
  body: z.strictObject({ ...accountOnKiosk, file: z.nullable(spouseRefSchema) }),
  bodyLimitBytes: 512,
  response: { 200: authorisationsSchema },
  problems: refusals,
});
