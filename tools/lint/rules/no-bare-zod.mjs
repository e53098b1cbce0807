import { ownRule } from '../support/where.mjs';

const message = 'Import `zod/mini`: the classic `zod` weighs three to twelve times more in the browser.';

const isBareZod = (source) => /^zod(\/|$)/.test(source?.value ?? '') && source.value !== 'zod/mini';

/** All schemas are written in `zod/mini` (docs/decisions/10-zod-mini.md). */
export const noBareZod = ownRule('no-bare-zod', (context) => {
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
