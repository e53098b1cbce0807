import { ownRule } from '../support/where.mjs';

const message = 'State of a module outlives the visitor: nothing drops it at the end of the session (I1).';

const signalMakers = new Set(['signal', 'computed', 'createSignal', 'atom']);

/** @param {import('../support/oxlint.d.ts').Node} statement */
function declarationsOf(statement) {
  const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
  return declaration?.type === 'VariableDeclaration' ? [declaration] : [];
}

/** @param {import('../support/oxlint.d.ts').NodeOf<'VariableDeclarator'>} declarator */
const makesSignal = ({ init }) =>
  init?.type === 'CallExpression' && init.callee.type === 'Identifier' && signalMakers.has(init.callee.name);

/** What changes lives in an actor, which stops with the session. */
export const noModuleState = ownRule('no-module-state', (context) => ({
  Program(program) {
    for (const declaration of program.body.flatMap(declarationsOf)) {
      if (declaration.kind === 'let' || declaration.kind === 'var') {
        context.report({ node: declaration, message });
      } else if (declaration.declarations.some(makesSignal)) {
        context.report({ node: declaration, message });
      }
    }
  },
}));
