import { eachGlobal } from '../support/globals.mjs';
import { ownRule } from '../support/where.mjs';

const timers = new Set(['setTimeout', 'setInterval', 'setImmediate']);
const message =
  'Raw timer: it outlives the session and no test can drive it. Use a delay of the machine, or the clock port.';

/** Delays belong to machines (`after`) and to the clock ports. */
export const noRawTimers = ownRule('no-raw-timers', (context) => ({
  'Program:exit': () => eachGlobal(context, timers, (_name, node) => context.report({ node, message })),
  ImportDeclaration(node) {
    if (/^(node:)?timers(\/promises)?$/.test(node.source.value)) context.report({ node, message });
  },
}));
