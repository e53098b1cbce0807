import { eachGlobal, eachGlobalMember } from '../support/globals.mjs';
import { ownRule } from '../support/where.mjs';

/** @typedef {import('../support/oxlint.d.ts').Node} Node */

const message = 'The time of the machine is read in the clock alone. Take `now: EpochMs` or a clock as a parameter.';

/**
 * `Date(x)` ignores its argument and tells the time; `new Date(x)` only converts.
 * @param {Node} callee
 * @returns {Node | undefined} what tells the time
 */
function clockReadBy(callee) {
  const { parent } = callee;
  if (parent?.type !== 'CallExpression' && parent?.type !== 'NewExpression') return undefined;
  const tellsTheTime = parent.type === 'CallExpression' || parent.arguments.length === 0;
  return parent.callee === callee && tellsTheTime ? parent : undefined;
}

/** Time comes in by parameter. */
export const noClockRead = ownRule('no-clock-read', (context) => ({
  'Program:exit'() {
    /** @param {Node} node */
    const report = (node) => context.report({ node, message });
    eachGlobalMember(context, 'Date', new Set(['now']), report);
    eachGlobalMember(context, 'Temporal', new Set(['Now']), report);
    eachGlobalMember(context, 'performance', new Set(['now', 'timeOrigin']), report);
    eachGlobal(context, new Set(['Date']), (_name, node) => {
      const read = clockReadBy(node);
      if (read) report(read);
    });
  },
}));
