import { eachGlobal } from '../support/globals.mjs';
import { ownRule } from '../support/where.mjs';

const network = new Set(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon']);
const message = 'The network is reached from its one home only (tools/lint/homes.mjs): elsewhere take a port.';

/** One door to the network, so that signing, time limits and `no-store` hold everywhere. */
export const noFetch = ownRule('no-fetch', (context) => ({
  'Program:exit': () => eachGlobal(context, network, (_name, node) => context.report({ node, message })),
}));
