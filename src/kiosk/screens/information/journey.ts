import { informationMachine } from '#machines/information/machine.ts';
import { joinJourney, type OpenJourney } from '#kiosk/app/journey.ts';
import { informationScreensTable } from './index.ts';

/** « M'informer »: it asks nothing of the terminal, and waits for nobody. */
export const openJourney: OpenJourney = () =>
  joinJourney({ machine: informationMachine, screens: informationScreensTable, waits: {} });
