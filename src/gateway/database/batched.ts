/** The most items in one run; later ones wait for the next. */
const maxAtOnce = 64;

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

interface BatchOptions<Item> {
  /** The resources of an item: two items with a key in common never share a run, and keep their order. */
  readonly keysOf?: (item: Item) => readonly string[];
}

/**
 * Groups small works: while a run is under way, requests collect and share the next run. Simultaneous requests share
 * statements and commits; a single request runs at once.
 *
 * When a run of several fails, each is repeated alone, so that one bad item spoils no other. So `run` must do all of
 * its work or nothing (one statement, one transaction), and be harmless to repeat.
 *
 * @param run gives one result for each item, in their order.
 */
export function batched<Item, Result>(
  run: (items: readonly Item[]) => Promise<readonly Result[]>,
  { keysOf = () => [] }: BatchOptions<Item> = {},
): (item: Item) => Promise<Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let isRunning = false;

  /** The oldest items without a common key. An item also waits when it shares a key with a waiting one. */
  function takeBatch(): readonly Waiting<Item, Result>[] {
    const batch: Waiting<Item, Result>[] = [];
    const left: Waiting<Item, Result>[] = [];
    const touched = new Set<string>();
    for (const each of waiting) {
      const keys = keysOf(each.item);
      const isFree = batch.length < maxAtOnce && !keys.some((key) => touched.has(key));
      (isFree ? batch : left).push(each);
      for (const key of keys) touched.add(key);
    }
    waiting = left;
    return batch;
  }

  async function runBatch(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await run(batch.map(({ item }) => item));
      if (results.length !== batch.length) throw new Error('a batch gave another number of results');
      for (const [index, { resolve }] of batch.entries()) resolve(results[index] as Result);
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      else for (const each of batch) await runBatch([each]);
    }
  }

  async function runAll(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) await runBatch(takeBatch());
    isRunning = false;
  }

  return async (item) =>
    await new Promise<Result>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isRunning) void runAll();
    });
}
