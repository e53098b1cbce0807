import { informationMachine } from '#machines/information/machine.ts';
import { joinJourney, type OpenJourney } from '#kiosk/shell/journey.ts';
import { tableInForce } from '#kiosk/parameters/table-in-force.ts';
import { answering } from '#kiosk/terminal/answer-actor.ts';
import { informationScreensTable } from './screens/index.ts';
import { informationTexts } from './texts.ts';

/** « M'informer »: the chart with its one port, and its screens; it waits for no answer. */
export const openJourney: OpenJourney = (terminal) =>
  joinJourney({
    machine: informationMachine.provide({ actors: { readFigures: answering(() => tableInForce(terminal.database)) } }),
    screens: informationScreensTable,
    waits: {},
    texts: informationTexts,
  });
