import * as z from 'zod/mini';
import { caisseIdSchema } from '../caisse/caisse-schema.ts';
import { birthNameSchema } from '../identity/birth-name.ts';
import { nirSchema } from '../identity/nir.ts';
import { postalCodeSchema } from '../identity/postal-code.ts';
import { calendarDateSchema } from '../time/instant-schema.ts';

/**
 * A request made at level `declared`: the gateway draws the code and sends it to the mobile on
 * file, if there is one. The kiosk never learns whether it did (P08).
 */
export const codeRequestSchema = z.readonly(
  z.object({
    caisse: caisseIdSchema,
    nir: nirSchema,
    birthName: birthNameSchema,
    birthDate: calendarDateSchema,
    postalCode: postalCodeSchema,
  }),
);
export type CodeRequest = z.infer<typeof codeRequestSchema>;
