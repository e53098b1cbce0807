import type { FaultId } from '#domain/kiosk/faults.ts';
import { answerPort, listenPort } from '../common/not-provided.ts';

/** What is known of the place where outbox, audit and configuration live. */
export type StorageFault = Extract<
  FaultId,
  'storageUnavailable' | 'storageLost' | 'storageTooNew' | 'storageNearlyFull'
>;

/**
 * - `degraded`: open and usable, with something to report (content lost, nearly full).
 * - `failed`: not usable. `storageTooNew` waits for a newer application and is never retried alone.
 */
export type StorageAnswer =
  | { readonly kind: 'healthy' }
  | { readonly kind: 'degraded'; readonly fault: StorageFault }
  | { readonly kind: 'failed'; readonly fault: StorageFault };

/** Opens the database: format guard, generation marker, one write probe, `persist()`. */
export const openStorage = answerPort<Record<never, never>, StorageAnswer>('storage.openStorage');

/** Writes, reads back and clears one probe record; looks at the space left. */
export const probeStorage = answerPort<Record<never, never>, StorageAnswer>('storage.probeStorage');

/** Tells when the browser closes the connection by itself. */
export const watchStorage = listenPort<Record<never, never>>('storage.watchStorage');
