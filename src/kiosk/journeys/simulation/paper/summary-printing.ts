import { simulationSheet } from '#domain/benefits/printed/simulation-sheet.ts';
import { parisDateOf } from '#domain/time/french-time.ts';
import type { Summary } from '#machines/simulation/ports.ts';
import type { PrintResult } from '#machines/printing/ports.ts';
import { simulationUrl } from '#contract/addresses/simulation-url.ts';
import { visitorPrinting } from '#kiosk/paper/print-job.ts';
import type { Environment } from '#kiosk/terminal/environment.ts';
import type { VisitTerminal } from '#kiosk/terminal/visit-terminal.ts';
import { simulationPaper } from './simulation-paper.ts';

/** The summary on paper, with the square that opens the same result on a phone where the kiosk knows its address. */
export function summaryPrinting(terminal: VisitTerminal, environment: Environment) {
  const papers = visitorPrinting(terminal, environment, simulationPaper);
  return {
    print: async ({ caisse, estimated }: Summary): Promise<PrintResult> => {
      const now = await terminal.time.best();
      const publicUrl = environment.publicUrl();
      return papers.print(
        simulationSheet({
          caisse,
          issuedAt: now,
          result: { ...estimated, staleOn: parisDateOf(now) },
          phoneUrl: publicUrl && simulationUrl(publicUrl, estimated),
        }),
      );
    },
    report: papers.report,
  };
}
