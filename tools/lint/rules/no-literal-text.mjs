import { ownRule } from '../support/where.mjs';

/** Attributes that a person reads or hears. */
const spokenAttributes = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
]);
const message = "Words on screen come from the catalogues: `t('namespace.key')`.";

/** @param {string} text */
const hasLetter = (text) => /\p{L}/u.test(text);

/** `shell.fault.title` names a text: a component that takes keys shows what it names. @param {string} text */
const isKey = (text) => /^[a-z]\w*(\.[\w-]+)+$/.test(text);

/**
 * The literal texts that `expression` can give: through `a ? 'b' : 'c'`, `a && 'b'` and templates.
 * @param {import('../support/oxlint.d.ts').Node | null} expression
 * @returns {readonly string[]}
 */
function literalTexts(expression) {
  switch (expression?.type) {
    case 'Literal':
      return typeof expression.value === 'string' ? [expression.value] : [];
    case 'TemplateLiteral':
      return expression.quasis.map((quasi) => quasi.value.raw);
    case 'ConditionalExpression':
      return [...literalTexts(expression.consequent), ...literalTexts(expression.alternate)];
    case 'LogicalExpression':
      return [...literalTexts(expression.left), ...literalTexts(expression.right)];
    case 'BinaryExpression':
      return expression.operator === '+' ? [...literalTexts(expression.left), ...literalTexts(expression.right)] : [];
    case 'JSXExpressionContainer':
      return literalTexts(expression.expression);
    default:
      return [];
  }
}

/** No text of a screen stands in the code. */
export const noLiteralText = ownRule('no-literal-text', (context) => ({
  JSXText(node) {
    if (hasLetter(node.value)) context.report({ node, message });
  },
  JSXExpressionContainer(node) {
    const isChild = node.parent.type === 'JSXElement' || node.parent.type === 'JSXFragment';
    if (isChild && literalTexts(node).some(hasLetter)) context.report({ node, message });
  },
  JSXAttribute(node) {
    const hasWords = literalTexts(node.value).some((text) => hasLetter(text) && !isKey(text));
    const isSpoken = node.name.type === 'JSXIdentifier' && spokenAttributes.has(node.name.name);
    if (isSpoken && hasWords) {
      context.report({ node, message });
    }
  },
}));
