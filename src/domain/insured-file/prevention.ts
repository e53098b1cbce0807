import * as z from 'zod/mini';
import { calendarDateSchema } from '../time/instant-schema.ts';

const PEOPLE_MAX = 30;
const firstNames = z.string().check(z.minLength(1), z.maxLength(80));

/** Somebody whom an examination awaits, until this day. */
const awaitedSchema = z.strictObject({ firstNames, until: calendarDateSchema });

/**
 * « Mon espace prévention » (#295–#301), adapted to the person: only what concerns them, in the order of the menu. All of it is
 * about health.
 */
const preventionOfferSchema = z.readonly(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['pregnancy', 'pradoMaternity']), birthExpectedOn: calendarDateSchema }),
    /** An examination of the teeth each year from 3 to 24 years. */
    z.strictObject({
      kind: z.literal('mtDents'),
      people: z.array(awaitedSchema).check(z.minLength(1), z.maxLength(PEOPLE_MAX)),
    }),
    z.strictObject({ kind: z.literal('cardiovascular') }),
    /** Examinations of children up to 13 years. */
    z.strictObject({
      kind: z.literal('childHealth'),
      people: z.array(awaitedSchema).check(z.minLength(1), z.maxLength(PEOPLE_MAX)),
    }),
    z.strictObject({ kind: z.literal('activeHealth') }),
    /** Only of members (#301). */
    z.strictObject({ kind: z.literal('sophia') }),
  ]),
);
export type PreventionOffer = z.infer<typeof preventionOfferSchema>;

export const preventionSchema = z.array(preventionOfferSchema).check(
  z.maxLength(10),
  z.refine((offers) => new Set(offers.map(({ kind }) => kind)).size === offers.length),
);
