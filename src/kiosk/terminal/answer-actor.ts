import { fromPromise, type NonReducibleUnknown, type PromiseActorLogic } from 'xstate';

/** Gives a plain function to a machine's port that answers once. */
export function answering<Input extends NonReducibleUnknown, Output>(
  answer: (input: Input) => Promise<Output>,
): PromiseActorLogic<Output, Input> {
  return fromPromise<Output, Input>(({ input }) => answer(input));
}
