import { ownRule } from '../support/where.mjs';

const message = 'Export by name: one word for one thing, wherever it is imported.';

const isDefault = ({ exported }) => (exported.name ?? exported.value) === 'default';

/** Named exports only. */
export const noDefaultExport = ownRule('no-default-export', (context) => ({
  ExportDefaultDeclaration: (node) => context.report({ node, message }),
  ExportNamedDeclaration(node) {
    if (node.specifiers.some(isDefault)) context.report({ node, message });
  },
}));
