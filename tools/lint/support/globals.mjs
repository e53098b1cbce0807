/** @typedef {import('./oxlint.d.ts').Context} Context */
/** @typedef {import('./oxlint.d.ts').Node} Node */
/** @typedef {import('./oxlint.d.ts').NodeOf<'MemberExpression'>} Member */

const globalObjects = new Set(['globalThis', 'window', 'self']);

/** Every use of a name that the file neither declares nor imports, types apart. @param {Context} context */
function globalReferences(context) {
  const { globalScope } = context.sourceCode.scopeManager;
  if (!globalScope) return [];
  const known = globalScope.variables.filter((variable) => variable.defs.length === 0);
  /** @type {readonly import('./oxlint.d.ts').Reference[]} */
  const references = [...globalScope.through, ...known.flatMap((variable) => variable.references)];
  return references.filter(
    ({ isTypeReference, identifier }) => !isTypeReference && identifier.parent.type !== 'TSTypeQuery',
  );
}

/** Name read by `object.name` or `object['name']`, else undefined. @param {Member} member */
function memberName(member) {
  if (!member.computed) return member.property.name;
  return member.property.type === 'Literal' ? String(member.property.value) : undefined;
}

/** Names taken out by `const { a, b } = object`. @param {Node} identifier @returns {readonly string[]} */
function destructuredNames(identifier) {
  const { parent } = identifier;
  if (parent?.type !== 'VariableDeclarator' || parent.init !== identifier) return [];
  if (parent.id.type !== 'ObjectPattern') return [];
  return parent.id.properties.flatMap((property) =>
    property.type === 'Property' && property.key.type === 'Identifier' ? [property.key.name] : [],
  );
}

/** The member read from `node` (`node.x`), else undefined. @param {Node} node */
function memberOf(node) {
  const { parent } = node;
  return parent?.type === 'MemberExpression' && parent.object === node ? parent : undefined;
}

/**
 * Calls `found(name, node)` for each use of a global name, read bare (`fetch`) or through the global object
 * (`window.fetch`, `const { fetch } = globalThis`).
 * @param {Context} context
 * @param {ReadonlySet<string | undefined>} names
 * @param {(name: string | undefined, node: Node) => void} found
 */
export function eachGlobal(context, names, found) {
  for (const { identifier } of globalReferences(context)) {
    if (names.has(identifier.name)) found(identifier.name, identifier);
    if (!globalObjects.has(identifier.name)) continue;
    const member = memberOf(identifier);
    if (member && names.has(memberName(member))) found(memberName(member), member);
    for (const name of destructuredNames(identifier)) if (names.has(name)) found(name, identifier);
  }
}

/**
 * Calls `found(node)` for each `object.property` read on a global object (`Math.random`, `document.title`),
 * destructuring included.
 * @param {Context} context
 * @param {string} objectName
 * @param {ReadonlySet<string | undefined>} properties
 * @param {(node: Node) => void} found
 */
export function eachGlobalMember(context, objectName, properties, found) {
  eachGlobal(context, new Set([objectName]), (_name, object) => {
    const member = memberOf(object);
    if (member && properties.has(memberName(member))) found(member);
    if (destructuredNames(object).some((name) => properties.has(name))) found(object);
  });
}
