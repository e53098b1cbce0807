import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { PostalCode } from '#domain/identity/postal-code.ts';
import type { Prepared } from '#machines/simulation/ports.ts';
import { simulationMachine } from '#machines/simulation/machine.ts';
import { joinJourney, type OpenJourney } from '#kiosk/shell/journey.ts';
import { tableInForce } from '#kiosk/parameters/table-in-force.ts';
import { loadCommunes } from './load-communes.ts';
import { createSimulationPorts } from './ports.ts';
import { readsFiles } from './reads-files.ts';
import type { KioskDatabase } from '#kiosk/storage/database.ts';
import { answering } from '#kiosk/terminal/answer-actor.ts';
import type { Environment } from '#kiosk/terminal/environment.ts';
import { simulationScreensTable, simulationWaits } from './screens/index.ts';
import { simulationTexts } from './texts.ts';
import { summaryPrinting } from './paper/summary-printing.ts';

/** « Faire une simulation »: the chart with its ports, and its screens. */
export const openJourney: OpenJourney = (terminal, environment) => {
  const papers = summaryPrinting(terminal, environment);
  const ports = createSimulationPorts(terminal);
  return joinJourney({
    machine: simulationMachine.provide({
      actors: {
        prepare: answering(({ caisse }: { readonly caisse: CaisseId }) =>
          prepare(terminal.database, environment, caisse),
        ),
        readFileAnswers: answering(ports.readFileAnswers),
        findCommunes: answering(async ({ postalCode }: { readonly postalCode: PostalCode }) =>
          (await loadCommunes())(postalCode),
        ),
        printSummary: answering(papers.print),
      },
      actions: { reportPaper: (_parts, { cameOut }) => papers.report(cameOut) },
    }),
    screens: simulationScreensTable,
    waits: simulationWaits,
    texts: simulationTexts,
  });
};

/** Figures, and all zones: a file of one département would tell where the visitor lives. */
async function prepare(database: KioskDatabase, environment: Environment, caisse: CaisseId): Promise<Prepared> {
  const [table, { zoneOf }] = await Promise.all([tableInForce(database), import('#domain/benefits/zones/zones.ts')]);
  return {
    table,
    zoneOf,
    publicUrl: environment.publicUrl(),
    printsSummary: environment.printer() !== 'none',
    readsFiles: readsFiles(environment, caisse),
  };
}
