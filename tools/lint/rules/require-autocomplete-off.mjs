import { ownRule } from '../support/where.mjs';

const formElements = new Set(['form', 'input', 'select', 'textarea']);
const message = 'Without autocomplete="off" the browser writes what is typed to its profile (P16).';

const saysOff = (attribute) =>
  attribute.type === 'JSXAttribute' &&
  String(attribute.name.name).toLowerCase() === 'autocomplete' &&
  attribute.value?.value === 'off';

/** Every form control says `autocomplete="off"`, in letters, where the element stands. */
export const requireAutocompleteOff = ownRule('require-autocomplete-off', (context) => ({
  JSXOpeningElement(node) {
    if (formElements.has(node.name.name) && !node.attributes.some(saysOff)) context.report({ node, message });
  },
}));
