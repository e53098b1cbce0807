import * as z from 'zod/mini';
import { recordedBirthDateSchema } from '#domain/identity/birth-date.ts';
import { nirSchema } from '#domain/identity/nir.ts';
import { cardSerialSchema } from '#domain/provisional-code/claim.ts';
import { route } from './route.ts';

const demonstrationCardSchema = z.strictObject({
  /** The case the fictitious person shows, in French. */
  label: z.string().check(z.minLength(1), z.maxLength(120)),
  cardSerial: cardSerialSchema,
  nir: nirSchema,
  /** What to type: shown beside the card, since a fictitious birthday cannot be guessed. */
  birthDate: recordedBirthDateSchema,
});
export type DemonstrationCard = z.infer<typeof demonstrationCardSchema>;

/** The cards one can put in the demonstration reader; kept in memory only. */
export const demonstrationCardsRoute = route({
  method: 'GET',
  path: '/api/kiosk/demonstration/cards',
  level: 'kiosk',
  demonstrationOnly: true,
  summary: 'Lists the fictitious cards of the demonstration reader.',
  response: {
    200: z.strictObject({ cards: z.array(demonstrationCardSchema).check(z.maxLength(200)) }),
  },
  problems: ['demonstrationOnly'],
});
