import { simulationScreens } from '#machines/simulation/screens.ts';
import { answer, type Driver } from '#kiosk/testing/driver.ts';
import type { JourneyProof, Stop, Visit } from '#kiosk/testing/journey-proof.ts';
import { born, choice, choices, usual, type HouseholdAnswers } from './answers.ts';
import { prefilled } from './prefilled.ts';
import { Respondent } from './respondent.ts';

/** The screens that hold most of the visitor; the others show a part of these, or no personal data. */
const stopped: readonly string[] = ['question', 'summary', 'result'];

/** Few questions: one person without money. */
function aloneBorn(birthDate: string): HouseholdAnswers {
  return {
    home: { postalCode: '31110', commune: 'Bagnères-de-Luchon' },
    answers: {
      ...usual,
      'birth.you': born([birthDate.slice(4), birthDate.slice(2, 4), birthDate.slice(0, 2)].join('-')),
      'situation.you': choices(),
      tenure: choice('housedFree'),
      sharesCosts: choice('no'),
    },
  };
}

/** From attract to a screen, with that birth date (JJMMAAAA) among the answers. */
async function walkTo(driver: Driver, screen: string, birthDate: string): Promise<void> {
  const respondent = new Respondent(driver, 'quick');
  const household = aloneBorn(birthDate);
  await respondent.begin();
  if (screen === 'question') {
    await respondent.answerUntil(household, 'dependants');
    return;
  }
  await respondent.answerAll(household);
  if (screen === 'summary') return;
  await driver.press('Voir le résultat');
  await driver.expectScreen(`simulation.${screen}`);
}

async function seeResult(driver: Driver): Promise<void> {
  await driver.press('Voir le résultat');
  await driver.press('Que faire maintenant ?');
  await driver.press('Terminer');
}

const stops = (): readonly Stop[] =>
  stopped.map((screen) => ({
    screen,
    needs: {},
    walk: ({ driver, person }) => walkTo(driver, screen, person.birthDate),
  }));

/** Every question answered, then the birth date open in its field again. */
const summary: Visit = {
  name: 'simulation',
  stopsAt: 'typing',
  async comeHalfWay({ driver, person }) {
    await walkTo(driver, 'summary', person.birthDate);
    while (!(await driver.offers(/: Naissance/))) await driver.press('Suite des réponses');
    await driver.press(/: Naissance/);
    await driver.expectField(/\d/);
    return {};
  },
  async complete({ driver }) {
    await driver.press('Continuer');
    await seeResult(driver);
  },
};

/** Left at a question, the birth date among the answers. */
const begun: Visit = {
  name: 'simulation begun',
  stopsAt: 'typing',
  async comeHalfWay({ driver, person }) {
    await walkTo(driver, 'question', person.birthDate);
    await driver.typeOnHardware('3');
    return {};
  },
  async complete({ driver, person }) {
    const question = await driver.screen();
    await answer(driver, '0');
    await driver.expectGone(question);
    await new Respondent(driver, 'quick').answerAll(aloneBorn(person.birthDate));
    await seeResult(driver);
  },
};

export const proof: JourneyProof = {
  journey: 'simulation',
  screens: simulationScreens,
  stops,
  notWalkedTo: simulationScreens.filter((screen) => !stopped.includes(screen)),
  holding: { question: ['field', 'listener'] },
  visits: [summary, begun, prefilled],
  // Its screens are judged in the gallery.
  tours: [],
};
