import { createActor, toPromise } from 'xstate';
import { printingDelays } from '#machines/printing/delays.ts';
import { printingMachine } from '#machines/printing/machine.ts';
import type { PrintableContent, PrintResult } from '#machines/printing/ports.ts';
import { handOverToBrowser } from '#kiosk/devices/browser-printer.ts';
import { createPrintingPorts } from '#kiosk/devices/printing.ts';
import { codePageUrl } from '#kiosk/documents/slip/code-page-url.ts';
import type { SlipText } from '#kiosk/documents/slip/slip-text.ts';
import { specimenWords, testPageWords } from '#kiosk/documents/slip-marks.ts';
import { slipWords } from '#kiosk/documents/slip-words.ts';
import { answering } from './answer-actor.ts';
import type { Surroundings } from './surroundings.ts';
import type { VisitTerminal } from './visit-terminal.ts';
import { testSlip } from './test-slip.ts';

/** A page without anybody's data, drawn as a slip is, that says what it is. */
export function printTestPage(terminal: VisitTerminal, around: Surroundings): Promise<PrintResult> {
  return print(terminal, around, { kind: 'slip', slip: testSlip(terminal.clock.now()) }, testPageWords);
}

/** Runs one print job to its end: recorded, sent, recorded again (I3). */
export async function print(
  terminal: VisitTerminal,
  around: Surroundings,
  content: PrintableContent,
  reword: (words: SlipText) => SlipText = (words) => words,
): Promise<PrintResult> {
  const paper = around.printer();
  if (paper === 'none') return { kind: 'failed', failure: 'unreachable' };
  const ports = createPrintingPorts({
    database: terminal.database,
    now: terminal.time.best,
    handOver: (job) =>
      handOverToBrowser(
        {
          slips: terminal.slips,
          paper,
          wordsOf: async (printed) => reword(await wordsOf(printed, around)),
          frame: () => ({ document, owner: terminal.resources, after: terminal.timers.after, title: '' }),
        },
        job,
      ),
  });
  const job = createActor(
    printingMachine.provide({
      actors: {
        recordJob: answering(ports.recordJob),
        handOver: answering(ports.handOver),
        recordResult: answering(ports.recordResult),
      },
    }),
    { input: { jobId: crypto.randomUUID(), content, delays: printingDelays } },
  );
  terminal.resources.own('frame', () => job.stop());
  job.start();
  return toPromise(job);
}

async function wordsOf({ slip }: PrintableContent, around: Surroundings): Promise<SlipText> {
  const publicUrl = around.publicUrl();
  if (!publicUrl) throw new Error('the gateway never said its address');
  const words = slipWords(slip, around.visitorLanguage(), codePageUrl(publicUrl, slip.reference));
  return around.isDemonstration() ? specimenWords(words) : words;
}
