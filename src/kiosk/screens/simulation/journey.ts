import type { PostalCode } from '#domain/identity/postal-code.ts';
import type { Prepared } from '#machines/simulation/ports.ts';
import { simulationMachine } from '#machines/simulation/machine.ts';
import { joinJourney, type OpenJourney } from '#kiosk/app/journey.ts';
import { tableInForce } from '#kiosk/parameters/table-in-force.ts';
import { loadCommunes } from '#kiosk/simulation-data/load-communes.ts';
import type { KioskDatabase } from '#kiosk/storage/database.ts';
import { answering } from '#kiosk/terminal/answer-actor.ts';
import { simulationScreensTable, simulationWaits } from './index.ts';

/** « Faire une simulation »: the chart with its ports, and its screens. */
export const openJourney: OpenJourney = (terminal, around) =>
  joinJourney({
    machine: simulationMachine.provide({
      actors: {
        prepare: answering(() => prepare(terminal.database, around.publicUrl())),
        findCommunes: answering(async ({ postalCode }: { readonly postalCode: PostalCode }) => (await loadCommunes())(postalCode)),
      },
    }),
    screens: simulationScreensTable,
    waits: simulationWaits,
  });

/** Figures, and all zones: a file of one département would tell where the visitor lives. */
async function prepare(database: KioskDatabase, publicUrl: string | undefined): Promise<Prepared> {
  const [table, { zoneOf }] = await Promise.all([tableInForce(database), import('#domain/benefits/zones/zones.ts')]);
  return { table, zoneOf, publicUrl, printsSummary: false };
}
