import type { PostalCode } from '#domain/identity/postal-code.ts';
import { shippedParameters } from '#domain/benefits/parameters/parameters.ts';
import type { Prepared } from '#machines/simulation/ports.ts';
import { simulationMachine } from '#machines/simulation/machine.ts';
import { joinJourney, type OpenJourney } from '#kiosk/app/journey.ts';
import { loadCommunes } from '#kiosk/simulation-data/load-communes.ts';
import { answering } from '#kiosk/terminal/answer-actor.ts';
import { simulationScreensTable, simulationWaits } from './index.ts';

/** « Faire une simulation »: the chart with its ports, and its screens. */
export const openJourney: OpenJourney = (_terminal, around) =>
  joinJourney({
    machine: simulationMachine.provide({
      actors: {
        prepare: answering(() => prepare(around.publicUrl())),
        findCommunes: answering(async ({ postalCode }: { readonly postalCode: PostalCode }) => (await loadCommunes())(postalCode)),
      },
    }),
    screens: simulationScreensTable,
    waits: simulationWaits,
  });

/** Figures, and all zones: a file of one département would tell where the visitor lives. */
async function prepare(publicUrl: string | undefined): Promise<Prepared> {
  const { zoneOf } = await import('#domain/benefits/zones/zones.ts');
  return { table: shippedParameters, zoneOf, phonePage: publicUrl === undefined ? undefined : `${publicUrl}/simulation` };
}
