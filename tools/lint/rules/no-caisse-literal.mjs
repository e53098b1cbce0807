import { ownRule } from '../support/where.mjs';

const message =
  'Which caisse it is comes as a parameter or from the site: a second one would get the words of the first.';

/** @param {unknown} text */
const isCaisseId = (text) => typeof text === 'string' && /^(caf|cpam)-\d[\dAB]\d?$/.test(text);

/** A caisse is named by the visitor’s choice, the site or `domain/caisse`. */
export const noCaisseLiteral = ownRule('no-caisse-literal', (context) => ({
  Literal(node) {
    if (isCaisseId(node.value)) context.report({ node, message });
  },
  TemplateElement(node) {
    if (isCaisseId(node.value.cooked)) context.report({ node, message });
  },
}));
