import { assign, raise } from 'xstate';
import type { SessionContext } from './context.ts';
import type { AgentCallAnswer, AgentCallOutcome } from './ports.ts';
import { session } from './setup.ts';

/** What lies over the screens: comfort, help, the agent; one touch away from everywhere (A52). */
export const panel = session.createStateConfig({
  initial: 'none',
  on: {
    SET_COMFORT: {
      actions: assign({ comfort: ({ context, event }) => ({ ...context.comfort, ...event.change }) }),
    },
    OPEN_PANEL: [
      { guard: ({ event }) => event.panel === 'comfort', target: '.comfort' },
      { guard: ({ event }) => event.panel === 'help', target: '.help' },
      { guard: ({ event }) => event.panel === 'accessibility', target: '.accessibility' },
      { target: '.privacyNotice' },
    ],
    CALL_AGENT: { target: '.callingAgent', actions: assign({ agentReason: ({ event }) => event.reason }) },
    CLOSE_PANEL: '.none',
    BACK: '.none',
  },
  states: {
    none: { on: { BACK: {}, CLOSE_PANEL: {} } },
    comfort: { meta: { panel: 'comfort' } },
    help: { meta: { panel: 'help' } },
    accessibility: { meta: { panel: 'accessibility' } },
    privacyNotice: { meta: { panel: 'privacyNotice' } },
    callingAgent: {
      meta: { panel: 'callingAgent' },
      entry: assign({ agentCall: undefined }),
      // The call is on its way: a second touch must not make two of it.
      on: { CALL_AGENT: {} },
      invoke: {
        id: 'callAgent',
        src: 'callAgent',
        input: ({ context }) => ({
          reason: context.agentReason,
          journey: context.journeyId ?? null,
        }),
        onDone: {
          target: 'agentCalled',
          actions: assign({ agentCall: ({ context, event }) => outcomeOf(event.output, context) }),
        },
        onError: {
          target: 'agentCalled',
          actions: assign({ agentCall: ({ context }) => outcomeOf({ kind: 'nobodyTold' }, context) }),
        },
      },
    },
    /** The screen asks the visitor to stay: so the session waits with them. */
    agentCalled: {
      meta: { panel: 'agentCalled' },
      entry: [
        assign({
          waitsForAgent: ({ context }) => context.agentCall !== undefined && context.agentCall.kind !== 'nobodyTold',
        }),
        raise({ type: 'SCREEN_CHANGED' }),
      ],
      exit: [assign({ waitsForAgent: false }), raise({ type: 'SCREEN_CHANGED' })],
      on: { CALL_AGENT: {} },
    },
  },
});

/** Where no message goes out, the kiosk's own light and sound may still bring somebody, also without network. */
function outcomeOf(answer: AgentCallAnswer, { site }: Pick<SessionContext, 'site'>): AgentCallOutcome {
  return answer.kind === 'nobodyTold' && site.callSignal ? { kind: 'signalled' } : answer;
}
