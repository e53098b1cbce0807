/** @type {import('../plant-faults.mjs').Fault} */
export const fault = {
  what: 'an update takes over without the pause before',
  file: 'machines/update/machine.ts',
  find: `pausing: { after: { pause: 'activating' } }`,
  replace: `pausing: { always: 'activating' }`,
  suite: 'unit',
  tests: ['machines/update'],
};
