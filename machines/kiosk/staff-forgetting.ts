import { assign, raise } from 'xstate';
import { waiting } from '../common/screen-meta.ts';
import { kiosk } from './setup.ts';

/**
 * A kiosk whose gateway does not know it (a pilot's, once production has a database and keys of its own) forgets who it
 * is, so that it can be enrolled again. The agent is asked first: what waits to be sent was sealed for another gateway.
 */
export const staffForgetting = kiosk.createStateConfig({
  initial: 'asking',
  entry: assign({ staffRefusal: undefined }),
  states: {
    asking: {
      meta: { screen: 'staffForget' },
      on: {
        BACK: '#kiosk.staff.open.desk.panel.menu',
        FORGET_ENROLMENT: 'forgetting',
      },
    },
    forgetting: {
      meta: waiting('forgetting'),
      invoke: {
        id: 'forgetEnrolment',
        src: 'forgetEnrolment',
        input: {},
        onDone: {
          target: '#kiosk.staff.closed',
          actions: [
            { type: 'reportStaff', params: { act: 'forgotEnrolment' } },
            raise({ type: 'ENROLMENT_FORGOTTEN' }),
          ],
        },
        onError: {
          target: '#kiosk.staff.open.desk.panel.menu',
          actions: assign({ staffRefusal: 'notSaved' }),
        },
      },
    },
  },
});
