import { eachGlobal } from '../support/globals.mjs';
import { ownRule } from '../support/where.mjs';

const message = 'The kiosk has no routes: an address is written to the browser’s history on disk (P20, P21).';

/** `history` and `location` are touched by the wipe and by the visitor’s own phone only. */
export const noNavigation = ownRule('no-navigation', (context) => ({
  'Program:exit': () =>
    eachGlobal(context, new Set(['history', 'location']), (_name, node) => context.report({ node, message })),
}));
