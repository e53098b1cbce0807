/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'a screen of one journey shows the key of a text',
  file: 'src/languages/fr/simulation.json',
  find: '"count.label": "Nombre"',
  replace: '"count.label": "simulation.count.label"',
  suite: 'check',
  tests: ['texts'],
};
