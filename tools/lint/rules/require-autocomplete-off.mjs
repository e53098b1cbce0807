import { ownRule } from '../support/where.mjs';

const formElements = new Set(['form', 'input', 'select', 'textarea']);
const message = 'Without autocomplete="off" the browser writes what is typed to its profile (P16).';

/** @param {import('../support/oxlint.d.ts').NodeOf<'JSXOpeningElement'>['attributes'][number]} attribute */
const saysOff = (attribute) =>
  attribute.type === 'JSXAttribute' &&
  attribute.name.type === 'JSXIdentifier' &&
  attribute.name.name.toLowerCase() === 'autocomplete' &&
  attribute.value?.type === 'Literal' &&
  attribute.value.value === 'off';

/** Every form control says `autocomplete="off"`, in letters, where the element stands. */
export const requireAutocompleteOff = ownRule('require-autocomplete-off', (context) => ({
  JSXOpeningElement(node) {
    const isFormElement = node.name.type === 'JSXIdentifier' && formElements.has(node.name.name);
    if (isFormElement && !node.attributes.some(saysOff)) context.report({ node, message });
  },
}));
