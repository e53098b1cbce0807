import { fromPromise, type NonReducibleUnknown, type PromiseActorLogic } from 'xstate';

/** Gives a plain function to a machine's port that answers once. The signal says that nobody waits for the answer any more. */
export function answering<Input extends NonReducibleUnknown, Output>(
  answer: (input: Input, signal: AbortSignal) => Promise<Output>,
): PromiseActorLogic<Output, Input> {
  return fromPromise<Output, Input>(({ input, signal }) => answer(input, signal));
}
