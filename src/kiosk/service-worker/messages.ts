/** What the page may ask of the service worker. */
export type WorkerMessage = { readonly type: 'SKIP_WAITING' } | { readonly type: 'GET_VERSION' };

/** The worker's answer to GET_VERSION. */
export interface WorkerVersion {
  readonly version: string;
}
