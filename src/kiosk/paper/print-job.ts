import { createActor, toPromise } from 'xstate';
import type { SlipContent } from '#domain/provisional-code/slip.ts';
import { printingDelays } from '#machines/printing/delays.ts';
import { printingMachine } from '#machines/printing/machine.ts';
import type { PrintableContent, PrintJobId, PrintResult } from '#machines/printing/ports.ts';
import { handOverToBrowser } from '#kiosk/devices/browser-printer.ts';
import { createPrintingPorts } from '#kiosk/devices/printing.ts';
import { codePageUrl } from '#kiosk/journeys/provisional-code/paper/code-page-url.ts';
import type { SlipPaper } from '#kiosk/journeys/provisional-code/paper/draw-slip.ts';
import type { SlipText } from '#kiosk/journeys/provisional-code/paper/slip-text.ts';
import { specimenWords, testPageWords } from '#kiosk/journeys/provisional-code/paper/slip-marks.ts';
import { slipWords } from '#kiosk/journeys/provisional-code/paper/slip-words.ts';
import { sheetText } from '#kiosk/journeys/simulation/paper/sheet-text.ts';
import { textsIn } from '#kiosk/texts/all-texts.ts';
import { recordSlipAnswer } from '#kiosk/storage/print-records.ts';
import type { PrintRecord } from '#kiosk/storage/records.ts';
import { answering } from '../terminal/answer-actor.ts';
import type { Surroundings } from '../terminal/surroundings.ts';
import type { VisitTerminal } from '../terminal/visit-terminal.ts';
import { testSlip } from './test-slip.ts';

/** A page without anybody's data, drawn as a slip is, that says what it is. */
export function printTestPage(terminal: VisitTerminal, around: Surroundings): Promise<PrintResult> {
  const content: PrintableContent = { kind: 'slip', slip: testSlip(terminal.clock.now()) };
  return print(terminal, around, { jobId: crypto.randomUUID(), content, kind: 'testPage' });
}

/** Prints a visitor's papers, and keeps for staff what the visitor says of the last one: its record names nobody. */
export function visitorPrinting(terminal: VisitTerminal, around: Surroundings) {
  let last: PrintJobId | undefined;
  return {
    print: ({ content }: { readonly content: PrintableContent }): Promise<PrintResult> => {
      last = crypto.randomUUID();
      return print(terminal, around, { jobId: last, content, kind: content.kind });
    },
    report: (cameOut: boolean): void => {
      // Unwritten it counts as unanswered: an agent looks once too often.
      if (last !== undefined) void recordSlipAnswer(terminal.database, last, cameOut).catch(() => undefined);
    },
  };
}

interface Job {
  readonly jobId: PrintJobId;
  readonly content: PrintableContent;
  readonly kind: PrintRecord['kind'];
}

/** Runs one print job to its end: recorded, sent, recorded again (I3). */
async function print(
  terminal: VisitTerminal,
  around: Surroundings,
  { jobId, content, kind }: Job,
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
          draw: (printed) => drawn(terminal, around, printed, { paper, kind }),
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

/** The PDF of what is printed, made by the worker. */
async function drawn(
  { slips }: VisitTerminal,
  around: Surroundings,
  content: PrintableContent,
  { paper, kind }: { readonly paper: SlipPaper; readonly kind: PrintRecord['kind'] },
): Promise<Uint8Array<ArrayBuffer>> {
  if (content.kind === 'simulation')
    return slips.writeSheet(sheetText(content.sheet, textsIn(around.visitorLanguage())), paper);
  const words = slipWordsOf(content.slip, around);
  return slips.write(kind === 'testPage' ? testPageWords(words) : words, paper);
}

function slipWordsOf(slip: SlipContent, around: Surroundings): SlipText {
  const publicUrl = around.publicUrl();
  if (!publicUrl) throw new Error('the gateway never said its address');
  const words = slipWords(slip, around.visitorLanguage(), codePageUrl(publicUrl, slip.reference));
  return around.isDemonstration() ? specimenWords(words) : words;
}
