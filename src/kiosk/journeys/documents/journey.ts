import { documentsMachine } from '#machines/documents/machine.ts';
import type { PrintOrder } from '#machines/documents/ports.ts';
import { visitorPrinting } from '#kiosk/paper/print-job.ts';
import { joinJourney, type OpenJourney } from '#kiosk/shell/journey.ts';
import { answering } from '#kiosk/terminal/answer-actor.ts';
import { documentPaper } from './paper/document-paper.ts';
import { createDocumentsPorts } from './ports.ts';
import { documentsScreensTable, documentsWaits } from './screens/index.ts';
import { documentsTexts } from './texts.ts';

/** « Mes attestations »: the chart with its ports, and its screens. */
export const openJourney: OpenJourney = (terminal, environment) => {
  const { gateway, sessionId, resources } = terminal;
  const ports = createDocumentsPorts({ gateway, sessionId, resources });
  const papers = visitorPrinting(terminal, environment, documentPaper);
  return joinJourney({
    machine: documentsMachine.provide({
      actors: {
        readDocuments: answering(ports.readDocuments),
        issueDocument: answering(ports.issueDocument),
        printDocument: answering(({ document, copies, isLargePrint }: PrintOrder, signal) =>
          papers.print({ document, isLargePrint }, { copies, signal }),
        ),
      },
      actions: { reportPaper: (_parts, { cameOut }) => papers.report(cameOut) },
    }),
    screens: documentsScreensTable,
    waits: documentsWaits,
    texts: documentsTexts,
  });
};
