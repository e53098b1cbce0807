import * as z from 'zod/mini';

/** What a site has to put words on paper. */
export const printerKindSchema = z.enum(['none', 'ticket80', 'a4']);
export type PrinterKind = z.infer<typeof printerKindSchema>;

/**
 * What is known of the printer. A browser learns nothing from it: `unknown` is then the honest
 * state; only the bridge says more.
 */
export const printerStateSchema = z.enum(['absent', 'unknown', 'ready', 'outOfPaper', 'jammed', 'unreachable']);
export type PrinterState = z.infer<typeof printerStateSchema>;

/** Whether the gateway answers; `checking` before the first answer. */
const networkStateSchema = z.enum(['checking', 'online', 'offline']);
export type NetworkState = z.infer<typeof networkStateSchema>;

/** Whether a caisse answers the gateway; `unknown` while the gateway itself does not answer. */
const caisseStateSchema = z.enum(['unknown', 'up', 'down']);
export type CaisseState = z.infer<typeof caisseStateSchema>;

/** Whether the terminal serves visitors. */
export const serviceStateSchema = z.enum(['unconfigured', 'inService', 'outOfService']);
export type ServiceState = z.infer<typeof serviceStateSchema>;

/** How a visitor may say who they are, as a site allows it. */
export const identificationMethodSchema = z.enum(['card', 'declared']);
export type IdentificationMethod = z.infer<typeof identificationMethodSchema>;
