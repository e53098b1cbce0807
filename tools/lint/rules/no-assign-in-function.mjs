import { ownRule } from '../support/where.mjs';

/** @typedef {import('../support/oxlint.d.ts').Node} Node */
/** @typedef {import('../support/oxlint.d.ts').NodeOf<'Program'>} Program */

const message =
  '`assign` only describes a change: made inside a function it silently does nothing. Give it to the machine itself.';

const functions = new Set(['ArrowFunctionExpression', 'FunctionExpression', 'FunctionDeclaration']);

/** Nodes that hand the described change to something which may run it: a machine, `enqueue(…)`. */
const handsOn = new Set([
  'ArrayExpression',
  'AssignmentExpression',
  'CallExpression',
  'NewExpression',
  'Property',
  'PropertyDefinition',
]);

/** True when the change goes nowhere but to a function's own body or result. @param {Node} node */
function endsInFunction(node) {
  /** @type {Node | null} */
  let parent = node.parent;
  while (parent && !handsOn.has(parent.type)) {
    if (functions.has(parent.type)) return true;
    parent = parent.parent;
  }
  return false;
}

/** The name that `node` is, when it is one. @param {Node} node */
const nameOf = (node) => (node.type === 'Identifier' ? node.name : undefined);

/** @param {import('../support/oxlint.d.ts').NodeOf<'ImportDeclaration'>['specifiers'][number]} specifier */
const importedName = (specifier) => (specifier.type === 'ImportSpecifier' ? nameOf(specifier.imported) : undefined);

/**
 * Local names of xstate's `assign`, and of the objects that `setup(…)` returned (they carry one as well).
 * @param {Program} program
 */
function namesOf(program) {
  /** @type {Set<string | undefined>} */
  const assigns = new Set();
  /** @type {Set<string | undefined>} */
  const setups = new Set();
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration' && statement.source.value === 'xstate') {
      for (const specifier of statement.specifiers)
        if (importedName(specifier) === 'assign') assigns.add(specifier.local.name);
    }
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of declaration.declarations) {
      const isSetup = init?.type === 'CallExpression' && nameOf(init.callee) === 'setup';
      if (isSetup && id.type === 'Identifier') setups.add(id.name);
    }
  }
  return { assigns, setups };
}

/** The seed of a real leak elsewhere: an `exit` action `() => { assign({…}) }` that cleared nothing. */
export const noAssignInFunction = ownRule('no-assign-in-function', (context) => {
  /** @type {ReturnType<typeof namesOf>} */
  let names = { assigns: new Set(), setups: new Set() };
  /** @param {Node} callee */
  const isAssign = (callee) =>
    names.assigns.has(nameOf(callee)) ||
    (callee.type === 'MemberExpression' &&
      nameOf(callee.property) === 'assign' &&
      names.setups.has(nameOf(callee.object)));
  return {
    Program: (program) => {
      names = namesOf(program);
    },
    CallExpression(node) {
      if (isAssign(node.callee) && endsInFunction(node)) context.report({ node, message });
    },
  };
});
