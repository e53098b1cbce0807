import { assign, assign as change, setup } from 'xstate';

const counting = setup({ types: { context: {} as { count: number } } });

export const asStatement = () => {
  assign({ count: 0 }); // ✗
};
export const asArrow = () => assign({ count: 0 }); // ✗
export const whenAsked = (asked: boolean) => (asked ? change({ count: 0 }) : undefined); // ✗
export function returned() {
  return counting.assign({ count: 0 }); // ✗
}
