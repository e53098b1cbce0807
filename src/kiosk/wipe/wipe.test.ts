import { expect, it } from 'vitest';
import { createSessionResources } from './session-resources.ts';
import { wipe, WipeIncomplete, type Leftover } from './wipe.ts';

function wiping(leftovers: readonly Leftover[]) {
  const steps: string[] = [];
  const resources = createSessionResources();
  resources.own('key', () => steps.push('resources'));
  const parts = {
    resources,
    clearTables: async () => void steps.push('tables'),
    findLeftovers: async () => {
      steps.push('look');
      return leftovers;
    },
  };
  return { steps, done: wipe(parts) };
}

it('P19 erases first and looks afterwards', async () => {
  const { steps, done } = wiping([]);
  await done;
  expect(steps).toEqual(['resources', 'tables', 'look']);
});

it.each<Leftover['place']>(['resource', 'table', 'database', 'cache', 'webStorage', 'cookie', 'address', 'page'])(
  'P19 is not clean while something is left in: %s',
  async (place) => {
    const leftover: Leftover = { place, detail: 'draft' };
    await expect(wiping([leftover]).done).rejects.toThrow(new WipeIncomplete([leftover]));
  },
);
