import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createTimers } from '../clock.ts';
import { paperKinds } from './kinds.ts';
import type { PaperAnswer, PaperRequest } from './paper-worker-messages.ts';
import { createPaperWriter, DRAW_LIMIT_MS, type PaperWorker } from './paper-writer.ts';

/** The writer knows nothing of what it hands to the worker. */
const WORDS = { title: 'Code provisoire' };
const PDF = new Uint8Array([1, 2, 3]);

/** A worker answered by hand. */
function handWorker(): PaperWorker & {
  readonly requests: PaperRequest[];
  readonly ended: () => boolean;
  answer: (answer: PaperAnswer) => void;
} {
  const requests: PaperRequest[] = [];
  let ended = false;
  const worker: ReturnType<typeof handWorker> = {
    requests,
    ended: () => ended,
    postMessage: (request) => void requests.push(request),
    terminate: () => {
      ended = true;
    },
    onmessage: null,
    onerror: null,
    answer: (data) => worker.onmessage?.({ data } as MessageEvent<PaperAnswer>),
  };
  return worker;
}

describe('the writer of papers', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('gives each answer to who asked, in whatever order they come', async () => {
    const worker = handWorker();
    const writer = createPaperWriter({ openWorker: () => worker, timers: createTimers() });
    const [first, second] = [writer.write('slip', WORDS, 'a4'), writer.write('slip', WORDS, 'ticket80')];
    const [one, two] = worker.requests.map(({ id }) => id);
    worker.answer({ id: two ?? 0, kind: 'drawn', pdf: new Uint8Array([2]) });
    worker.answer({ id: one ?? 0, kind: 'drawn', pdf: new Uint8Array([1]) });
    expect(await Promise.all([first, second])).toEqual([new Uint8Array([1]), new Uint8Array([2])]);
  });

  test('asks one worker for every kind of paper', async () => {
    const worker = handWorker();
    const writer = createPaperWriter({ openWorker: () => worker, timers: createTimers() });
    const writing = paperKinds.map((kind) => writer.write(kind, WORDS, 'a4'));
    expect(worker.requests).toEqual(
      paperKinds.map((kind, index) => ({ id: index + 1, ask: 'draw', kind, words: WORDS, format: 'a4' })),
    );
    for (const { id } of worker.requests) worker.answer({ id, kind: 'drawn', pdf: PDF });
    expect(await Promise.all(writing)).toEqual(paperKinds.map(() => PDF));
  });

  test('opens one worker, when it is first needed', async () => {
    const openWorker = vi.fn(handWorker);
    const writer = createPaperWriter({ openWorker, timers: createTimers() });
    expect(openWorker).not.toHaveBeenCalled();
    void writer.warmUp('a4');
    void writer.warmUp('a4');
    expect(openWorker).toHaveBeenCalledOnce();
  });

  test('warming up sends nothing of anybody and never throws', async () => {
    const worker = handWorker();
    const writer = createPaperWriter({ openWorker: () => worker, timers: createTimers() });
    const warming = writer.warmUp('ticket80');
    expect(worker.requests).toEqual([{ id: 1, ask: 'warmUp', format: 'ticket80' }]);
    writer.close();
    await expect(warming).resolves.toBeUndefined();
  });

  test('ends its worker at the wipe; who still waits learns that nothing was drawn', async () => {
    const worker = handWorker();
    const timers = createTimers();
    const writer = createPaperWriter({ openWorker: () => worker, timers });
    const writing = writer.write('slip', WORDS, 'a4');
    writer.close();
    await expect(writing).rejects.toThrow('could not be drawn');
    expect(worker.ended()).toBe(true);
    expect(timers.pending()).toBe(0);
  });

  test.each([
    [
      'it says so',
      (worker: ReturnType<typeof handWorker>) => worker.answer({ id: 1, kind: 'failed', reason: 'broken' }),
    ],
    ['it breaks', (worker: ReturnType<typeof handWorker>) => worker.onerror?.({} as ErrorEvent)],
    ['it is silent', () => vi.advanceTimersByTime(DRAW_LIMIT_MS)],
  ])('a worker that cannot draw is not waited for: %s', async (_case, fail) => {
    const worker = handWorker();
    const writer = createPaperWriter({ openWorker: () => worker, timers: createTimers() });
    const writing = writer.write('slip', WORDS, 'a4');
    fail(worker);
    await expect(writing).rejects.toThrow('could not be drawn');
  });

  test('says of a paper with a letter that no font has that this is why', async () => {
    const worker = handWorker();
    const writer = createPaperWriter({ openWorker: () => worker, timers: createTimers() });
    const writing = writer.write('document', WORDS, 'a4');
    worker.answer({ id: 1, kind: 'failed', reason: 'letterMissing' });
    await expect(writing).rejects.toMatchObject({ reason: 'letterMissing' });
    const another = writer.write('document', WORDS, 'a4');
    writer.close();
    await expect(another).rejects.toMatchObject({ reason: 'broken' });
  });

  test('after a broken worker the next paper gets a new one', async () => {
    const workers = [handWorker(), handWorker()];
    let opened = 0;
    const writer = createPaperWriter({
      openWorker: () => workers[opened++] ?? handWorker(),
      timers: createTimers(),
    });
    const broken = writer.write('slip', WORDS, 'a4');
    workers[0]?.onerror?.({} as ErrorEvent);
    await expect(broken).rejects.toThrow();
    const writing = writer.write('slip', WORDS, 'a4');
    workers[1]?.answer({ id: 2, kind: 'drawn', pdf: PDF });
    expect(await writing).toEqual(PDF);
  });
});
