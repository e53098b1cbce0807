import { ownRule } from '../support/where.mjs';

const message = 'Export by name: one word for one thing, wherever it is imported.';

/** @param {import('../support/oxlint.d.ts').NodeOf<'ExportSpecifier'>} specifier */
const isDefault = ({ exported }) => (exported.type === 'Literal' ? exported.value : exported.name) === 'default';

/** Named exports only. */
export const noDefaultExport = ownRule('no-default-export', (context) => ({
  ExportDefaultDeclaration: (node) => context.report({ node, message }),
  ExportNamedDeclaration(node) {
    if (node.specifiers.some(isDefault)) context.report({ node, message });
  },
}));
