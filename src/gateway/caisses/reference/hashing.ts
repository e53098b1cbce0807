import { availableParallelism } from 'node:os';

/** Threads that Node has for hashes, signatures and files together, unless the operator says otherwise. */
const poolThreads = Number(process.env['UV_THREADPOOL_SIZE'] ?? 4);

/** One thread stays free: a burst of sign-ins must not hold up the signature of a kiosk's contact. */
const maxAtOnce = Math.max(1, Math.min(availableParallelism(), poolThreads - 1));

/** Runs works one after the other, at most so many at the same time. Who waits keeps the order. */
export function inTurns(limit: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      // The turn goes to the next one, and is free when nobody waits.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

/** Every Argon2id of this process takes its turn here. */
export const hashing = inTurns(maxAtOnce);
