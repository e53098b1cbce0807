import { assign } from 'xstate';
import { waiting } from '../common/screen-meta.ts';
import { kiosk } from './setup.ts';

/**
 * What an agent should have seen: prints that may lie in the printer (I3, P26) and items that ended without effect.
 * Each is seen for itself, and then it is gone: the counters are read again on the way back.
 */
export const staffRecords = kiosk.createStateConfig({
  initial: 'reading',
  entry: assign({ records: [], seen: undefined, staffRefusal: undefined }),
  on: { BACK: '#kiosk.staff.open.desk.panel.menu' },
  states: {
    reading: {
      meta: waiting('readingRecords'),
      invoke: {
        id: 'listRecords',
        src: 'listRecords',
        input: {},
        onDone: { target: 'list', actions: assign({ records: ({ event }) => event.output }) },
        onError: {
          target: '#kiosk.staff.open.desk.panel.menu',
          actions: assign({ staffRefusal: 'notRead' }),
        },
      },
    },
    list: {
      meta: { screen: 'staffRecords' },
      on: {
        ACKNOWLEDGE: {
          guard: ({ context, event }) => context.records.some(({ id }) => id === event.id),
          target: 'acknowledging',
          actions: assign({ seen: ({ context, event }) => context.records.find(({ id }) => id === event.id) }),
        },
      },
    },
    /** A moment: the list stays where it is. */
    acknowledging: {
      meta: { screen: 'staffRecords' },
      invoke: {
        id: 'acknowledgeRecord',
        src: 'acknowledgeRecord',
        input: ({ context: { seen, agent } }) => {
          if (!seen) throw new Error('no record was seen');
          return { record: seen, agentId: agent?.agentId ?? '' };
        },
        onDone: {
          target: 'list',
          actions: assign({
            records: ({ context }) => context.records.filter((record) => record !== context.seen),
            seen: undefined,
            staffRefusal: undefined,
          }),
        },
        onError: { target: 'list', actions: assign({ seen: undefined, staffRefusal: 'notSaved' }) },
      },
    },
  },
});
