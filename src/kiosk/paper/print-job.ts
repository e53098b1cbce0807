import { createActor, toPromise } from 'xstate';
import { printingDelays } from '#machines/printing/delays.ts';
import { printingMachine } from '#machines/printing/machine.ts';
import type { PrintJob, PrintJobId, PrintResult } from '#machines/printing/ports.ts';
import { handOverToBrowser } from '#kiosk/devices/browser-printer.ts';
import { createPrintingPorts } from '#kiosk/devices/printing.ts';
import { recordPaperAnswer } from '#kiosk/storage/print-records.ts';
import { answering } from '#kiosk/terminal/answer-actor.ts';
import type { Environment } from '#kiosk/terminal/environment.ts';
import type { VisitTerminal } from '#kiosk/terminal/visit-terminal.ts';
import { loadTestPage } from './load-test-page.ts';
import { printCopies, type CopyOrder } from './print-copies.ts';
import type { Paper, PaperSetting } from './paper.ts';

/** Prints a page that says what it is, without personal data. */
export async function printTestPage(terminal: VisitTerminal, environment: Environment): Promise<PrintResult> {
  const caisse = environment.firstCaisse();
  if (caisse === undefined) return { kind: 'failed', failure: 'notDrawn' };
  const facts = { caisse, now: terminal.clock.now() };
  return print(terminal, environment, crypto.randomUUID(), await loadTestPage(), facts);
}

/**
 * Prints one kind of paper for a visitor, in one copy or several, and keeps the visitor's answer about the last ones for
 * staff: their records name no person.
 */
export function visitorPrinting<Content, Words>(
  terminal: VisitTerminal,
  environment: Environment,
  paper: Paper<Content, Words>,
) {
  let last: PrintJobId[] = [];
  return {
    print: (content: Content, order: Partial<CopyOrder> = {}): Promise<PrintResult> => {
      last = [];
      return printCopies({ copies: 1, ...order }, () => {
        const jobId = crypto.randomUUID();
        last.push(jobId);
        return print(terminal, environment, jobId, paper, content);
      });
    },
    report: (cameOut: boolean): void => {
      // Unwritten it counts as unanswered: an agent looks once too often.
      for (const jobId of last) void recordPaperAnswer(terminal.database, jobId, cameOut).catch(() => undefined);
    },
  };
}

/** Runs one print job to its end: recorded, sent, recorded again (I3). */
async function print<Content, Words>(
  terminal: VisitTerminal,
  environment: Environment,
  jobId: PrintJobId,
  { kind, words }: Paper<Content, Words>,
  content: Content,
): Promise<PrintResult> {
  const format = environment.printer();
  if (format === 'none') return { kind: 'failed', failure: 'unreachable' };
  const ports = createPrintingPorts({
    database: terminal.database,
    kind,
    now: terminal.time.best,
    handOver: (job) =>
      handOverToBrowser(
        {
          draw: async (printed) => terminal.papers.write(kind, words(printed, settingOf(environment)), format),
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

function settingOf(environment: Environment): PaperSetting {
  return {
    visitorLanguage: environment.visitorLanguage(),
    publicUrl: environment.publicUrl(),
    isDemonstration: environment.isDemonstration(),
  };
}
