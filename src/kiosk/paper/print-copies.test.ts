import { expect, test, vi } from 'vitest';
import type { PrintResult } from '#machines/printing/ports.ts';
import { printCopies } from './print-copies.ts';

const handedOver: PrintResult = { kind: 'handedOver' };
const outOfPaper: PrintResult = { kind: 'failed', failure: 'outOfPaper' };

test('each copy is a job of its own, one after the other', async () => {
  const running = { now: 0, most: 0 };
  const printOne = vi.fn(async () => {
    running.now += 1;
    running.most = Math.max(running.most, running.now);
    await Promise.resolve();
    running.now -= 1;
    return handedOver;
  });
  expect(await printCopies({ copies: 3 }, printOne)).toEqual(handedOver);
  expect([printOne.mock.calls.length, running.most]).toEqual([3, 1]);
  expect(await printCopies({ copies: 1 }, printOne)).toEqual(handedOver);
  expect(printOne.mock.calls.length).toBe(4);
});

test.each([outOfPaper, { kind: 'unknown' }] as const)('I3 nothing is printed after %j', async (result) => {
  const printOne = vi.fn<() => Promise<PrintResult>>().mockResolvedValueOnce(handedOver).mockResolvedValueOnce(result);
  expect(await printCopies({ copies: 3 }, printOne)).toEqual(result);
  expect(printOne).toHaveBeenCalledTimes(2);
});

test('P27 no copy is begun once nobody waits for it: the session has ended, or its time', async () => {
  const visit = new AbortController();
  const printOne = vi.fn(async () => {
    visit.abort();
    return handedOver;
  });
  await printCopies({ copies: 3, signal: visit.signal }, printOne);
  expect(printOne).toHaveBeenCalledOnce();
});
