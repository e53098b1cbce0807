import type { ActorLogic, AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate';

/**
 * Runs a chart that is loaded late, and behaves as that chart towards the invoking machine. A missing chart is an error
 * of the actor.
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
