import { eachGlobal } from '../support/globals.mjs';
import { ownRule } from '../support/where.mjs';

const message = 'The console is a log without an allow-list. Use the structured log, or nothing (P32).';

/** Logs are structured and hold no personal data (P32). */
export const noConsole = ownRule('no-console', (context) => ({
  'Program:exit': () => eachGlobal(context, new Set(['console']), (_name, node) => context.report({ node, message })),
}));
