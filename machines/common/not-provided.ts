import {
  fromCallback,
  fromPromise,
  type CallbackActorLogic,
  type EventObject,
  type NonReducibleUnknown,
  type PromiseActorLogic,
} from 'xstate';

/**
 * A port that answers once: a machine declares it, and the kiosk replaces it with `provide`. An unprovided port
 * rejects, so that a forgotten port fails at once instead of waiting for ever.
 */
export type AnswerPort<Input extends NonReducibleUnknown, Output> = PromiseActorLogic<Output, Input>;

/** Declares a port that answers once. `name` is only for the developer who forgot to provide it. */
export function answerPort<Input extends NonReducibleUnknown, Output>(name: string): AnswerPort<Input, Output> {
  return fromPromise<Output, Input>(() => Promise.reject(notProvided(name)));
}

/**
 * A port that sends events to its machine while its state lasts, and stops in its clean-up function. It may also
 * receive events.
 */
export type ListenPort<Input extends NonReducibleUnknown> = CallbackActorLogic<EventObject, Input>;

/**
 * Declares a port that sends events. An unprovided port throws when it starts, so that the `onError` of the invoking
 * state runs.
 */
export function listenPort<Input extends NonReducibleUnknown>(name: string): ListenPort<Input> {
  return fromCallback<EventObject, Input>(() => {
    throw notProvided(name);
  });
}

function notProvided(name: string): Error {
  return new Error(`port « ${name} » not provided`);
}
