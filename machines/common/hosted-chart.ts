import type { ActorLogic, AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate';

/**
 * An actor that runs the chart found when it starts, and is that chart to whoever invokes it: for charts that are
 * loaded late. A chart that is not found is an error of the actor.
 */
export function hostedChart<Input>(
  find: (input: Input) => AnyStateMachine,
): ActorLogic<AnyMachineSnapshot, EventObject, Input> {
  return {
    getInitialSnapshot: (scope, input) => find(input).getInitialSnapshot(scope, input),
    transition: (snapshot, event, scope) => snapshot.machine.transition(snapshot, event, scope),
    start: (snapshot) => snapshot.machine.start(snapshot),
    getPersistedSnapshot: (snapshot) => snapshot.machine.getPersistedSnapshot(snapshot),
  };
}
