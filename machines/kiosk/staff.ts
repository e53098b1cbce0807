import { pinDelayMs } from '#domain/kiosk/staff.ts';
import { assign, emit, raise } from 'xstate';
import { only } from '../common/answer.ts';
import { waiting } from '../common/screen-meta.ts';
import { kiosk } from './setup.ts';
import { staffForgetting } from './staff-forgetting.ts';
import { staffRecords } from './staff-records.ts';

/**
 * The staff overlay, over every state of the front. While it is open the front is hidden. Anyone can open it, so it shows
 * no name and stops no clock of the visitor's before a right PIN. The PIN is presumed known sooner or later (SECURITY «
 * Staff on the kiosk »), so the panel can do no more than reset, close, open what it closed, test, count, say what was
 * seen, and make a kiosk that its gateway refuses ready to be enrolled again.
 */
export const staff = kiosk.createStateConfig({
  initial: 'closed',
  states: {
    closed: { entry: 'forgetStaff', on: { OPEN_STAFF: 'open' } },
    open: {
      type: 'parallel',
      entry: raise({ type: 'STAFF_OPENED' }),
      exit: raise({ type: 'STAFF_CLOSED' }),
      on: { CLOSE_STAFF: 'closed' },
      states: {
        /** P37: it closes by itself, sooner for who never said a PIN. */
        clock: {
          initial: 'running',
          states: {
            running: {
              after: { staffIdle: '#kiosk.staff.closed' },
              on: {
                TOUCHED: { target: 'running', reenter: true },
                STAFF_ENTERED: { target: 'running', reenter: true },
              },
            },
          },
        },
        desk: {
          initial: 'typingNumber',
          states: {
            /** Any number leads on: which ones are an agent's is not told. */
            typingNumber: {
              meta: { screen: 'staffNumber' },
              on: {
                BACK: '#kiosk.staff.closed',
                NUMBER_GIVEN: {
                  target: 'typingPin',
                  actions: assign({ staffNumber: ({ event }) => event.number, pinRefusal: undefined }),
                },
              },
            },
            typingPin: {
              meta: { screen: 'staffPin' },
              always: { guard: 'pinMustWait', target: 'delayed' },
              on: {
                BACK: 'typingNumber',
                PIN_GIVEN: { target: 'checkingPin', actions: assign({ pin: ({ event }) => event.pin }) },
              },
            },
            delayed: {
              meta: { screen: 'staffPinDelay' },
              after: { untilPinAllowed: 'typingPin' },
              on: { BACK: 'typingNumber' },
            },
            checkingPin: {
              meta: waiting('checkingPin'),
              exit: 'forgetPin',
              invoke: {
                id: 'verifyPin',
                src: 'verifyPin',
                input: ({ context }) => ({ number: context.staffNumber ?? '', pin: context.pin ?? '' }),
                onDone: [
                  {
                    guard: ({ event }) => event.output.kind === 'right',
                    target: 'panel',
                    actions: [
                      assign({
                        agent: ({ event }) => only(event.output, 'right').agent,
                        pinRefusal: undefined,
                        pinAllowedAt: 0,
                      }),
                      { type: 'reportStaff', params: { act: 'entered' } },
                      raise({ type: 'STAFF_ENTERED' }),
                    ],
                  },
                  {
                    guard: ({ event }) => event.output.kind === 'noAgents',
                    target: 'typingPin',
                    actions: assign({ pinRefusal: 'noAgents' }),
                  },
                  {
                    target: 'typingPin',
                    actions: [
                      assign({
                        pinRefusal: 'wrong',
                        pinAllowedAt: ({ context, event }) =>
                          context.now() + pinDelayMs(only(event.output, 'wrong').failures),
                      }),
                      emit(({ event }) => ({
                        type: 'staffActed',
                        act: 'pinRefused',
                        agentId: only(event.output, 'wrong').agentId,
                      })),
                    ],
                  },
                ],
                // A failure of ours says nothing of the PIN, and is told as ours.
                onError: { target: 'typingPin', actions: assign({ pinRefusal: 'notChecked' }) },
              },
            },
            panel: {
              initial: 'menu',
              exit: { type: 'reportStaff', params: { act: 'left' } },
              on: {
                RESET_SESSION: {
                  target: '#kiosk.staff.closed',
                  actions: [{ type: 'reportStaff', params: { act: 'resetSession' } }, 'resetSession'],
                },
              },
              states: {
                menu: {
                  meta: { screen: 'staffPanel' },
                  invoke: {
                    id: 'readCounters',
                    src: 'readCounters',
                    input: {},
                    onDone: { actions: assign({ counters: ({ event }) => event.output }) },
                    onError: { actions: assign({ counters: undefined }) },
                  },
                  on: {
                    TAKE_OUT_OF_SERVICE: {
                      target: 'settingService',
                      actions: assign({ wantsService: false }),
                    },
                    PUT_IN_SERVICE: [
                      {
                        guard: 'isClosedByConsole',
                        actions: assign({ staffRefusal: 'closedFromConsole' }),
                      },
                      { target: 'settingService', actions: assign({ wantsService: true }) },
                    ],
                    TEST_PRINT: 'testingPrint',
                    SHOW_RECORDS: 'records',
                    ASK_TO_FORGET: 'forgetting',
                  },
                },
                settingService: {
                  meta: waiting('settingService'),
                  entry: assign({ staffRefusal: undefined }),
                  invoke: {
                    id: 'setService',
                    src: 'setService',
                    input: ({ context }) => ({
                      inService: context.wantsService,
                      agentId: context.agent?.agentId ?? '',
                    }),
                    onDone: [
                      {
                        guard: 'wantsService',
                        target: '#kiosk.staff.closed',
                        actions: [
                          { type: 'reportStaff', params: { act: 'putInService' } },
                          raise({ type: 'AGENT_OPENED' }),
                        ],
                      },
                      {
                        target: '#kiosk.staff.closed',
                        actions: [
                          { type: 'reportStaff', params: { act: 'tookOutOfService' } },
                          raise({ type: 'AGENT_CLOSED' }),
                        ],
                      },
                    ],
                    onError: [
                      {
                        guard: 'wantsService',
                        target: 'menu',
                        actions: assign({ staffRefusal: 'notSaved' }),
                      },
                      // Closing holds even when it cannot be kept: safe side first.
                      {
                        target: 'menu',
                        actions: [assign({ staffRefusal: 'notSaved' }), raise({ type: 'AGENT_CLOSED' })],
                      },
                    ],
                  },
                },
                records: staffRecords,
                forgetting: staffForgetting,
                testingPrint: {
                  meta: waiting('testingPrint'),
                  entry: assign({ testPrint: undefined }),
                  invoke: {
                    id: 'testPrint',
                    src: 'testPrint',
                    input: {},
                    onDone: {
                      target: 'menu',
                      actions: [
                        assign({ testPrint: ({ event }) => event.output }),
                        { type: 'reportStaff', params: { act: 'testPrinted' } },
                      ],
                    },
                    onError: { target: 'menu', actions: assign({ testPrint: { kind: 'unknown' } }) },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
});
