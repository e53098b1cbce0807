import { fixtureJourney } from '#machines/testing/fixture-journey/machine.ts';
import { joinJourney, type OpenJourney } from '#kiosk/shell/journey.ts';
import { answering } from '#kiosk/terminal/answer-actor.ts';
import { fixtureScreensTable } from './screens.tsx';
import { fixtureTexts } from './texts.ts';

/** The smallest journey that has everything; its work is done at once. */
export const openJourney: OpenJourney = () =>
  joinJourney({
    machine: fixtureJourney.provide({
      actors: { work: answering(async (): Promise<{ readonly kind: 'worked' | 'refused' }> => ({ kind: 'worked' })) },
    }),
    screens: fixtureScreensTable,
    waits: {},
    texts: fixtureTexts,
  });
