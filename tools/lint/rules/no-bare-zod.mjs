import { ownRule } from '../support/where.mjs';

/** @typedef {import('../support/oxlint.d.ts').Node} Node */

const message = 'Import `zod/mini`: the classic `zod` weighs three to twelve times more in the browser.';

/** @param {Node | null} source */
const isBareZod = (source) =>
  source?.type === 'Literal' && /^zod(\/|$)/.test(String(source.value)) && source.value !== 'zod/mini';

/** All schemas are written in `zod/mini` (docs/decisions/10-zod-mini.md). */
export const noBareZod = ownRule('no-bare-zod', (context) => {
  /** @param {Extract<Node, { source: unknown }>} node */
  const check = (node) => {
    if (isBareZod(node.source)) context.report({ node, message });
  };
  return {
    ImportDeclaration: check,
    ImportExpression: check,
    ExportNamedDeclaration: check,
    ExportAllDeclaration: check,
  };
});
