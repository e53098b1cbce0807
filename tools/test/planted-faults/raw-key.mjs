/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'a screen of one journey shows the key of a text',
  file: 'src/languages/fr/simulation.json',
  find: '"conditions.title": "Faire une simulation"',
  replace: '"conditions.title": "simulation.conditions.title"',
  suite: 'unit',
  tests: ['src/kiosk/journeys/simulation/screens/screens.test.tsx'],
};
