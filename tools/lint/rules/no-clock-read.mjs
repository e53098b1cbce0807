import { eachGlobal, eachGlobalMember } from '../support/globals.mjs';
import { ownRule } from '../support/where.mjs';

const message = 'The time of the machine is read in the clock alone. Take `now: EpochMs` or a clock as a parameter.';

/** `Date(x)` ignores its argument and tells the time; `new Date(x)` only converts. */
const tellsTheTime = ({ type, arguments: given }) =>
  type === 'CallExpression' || (type === 'NewExpression' && given.length === 0);

/** Time comes in by parameter. */
export const noClockRead = ownRule('no-clock-read', (context) => ({
  'Program:exit'() {
    const report = (node) => context.report({ node, message });
    eachGlobalMember(context, 'Date', new Set(['now']), report);
    eachGlobalMember(context, 'Temporal', new Set(['Now']), report);
    eachGlobalMember(context, 'performance', new Set(['now', 'timeOrigin']), report);
    eachGlobal(context, new Set(['Date']), (_name, node) => {
      if (node.parent.callee === node && tellsTheTime(node.parent)) report(node.parent);
    });
  },
}));
