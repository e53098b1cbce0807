import { eachGlobal } from '../support/globals.mjs';
import { ownRule } from '../support/where.mjs';

const stores = new Set(['indexedDB', 'caches', 'localStorage', 'sessionStorage', 'cookieStore']);
const message = 'What is written stays on the disk even when deleted (I2). Storage has its one home.';

/** SECURITY « Nothing of a session is written ». */
export const noBrowserStorage = ownRule('no-browser-storage', (context) => ({
  'Program:exit': () => eachGlobal(context, stores, (_name, node) => context.report({ node, message })),
}));
