import { pinDelayMs } from '#domain/kiosk/staff.ts';
import { assign, raise } from 'xstate';
import { only } from '../common/answer.ts';
import { waiting } from '../common/screen-meta.ts';
import { kiosk } from './setup.ts';
import { staffForgetting } from './staff-forgetting.ts';
import { staffRecords } from './staff-records.ts';

/**
 * The staff overlay, over every state of the front. While it is open the front is hidden and the
 * visitor's clocks stand still. The PIN is presumed known sooner or later (SECURITY « Staff on the kiosk »), so
 * the panel can do no more than reset, close, open what it closed, test, count, say what was seen, and make a kiosk that
 * its gateway refuses ready to be enrolled again.
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
          initial: 'loadingAgents',
          states: {
            loadingAgents: {
              meta: waiting('loadingAgents'),
              invoke: {
                id: 'listAgents',
                src: 'listAgents',
                input: {},
                onDone: {
                  target: 'choosingAgent',
                  actions: assign({ agents: ({ event }) => event.output }),
                },
                // Shown empty: the screen says that no agent is known here.
                onError: 'choosingAgent',
              },
            },
            choosingAgent: {
              meta: { screen: 'staffAgents' },
              on: {
                BACK: '#kiosk.staff.closed',
                CHOOSE_AGENT: {
                  guard: ({ context, event }) => context.agents.some(({ agentId }) => agentId === event.agentId),
                  target: 'typingPin',
                  actions: assign({ agentId: ({ event }) => event.agentId, pinWrong: false }),
                },
              },
            },
            typingPin: {
              meta: { screen: 'staffPin' },
              always: { guard: 'pinMustWait', target: 'delayed' },
              on: {
                BACK: 'choosingAgent',
                PIN_GIVEN: { target: 'checkingPin', actions: assign({ pin: ({ event }) => event.pin }) },
              },
            },
            delayed: {
              meta: { screen: 'staffPinDelay' },
              after: { untilPinAllowed: 'typingPin' },
              on: { BACK: 'choosingAgent' },
            },
            checkingPin: {
              meta: waiting('checkingPin'),
              exit: 'forgetPin',
              invoke: {
                id: 'verifyPin',
                src: 'verifyPin',
                input: ({ context }) => ({ agentId: context.agentId ?? '', pin: context.pin ?? '' }),
                onDone: [
                  {
                    guard: ({ event }) => event.output.kind === 'right',
                    target: 'panel',
                    actions: [
                      assign({ staffEntered: true, pinWrong: false, pinAllowedAt: 0 }),
                      { type: 'reportStaff', params: { act: 'entered' } },
                      raise({ type: 'STAFF_ENTERED' }),
                    ],
                  },
                  {
                    target: 'typingPin',
                    actions: [
                      assign({
                        pinWrong: true,
                        pinAllowedAt: ({ context, event }) =>
                          context.now() + pinDelayMs(only(event.output, 'wrong').failures),
                      }),
                      { type: 'reportStaff', params: { act: 'pinRefused' } },
                    ],
                  },
                ],
                onError: { target: 'typingPin', actions: assign({ pinWrong: true }) },
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
                      agentId: context.agentId ?? '',
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
