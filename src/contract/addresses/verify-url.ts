/** Where a printed document is checked: papers carry it in letters, so it never changes. */
export const VERIFY_PATH = '/verifier';

/** The page's own service worker, among the files of the public pages. */
export const VERIFY_WORKER_FILE = 'verify-worker.js';

/**
 * What the names of its caches begin with. They hold files of the page and the list of public keys, nothing of a document. A
 * kiosk's browser knows them: in a demonstration it is the one that opens the page.
 */
export const VERIFY_CACHES = 'verifier-';
