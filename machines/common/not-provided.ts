import {
  fromCallback,
  fromPromise,
  type CallbackActorLogic,
  type EventObject,
  type NonReducibleUnknown,
  type PromiseActorLogic,
} from 'xstate';

/**
 * A port that answers once: what a machine declares, and the kiosk replaces with `provide`.
 * Left as it is, it rejects: a forgotten port is seen at once and never waits for ever.
 */
export type AnswerPort<Input extends NonReducibleUnknown, Output> = PromiseActorLogic<Output, Input>;

/** Declares a port that answers once. `name` is only for the developer who forgot to provide it. */
export function answerPort<Input extends NonReducibleUnknown, Output>(name: string): AnswerPort<Input, Output> {
  return fromPromise<Output, Input>(() => Promise.reject(notProvided(name)));
}

/**
 * A port that keeps telling things to its machine while its state lasts: it sends the machine's
 * own events, and stops in its clean-up function. It may also receive events.
 */
export type ListenPort<Input extends NonReducibleUnknown> = CallbackActorLogic<EventObject, Input>;

/**
 * Declares a port that keeps telling. Left as it is, it throws when it starts, so that the
 * `onError` of the invoking state runs.
 */
export function listenPort<Input extends NonReducibleUnknown>(name: string): ListenPort<Input> {
  return fromCallback<EventObject, Input>(() => {
    throw notProvided(name);
  });
}

function notProvided(name: string): Error {
  return new Error(`port « ${name} » not provided`);
}
