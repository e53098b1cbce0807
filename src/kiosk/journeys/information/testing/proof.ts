import { informationMachine } from '#machines/information/machine.ts';
import { informationScreens } from '#machines/information/screens.ts';
import { someJourneyInput } from '#machines/testing/site.ts';
import { answering, chartStops } from '#kiosk/testing/chart-stops.ts';
import { answerEmpty } from '#kiosk/testing/driver.ts';
import type { JourneyProof, Stop, Tour, Visit } from '#kiosk/testing/journey-proof.ts';

/** What people write, without a word of the visitor's: the sheet stands for all of them. */
const notWalkedTo = informationScreens.filter((screen) => !['home', 'search', 'results', 'sheet'].includes(screen));

const stops = (): readonly Stop[] =>
  chartStops({
    journey: 'information',
    notWalkedTo,
    walk: {
      machine: informationMachine,
      input: someJourneyInput,
      events: [
        { type: 'SHEETS' },
        { type: 'SEARCH' },
        { type: 'TYPED', typed: 'Deschamps' },
        { type: 'CHOOSE', document: { kind: 'sheet', id: 'apl' } },
      ],
      answers: { readFigures: [] },
    },
    acts: {
      SHEETS: ({ driver }) => driver.openTile('sheets'),
      CHOOSE: ({ driver }) => driver.choose(),
      SEARCH: ({ driver }) => driver.press('Chercher un mot'),
      TYPED: answering(({ person }) => person.birthName),
    },
  });

/** A name typed where words are searched. */
const searched: Visit = {
  name: 'words searched',
  stopsAt: 'reading',
  async comeHalfWay({ driver, person, caisse }) {
    await driver.start();
    await driver.chooseCaisse(caisse);
    await driver.chooseService('information');
    await driver.press('Chercher un mot');
    await answerEmpty(driver, 'Que cherchez-vous ?', person.birthName);
    await driver.expectScreen('information.results');
    return {};
  },
  async complete({ driver }) {
    for (const _screen of ['results', 'search', 'home']) await driver.press('Retour');
  },
};

/** As far as its words are ours; what people write of it changes without us (e2e/information/). */
const informing: Tour = {
  name: 'information',
  async walk({ driver }, at) {
    await driver.start();
    await driver.chooseCaisse('caf-31');
    await driver.chooseService('information');
    await driver.expectTitle('Comment vous aider ?');
    await at('information.home');
    await driver.press('Chercher un mot');
    await driver.expectTitle('Que cherchez-vous ?');
    await at('information.search');
  },
};

export const proof: JourneyProof = {
  journey: 'information',
  screens: informationScreens,
  stops,
  notWalkedTo,
  holding: {},
  visits: [searched],
  tours: [informing],
};
