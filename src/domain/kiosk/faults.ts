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
