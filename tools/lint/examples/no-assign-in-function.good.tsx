import { assign, setup } from 'xstate';

const counting = setup({ types: { context: {} as { count: number } } });
const reset = counting.assign({ count: 0 });

export const machine = counting.createMachine({
  context: { count: 0 },
  entry: reset,
  on: { again: { actions: assign({ count: ({ context }) => context.count + 1 }) } },
});
export const passedOn = (enqueue: (change: unknown) => void) => {
  enqueue(assign({ count: 0 }));
};
export const copied = (target: object) => Object.assign(target, { count: 0 });
