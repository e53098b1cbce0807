import { fromPromise, type NonReducibleUnknown, type PromiseActorLogic } from 'xstate';

/** A port whose answers the test gives by hand, in order, and whose calls it can read. */
export interface HandPort<Input extends NonReducibleUnknown, Output> {
  readonly logic: PromiseActorLogic<Output, Input>;
  /** Inputs received so far. */
  readonly calls: readonly Input[];
  /** Calls whose actor was stopped before an answer. */
  readonly stopped: () => number;
  /** Answers the oldest call still waiting, and lets the machine react. */
  readonly answer: (output: Output) => Promise<void>;
  /** Makes the oldest call still waiting fail. */
  readonly fail: () => Promise<void>;
}

/** Makes a port answered by hand: the machine stays in its waiting state until the test answers. */
export function handPort<Input extends NonReducibleUnknown, Output>(): HandPort<Input, Output> {
  const calls: Input[] = [];
  const waiting: { resolve: (output: Output) => void; reject: (error: Error) => void }[] = [];
  let stopped = 0;
  const logic = fromPromise<Output, Input>(({ input, signal }) => {
    calls.push(input);
    signal.addEventListener('abort', () => (stopped += 1));
    return new Promise<Output>((resolve, reject) => waiting.push({ resolve, reject }));
  });
  const oldest = () => {
    const call = waiting.shift();
    if (!call) throw new Error('no call is waiting for an answer');
    return call;
  };
  return {
    logic,
    calls,
    stopped: () => stopped,
    answer: async (output) => {
      oldest().resolve(output);
      await settled();
    },
    fail: async () => {
      oldest().reject(new Error('the port failed'));
      await settled();
    },
  };
}

/** Lets promises that are already settled reach their machines, through several layers of actors. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
