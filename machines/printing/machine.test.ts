import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { handClock } from '../testing/clock.ts';
import { handPort } from '../testing/hand-ports.ts';
import { someSlipFacts } from '../testing/samples.ts';
import { printingDelays as delays } from './delays.ts';
import { printingMachine } from './machine.ts';
import type { HandOverAnswer, PrintJob, PrintJobId, PrintResult } from './ports.ts';

function start() {
  const time = handClock();
  const record = handPort<{ readonly jobId: PrintJobId }, void>();
  const handOver = handPort<PrintJob, HandOverAnswer>();
  const result = handPort<{ readonly jobId: PrintJobId; readonly result: PrintResult }, void>();
  const actor = createActor(
    printingMachine.provide({
      actors: { recordJob: record.logic, handOver: handOver.logic, recordResult: result.logic },
    }),
    {
      input: { jobId: 'job-1', kind: 'slip', content: someSlipFacts, delays },
      clock: time.clock,
    },
  );
  actor.start();
  return { ...time, actor, record, handOver, result, output: () => actor.getSnapshot().output };
}

describe('a print job', () => {
  test('is recorded, without its content, before it is sent', async () => {
    const { record, handOver } = start();
    expect(record.calls).toEqual([{ jobId: 'job-1' }]);
    expect(handOver.calls).toHaveLength(0);
    await record.answer();
    expect(handOver.calls).toHaveLength(1);
  });

  test('that cannot be recorded is not sent', async () => {
    const { record, handOver, output } = start();
    await record.fail();
    expect(handOver.calls).toHaveLength(0);
    expect(output()).toEqual({ kind: 'failed', failure: 'notRecorded' });
  });

  test('ends as handed over, and that is recorded', async () => {
    const { record, handOver, result, output } = start();
    await record.answer();
    await handOver.answer({ kind: 'handedOver' });
    expect(result.calls).toEqual([{ jobId: 'job-1', result: { kind: 'handedOver' } }]);
    await result.answer();
    expect(output()).toEqual({ kind: 'handedOver' });
  });

  test('that failed says of what', async () => {
    const { record, handOver, result, output } = start();
    await record.answer();
    await handOver.answer({ kind: 'failed', failure: 'outOfPaper' });
    await result.answer();
    expect(output()).toEqual({ kind: 'failed', failure: 'outOfPaper' });
  });

  test('that breaks half way or never ends is unknown, and is not sent again', async () => {
    const broken = start();
    await broken.record.answer();
    await broken.handOver.fail();
    await broken.result.answer();
    expect(broken.output()).toEqual({ kind: 'unknown' });
    expect(broken.handOver.calls).toHaveLength(1);

    const stuck = start();
    await stuck.record.answer();
    stuck.pass(delays.handOverLimitMs);
    await stuck.result.answer();
    expect(stuck.output()).toEqual({ kind: 'unknown' });
    expect(stuck.handOver.calls).toHaveLength(1);
  });

  test('still tells the visitor its end when that cannot be recorded', async () => {
    const { record, handOver, result, output } = start();
    await record.answer();
    await handOver.answer({ kind: 'handedOver' });
    await result.fail();
    expect(output()).toEqual({ kind: 'handedOver' });
  });
});
