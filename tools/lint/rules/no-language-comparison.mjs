import { ownRule } from '../support/where.mjs';

const message =
  'What depends on the language stands in a table: `satisfies Record<LanguageId, …>` names a language that is missing.';

const comparisons = new Set(['===', '!==', '==', '!=']);

/** Methods that compare the start of a tag: `tag.startsWith('fr')`. */
const comparingMethods = new Set(['startsWith', 'endsWith', 'localeCompare']);

/**
 * `'fr'`, `'en-GB'`, `` `fr` ``: an id or a tag of a language that has catalogues.
 * @param {import('../support/oxlint.d.ts').Node | null | undefined} node
 */
function namesLanguage(node) {
  const text = node?.type === 'TemplateLiteral' ? node.quasis[0]?.value.cooked : undefined;
  const value = node?.type === 'Literal' ? node.value : text;
  return typeof value === 'string' && /^(fr|en)(-[A-Z]{2})?$/.test(value);
}

/** A third language would silently get the words of the `else`. */
export const noLanguageComparison = ownRule('no-language-comparison', (context) => ({
  BinaryExpression(node) {
    if (!comparisons.has(node.operator)) return;
    if (namesLanguage(node.left) || namesLanguage(node.right)) context.report({ node, message });
  },
  SwitchCase(node) {
    if (namesLanguage(node.test)) context.report({ node, message });
  },
  CallExpression(node) {
    const { callee, arguments: given } = node;
    const method =
      callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : undefined;
    const compares = method !== undefined && comparingMethods.has(method);
    if (compares && namesLanguage(given[0])) context.report({ node, message });
  },
}));
