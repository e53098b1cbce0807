import type { Locks } from '../drain.ts';

/** Web locks of one browser, shared by several documents. */
export function fakeLocks(): Locks {
  const held = new Set<string>();
  return {
    async request(name, _options, run) {
      if (held.has(name)) return run(null);
      held.add(name);
      try {
        return await run({ name });
      } finally {
        held.delete(name);
      }
    },
  };
}
