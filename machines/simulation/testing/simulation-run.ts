import { createActor } from 'xstate';
import type { Commune } from '#domain/benefits/communes/communes.ts';
import { shippedParameters } from '#domain/benefits/parameters/parameters.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { PostalCode } from '#domain/identity/postal-code.ts';
import type { PrintResult } from '#machines/printing/ports.ts';
import type { SimulationEvent, SimulationInput } from '../context.ts';
import { simulationMachine } from '../machine.ts';
import type { Prepared, ReadFileAnswersAnswer, Summary, ToldByFile } from '../ports.ts';
import { handClock, START } from '#machines/testing/clock.ts';
import { handPort } from '#machines/testing/hand-ports.ts';
import { metasOf } from '#machines/testing/shown.ts';
import { someOpenAccount } from '#machines/testing/raising-journey.ts';
import { someJourneyInput } from '#machines/testing/site.ts';
import { smallQuestionnaire } from './small-questionnaire.ts';

export const somePrepared: Prepared = {
  table: shippedParameters,
  zoneOf: () => ({ kind: 'zone', zone: 'zone2' }),
  publicUrl: 'https://borne.example.org',
  printsSummary: true,
  readsFiles: true,
};
export const toulouse: Commune = { insee: '31555', name: 'Toulouse' };
export const launaguet: Commune = { insee: '31282', name: 'Launaguet' };

/** All but one answer of the small questionnaire: the first is the visitor’s to give. */
export const someFile: ToldByFile = {
  kind: 'answers',
  month: '2026-11',
  known: {
    home: { postalCode: '31140', insee: launaguet.insee, name: launaguet.name },
    answers: { 'quarter.you': { kind: 'quarter', euros: [1_200, 1_100, 1_000] } },
  },
  actsFor: null,
};

/** With the account of a person, or of a guardian. */
export const withAccount = (audience: 'person' | 'guardian' = 'person'): Partial<SimulationInput> => ({
  identity: someOpenAccount({ caisse: someJourneyInput.caisse, now: () => START }, audience),
});

/** The journey alone, with a small questionnaire, ports answered by hand. */
export function runSimulation(input: Partial<SimulationInput> = {}) {
  const time = handClock();
  const prepare = handPort<{ readonly caisse: CaisseId }, Prepared>();
  const readFile = handPort<{ readonly token: string }, ReadFileAnswersAnswer>();
  const communes = handPort<{ readonly postalCode: PostalCode }, readonly Commune[]>();
  const print = handPort<Summary, PrintResult>();
  const journey = createActor(
    simulationMachine.provide({
      actors: {
        prepare: prepare.logic,
        readFileAnswers: readFile.logic,
        findCommunes: communes.logic,
        printSummary: print.logic,
      },
    }),
    { input: { ...someJourneyInput, questionnaire: smallQuestionnaire, ...input }, clock: time.clock },
  );
  journey.start();
  const send = (event: SimulationEvent) => journey.send(event);
  const touch = (
    ...types: readonly Extract<
      SimulationEvent['type'],
      'BACK' | 'BEGIN' | 'TAKE_OVER' | 'BEGIN_EMPTY' | 'RETRY' | 'ESTIMATE' | 'PRINT' | 'SHOW_RESULT' | 'FINISH'
    >[]
  ) => {
    for (const type of types) send({ type });
  };
  const run = {
    ...time,
    journey,
    send,
    touch,
    prepare,
    readFile,
    communes,
    print,
    context: () => journey.getSnapshot().context,
    end: () => journey.getSnapshot().output,
    hasTag: (tag: 'typing' | 'busy' | 'noReturn') => journey.getSnapshot().hasTag(tag),
    /** The screen, and for a question its key. */
    screen: () => {
      const [meta] = metasOf(journey.getSnapshot());
      if (meta && 'waitingFor' in meta) return `waiting: ${meta.waitingFor}`;
      return meta?.screen === 'question' ? `question: ${journey.getSnapshot().context.question?.key}` : meta?.screen;
    },
    /** Up to the first question. */
    begin: async (prepared = somePrepared) => {
      send({ type: 'BEGIN' });
      await prepare.answer(prepared);
    },
    choose: (value: string) => send({ type: 'ANSWERED', answer: { kind: 'choice', value } }),
    giveMonths: (...euros: readonly number[]) => {
      for (const month of euros) send({ type: 'MONTH_GIVEN', euros: month });
    },
    giveCommune: async () => {
      send({ type: 'POSTAL_CODE_GIVEN', postalCode: '31140' });
      await communes.answer([launaguet]);
      send({ type: 'COMMUNE_CHOSEN', commune: launaguet });
    },
    /** With an account, up to what follows the reading of the file. */
    takeOver: async (told: ReadFileAnswersAnswer = someFile) => {
      await run.begin();
      send({ type: 'TAKE_OVER' });
      await readFile.answer(told);
    },
    /** Up to the summary, by the shortest way. */
    answerAll: async (prepared = somePrepared) => {
      await run.begin(prepared);
      run.choose('no');
      run.giveMonths(1_200, 1_100, 1_000);
      await run.giveCommune();
    },
  };
  return run;
}
