import { createActor, toPromise } from 'xstate';
import { printingDelays } from '#machines/printing/delays.ts';
import { printingMachine } from '#machines/printing/machine.ts';
import type { PrintableContent, PrintJob, PrintJobId, PrintResult } from '#machines/printing/ports.ts';
import { handOverToBrowser } from '#kiosk/devices/browser-printer.ts';
import { createPrintingPorts } from '#kiosk/devices/printing.ts';
import { codePageUrl } from '#kiosk/documents/slip/code-page-url.ts';
import type { SlipText } from '#kiosk/documents/slip/slip-text.ts';
import { specimenWords, testPageWords } from '#kiosk/documents/slip-marks.ts';
import { slipWords } from '#kiosk/documents/slip-words.ts';
import { recordSlipAnswer } from '#kiosk/storage/print-records.ts';
import type { PrintRecord } from '#kiosk/storage/records.ts';
import { answering } from './answer-actor.ts';
import type { Surroundings } from './surroundings.ts';
import type { VisitTerminal } from './visit-terminal.ts';
import { testSlip } from './test-slip.ts';

/** A page without anybody's data, drawn as a slip is, that says what it is. */
export function printTestPage(terminal: VisitTerminal, around: Surroundings): Promise<PrintResult> {
  const content: PrintableContent = { kind: 'slip', slip: testSlip(terminal.clock.now()) };
  return print(terminal, around, { jobId: crypto.randomUUID(), content }, testPage);
}

/** Prints a visitor's slips, and keeps for staff what the visitor says of the last one: its record names nobody. */
export function slipPrinting(terminal: VisitTerminal, around: Surroundings) {
  let last: PrintJobId | undefined;
  return {
    print: ({ content }: { readonly content: PrintableContent }): Promise<PrintResult> => {
      last = crypto.randomUUID();
      return print(terminal, around, { jobId: last, content }, slip);
    },
    report: (cameOut: boolean): void => {
      // Unwritten it counts as unanswered: an agent looks once too often.
      if (last !== undefined) void recordSlipAnswer(terminal.database, last, cameOut).catch(() => undefined);
    },
  };
}

interface Printed {
  readonly kind: PrintRecord['kind'];
  readonly reword: (words: SlipText) => SlipText;
}

const slip: Printed = { kind: 'slip', reword: (words) => words };
const testPage: Printed = { kind: 'testPage', reword: testPageWords };

/** Runs one print job to its end: recorded, sent, recorded again (I3). */
async function print(
  terminal: VisitTerminal,
  around: Surroundings,
  { jobId, content }: PrintJob,
  { kind, reword }: Printed,
): Promise<PrintResult> {
  const paper = around.printer();
  if (paper === 'none') return { kind: 'failed', failure: 'unreachable' };
  const ports = createPrintingPorts({
    database: terminal.database,
    kind,
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
    { input: { jobId, content, delays: printingDelays } },
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
