import * as z from 'zod/mini';

/** What can be wrong with a terminal; each has a sentence in the staff panel. */
export const faultIdSchema = z.enum([
  'wipeFailed',
  'storageUnavailable',
  'storageLost',
  'storageTooNew',
  'storageNearlyFull',
  'notEnrolled',
  'revoked',
  'suspended',
  'clockUnknown',
  'sealingKeysExpired',
  'noAllotment',
  'gatewayUnreachable',
  'caisseDown',
  'cardReaderMissing',
  'printerOutOfPaper',
  'printerJammed',
  'printerUnreachable',
  'printUnknown',
  'deadLetters',
  'updateFailed',
  'parametersRefused',
]);
export type FaultId = z.infer<typeof faultIdSchema>;
export const faultIds: readonly FaultId[] = faultIdSchema.options;

/** `blocking` closes the kiosk to visitors; `degrading` closes what needs the failed part. */
export type FaultSeverity = 'blocking' | 'degrading';

/**
 * A failed wipe closes the kiosk (SECURITY « Wipe »); so do a revocation, a suspension and a storage
 * that a newer version wrote. Losing paper, network or caisse never does.
 */
const BLOCKING: ReadonlySet<FaultId> = new Set(['wipeFailed', 'storageTooNew', 'notEnrolled', 'revoked', 'suspended']);

export function severityOf(fault: FaultId): FaultSeverity {
  return BLOCKING.has(fault) ? 'blocking' : 'degrading';
}
