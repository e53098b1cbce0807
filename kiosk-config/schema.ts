import * as z from 'zod/mini';
import { caisseIdSchema } from '#domain/caisse/caisse-schema.ts';
import { emailSchema, mobileSchema } from '#domain/identity/contact.ts';
import { comfortDefaultsSchema } from '#domain/comfort/comfort-schema.ts';
import { journeyIdSchema } from '#domain/journey/journey.ts';
import { identificationMethodSchema, printerKindSchema } from '#domain/kiosk/states.ts';
import { languageIdSchema } from '#domain/language-schema.ts';

/**
 * What an administrator writes for one site. Shape only; sense is checked by `audit.ts`.
 * Where phones reach the gateway is no matter of a site: the gateway says it at each contact.
 */

const positiveMs = z.int().check(z.gte(1));

/** Idle and absolute times of a session, in milliseconds (A27, P17). */
const timingsSchema = z.readonly(
  z.object({
    /** Without a touch this long, a session on a reading screen ends; the warning included. */
    idleReadingMs: positiveMs,
    /** The same on a screen with a text field. */
    idleTypingMs: positiveMs,
    /** How long before that end the warning is seen and heard. */
    warningMs: positiveMs,
    /** How often the warning may be answered « continuer » in one session. */
    extensions: z.int().check(z.gte(1)),
    /** « Plus de temps » multiplies idle times and warning by this. */
    moreTimeFactor: z.number().check(z.gte(1)),
    /** A session never lasts longer, « plus de temps » or not. */
    sessionLimitMs: positiveMs,
    /** « Vos informations ont été effacées » stays this long. */
    farewellMs: positiveMs,
  }),
);
export type Timings = z.infer<typeof timingsSchema>;

/** The terminal's screen; sizes on screen are in millimetres, so its pitch must be true. */
const screenSchema = z.readonly(
  z.object({
    orientation: z.enum(['portrait', 'landscape']),
    widthPx: z.int().check(z.gte(320), z.lte(16_384)),
    heightPx: z.int().check(z.gte(320), z.lte(16_384)),
    /** Width of one CSS pixel. */
    pitchMm: z.number().check(z.gte(0.05), z.lte(1)),
    /** From the floor to the lowest pixel, for the reach mode (A23). */
    bottomHeightMm: z.int().check(z.gte(0), z.lte(2_000)),
  }),
);
export type Screen = z.infer<typeof screenSchema>;

/** Where a card goes in, seen from who stands before the screen, and which way its chip looks: it depends on the terminal. */
const cardReaderSchema = z.readonly(
  z.object({
    place: z.enum(['below', 'above', 'left', 'right']),
    chip: z.enum(['towardsVisitor', 'awayFromVisitor', 'up', 'down', 'left', 'right']),
  }),
);
export type CardReader = z.infer<typeof cardReaderSchema>;

/** One caisse of the hall and its identification methods, in the order offered. */
const siteCaisseSchema = z.readonly(
  z.object({
    id: caisseIdSchema,
    identification: z.readonly(z.array(identificationMethodSchema).check(z.minLength(1))),
    /** How to write to its data protection officer, as shown: a mail or postal address (RGPD article 13 §1 b). */
    dataProtectionContact: z.optional(z.string().check(z.minLength(1), z.maxLength(120))),
    /** Services of the site that its connector cannot serve: the gateway says it, no administrator writes it. */
    lacks: z.optional(z.readonly(z.array(journeyIdSchema))),
  }),
);
export type SiteCaisse = z.infer<typeof siteCaisseSchema>;

/** What « Appeler un agent » does at this site (A45). With nothing here the kiosk sends people to the desk. */
const agentCallsSchema = z.readonly(
  z.object({
    /** The kiosk itself shows a band of light and sounds until the visitor goes on. */
    signal: z.boolean(),
    /** The hall's mailbox; stays in the gateway. */
    mail: z.optional(emailSchema),
    /** The hall's mobile; stays in the gateway. */
    mobile: z.optional(mobileSchema),
    /** Whether a message goes out: the gateway says it to the kiosk, no administrator writes it. */
    sendsMessage: z.optional(z.boolean()),
  }),
);

export const siteConfigSchema = z.readonly(
  z.object({
    siteId: z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(60)),
    /** As shown: « Haute-Garonne · Toulouse Riquet ». */
    name: z.string().check(z.minLength(1), z.maxLength(60)),
    caisses: z.readonly(z.array(siteCaisseSchema).check(z.minLength(1))),
    languages: z.readonly(z.array(languageIdSchema).check(z.minLength(1))),
    defaultLanguage: languageIdSchema,
    screen: screenSchema,
    printer: printerKindSchema,
    cardReader: z._default(cardReaderSchema, { place: 'below', chip: 'towardsVisitor' }),
    /** Journeys switched on, in the order shown; the first gets the large tile. */
    services: z.readonly(z.array(journeyIdSchema).check(z.minLength(1))),
    /** Frequent questions that stand first here, by the names of their files (#70); the others follow. */
    questionsFirst: z._default(z.readonly(z.array(z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)))), []),
    timings: timingsSchema,
    comfort: comfortDefaultsSchema,
    /** Discreet sounds; off in open halls, never the only signal. */
    sounds: z.boolean(),
    agentCalls: z._default(agentCallsSchema, { signal: false }),
  }),
);
export type SiteConfig = z.infer<typeof siteConfigSchema>;
