import { createActor, toPromise } from 'xstate';
import { printingDelays } from '#machines/printing/delays.ts';
import { printingMachine } from '#machines/printing/machine.ts';
import type { PrintJob, PrintJobId, PrintResult } from '#machines/printing/ports.ts';
import { handOverToBrowser } from '#kiosk/devices/browser-printer.ts';
import { createPrintingPorts } from '#kiosk/devices/printing.ts';
import { recordPaperAnswer } from '#kiosk/storage/print-records.ts';
import { answering } from '#kiosk/terminal/answer-actor.ts';
import type { Surroundings } from '#kiosk/terminal/surroundings.ts';
import type { VisitTerminal } from '#kiosk/terminal/visit-terminal.ts';
import { loadTestPage } from './load-test-page.ts';
import type { Paper, PaperSetting } from './paper.ts';

/** Prints a page that says what it is, without personal data. */
export async function printTestPage(terminal: VisitTerminal, around: Surroundings): Promise<PrintResult> {
  const caisse = around.firstCaisse();
  if (caisse === undefined) return { kind: 'failed', failure: 'notDrawn' };
  const facts = { caisse, now: terminal.clock.now() };
  return print(terminal, around, crypto.randomUUID(), await loadTestPage(), facts);
}

/**
 * Prints one kind of paper for a visitor, and keeps the visitor's answer about the last one for staff: its record names
 * no person.
 */
export function visitorPrinting<Content, Words>(
  terminal: VisitTerminal,
  around: Surroundings,
  paper: Paper<Content, Words>,
) {
  let last: PrintJobId | undefined;
  return {
    print: (content: Content): Promise<PrintResult> => {
      last = crypto.randomUUID();
      return print(terminal, around, last, paper, content);
    },
    report: (cameOut: boolean): void => {
      // Unwritten it counts as unanswered: an agent looks once too often.
      if (last !== undefined) void recordPaperAnswer(terminal.database, last, cameOut).catch(() => undefined);
    },
  };
}

/** Runs one print job to its end: recorded, sent, recorded again (I3). */
async function print<Content, Words>(
  terminal: VisitTerminal,
  around: Surroundings,
  jobId: PrintJobId,
  { kind, words }: Paper<Content, Words>,
  content: Content,
): Promise<PrintResult> {
  const format = around.printer();
  if (format === 'none') return { kind: 'failed', failure: 'unreachable' };
  const ports = createPrintingPorts({
    database: terminal.database,
    kind,
    now: terminal.time.best,
    handOver: (job) =>
      handOverToBrowser(
        {
          draw: async (printed) => terminal.papers.write(kind, words(printed, settingOf(around)), format),
          frame: () => ({ document, owner: terminal.resources, after: terminal.timers.after, title: '' }),
        },
        job as PrintJob<Content>,
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
    { input: { jobId, kind, content, delays: printingDelays } },
  );
  terminal.resources.own('frame', () => job.stop());
  job.start();
  return toPromise(job);
}

function settingOf(around: Surroundings): PaperSetting {
  return {
    visitorLanguage: around.visitorLanguage(),
    publicUrl: around.publicUrl(),
    isDemonstration: around.isDemonstration(),
  };
}
