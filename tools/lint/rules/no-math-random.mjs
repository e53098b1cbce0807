import { eachGlobalMember } from '../support/globals.mjs';
import { ownRule } from '../support/where.mjs';

const message = 'Math.random can be foreseen and no test can drive it. Take the random source as a parameter.';

/** Chance comes in by parameter, from the CSPRNG where it protects something: P01. */
export const noMathRandom = ownRule('no-math-random', (context) => ({
  'Program:exit': () =>
    eachGlobalMember(context, 'Math', new Set(['random']), (node) => context.report({ node, message })),
}));
