import { ownRule } from '../support/where.mjs';

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

/** True when the change goes nowhere but to a function's own body or result. */
function endsInFunction(node) {
  let { parent } = node;
  while (parent && !handsOn.has(parent.type)) {
    if (functions.has(parent.type)) return true;
    ({ parent } = parent);
  }
  return false;
}

/** Local names of xstate's `assign`, and of the objects that `setup(…)` returned (they carry one as well). */
function namesOf(program) {
  const assigns = new Set();
  const setups = new Set();
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration' && statement.source.value === 'xstate') {
      for (const { imported, local } of statement.specifiers) if (imported?.name === 'assign') assigns.add(local.name);
    }
    const declaration = statement.declaration ?? statement;
    if (declaration.type !== 'VariableDeclaration') continue;
    for (const { id, init } of declaration.declarations) {
      if (init?.type === 'CallExpression' && init.callee.name === 'setup') setups.add(id.name);
    }
  }
  return { assigns, setups };
}

/** The seed of a real leak elsewhere: an `exit` action `() => { assign({…}) }` that cleared nothing. */
export const noAssignInFunction = ownRule('no-assign-in-function', (context) => {
  let names = { assigns: new Set(), setups: new Set() };
  const isAssign = (callee) =>
    names.assigns.has(callee.name) ||
    (callee.type === 'MemberExpression' && callee.property.name === 'assign' && names.setups.has(callee.object.name));
  return {
    Program: (program) => {
      names = namesOf(program);
    },
    CallExpression(node) {
      if (isAssign(node.callee) && endsInFunction(node)) context.report({ node, message });
    },
  };
});
