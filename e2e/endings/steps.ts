import type { AnyMachineSnapshot, EventObject } from 'xstate';
import { codeUseMachine } from '#machines/code-use/machine.ts';
import { codeUseScreens } from '#machines/code-use/screens.ts';
import { informationMachine } from '#machines/information/machine.ts';
import { informationScreens } from '#machines/information/screens.ts';
import { provisionalCodeMachine } from '#machines/provisional-code/machine.ts';
import { provisionalCodeScreens } from '#machines/provisional-code/screens.ts';
import { simulationScreens } from '#machines/simulation/screens.ts';
import { goodPassword } from '#machines/code-use/testing/code-use-run.ts';
import { placesOf, type Walk } from '#machines/testing/graph.ts';
import { someBirthDate, someCard, someNir, someSlipFacts } from '#machines/testing/samples.ts';
import { someJourneyInput } from '#machines/testing/site.ts';
import { simulationPassedBy, simulationStops } from '../simulation/walk.ts';

/** One step of a chart on the way to a screen: what a person does, or what the world answers. */
export type Step = EventObject & { readonly output?: unknown; readonly method?: string };

/** A screen of a journey, and the shortest way to it that a person can walk on a terminal. */
export interface Stop {
  readonly journey: 'provisionalCode' | 'codeUse' | 'simulation' | 'information';
  readonly screen: string;
  readonly steps: readonly Step[];
}

const touches = (...types: readonly string[]): readonly EventObject[] => types.map((type) => ({ type }));

const provisionalCode: Walk = {
  machine: provisionalCodeMachine,
  input: someJourneyInput,
  events: [
    ...touches('BEGIN', 'CONFIRM', 'PRINT', 'NOTHING_CAME_OUT', 'NOTED'),
    { type: 'CHOOSE_METHOD', method: 'card' },
    { type: 'CHOOSE_METHOD', method: 'declared' },
    { type: 'NIR_GIVEN', nir: someNir },
    { type: 'BIRTH_NAME_GIVEN', birthName: 'Deschamps' },
    { type: 'BIRTH_DATE_GIVEN', birthDate: someBirthDate },
    { type: 'POSTAL_CODE_GIVEN', postalCode: '31000' },
  ],
  answers: {
    cardReader: [],
    verifyCardHolder: [{ kind: 'ok' }],
    issueCode: [{ kind: 'issued', slip: someSlipFacts }, { kind: 'refused' }],
    requestCodeBySms: [{ kind: 'accepted' }, { kind: 'recordedOffline' }],
    print: [{ kind: 'handedOver' }],
  },
  childSnapshots: {
    cardReader: [
      { value: 'reading', context: {} },
      { value: 'card', context: { card: someCard } },
    ],
  },
  distinguish: ({ known, card, issued }) => [
    Object.keys(known as object).length,
    card !== undefined,
    issued !== undefined,
  ],
};

const codeUse: Walk = {
  machine: codeUseMachine,
  input: someJourneyInput,
  events: [
    ...touches('BEGIN'),
    { type: 'NIR_GIVEN', nir: someNir },
    { type: 'BIRTH_DATE_GIVEN', birthDate: someBirthDate },
    { type: 'CODE_GIVEN', code: '4073' },
    { type: 'PASSWORD_GIVEN', password: goodPassword },
    { type: 'PASSWORD_REPEATED', password: goodPassword },
  ],
  answers: {
    checkReadiness: [{ kind: 'ready' }, { kind: 'notNow', reason: 'offline' }],
    openWithCode: [{ kind: 'opened', token: 'token-1', rulesKind: 'caf' }, { kind: 'doesNotMatch' }],
    renewToken: [],
    setPassword: [{ kind: 'active', noticeSentTo: 'email' }],
    releaseToken: [undefined],
  },
  distinguish: ({ known, code, password }) => [
    Object.keys(known as object).length,
    code !== undefined,
    password !== undefined,
  ],
};

const information: Walk = {
  machine: informationMachine,
  input: someJourneyInput,
  events: [
    ...touches('SHEETS', 'SEARCH'),
    { type: 'TYPED', typed: 'Deschamps' },
    { type: 'CHOOSE', document: { kind: 'sheet', id: 'apl' } },
  ],
  answers: { readFigures: [] },
};

/** What people write, without a word of the visitor's: the sheet stands for all of them. */
const informationPassedBy = informationScreens.filter(
  (screen) => !['home', 'search', 'results', 'sheet'].includes(screen),
);

/**
 * Screens that are gone before anybody can stop there, or that take a fault of the caisse, of the clock or of the reader at
 * the right moment: they are ended on the charts only, by the graph tests of `machines/`.
 */
export const notWalkedTo: readonly string[] = [
  'provisionalCode.printing',
  'provisionalCode.cardProblem',
  'provisionalCode.offerRequest',
  'codeUse.tryAgain',
  'codeUse.refused',
  'codeUse.notSavedYet',
  'codeUse.tokenExpired',
  ...simulationPassedBy.map((screen) => `simulation.${screen}`),
  ...informationPassedBy.map((screen) => `information.${screen}`),
];

export const allScreens: readonly string[] = [
  ...provisionalCodeScreens.map((screen) => `provisionalCode.${screen}`),
  ...codeUseScreens.map((screen) => `codeUse.${screen}`),
  ...simulationScreens.map((screen) => `simulation.${screen}`),
  ...informationScreens.map((screen) => `information.${screen}`),
];

/** The way of the simulation is its questionnaire: `walkSimulationTo` goes along it. */
const simulation: readonly Stop[] = simulationStops.map((screen) => ({ journey: 'simulation', screen, steps: [] }));

/** Every screen that can be walked to, by the shortest way. */
export function stops(): readonly Stop[] {
  return [
    ...stopsOf('provisionalCode', provisionalCode),
    ...stopsOf('codeUse', codeUse),
    ...stopsOf('information', information),
    ...simulation,
  ].filter(({ journey, screen }) => !notWalkedTo.includes(`${journey}.${screen}`));
}

/** Breadth first over the chart's places, along what a healthy world does: no failure, no time-out. */
function stopsOf(journey: Stop['journey'], walk: Walk): readonly Stop[] {
  const places = placesOf(walk);
  const [start] = places.keys();
  const ways = new Map<string, readonly Step[]>(start === undefined ? [] : [[start, []]]);
  const found = new Map<string, Stop>();
  const keyBySnapshot = new Map([...places].map(([key, { state }]) => [nameOf(walk, state), key]));
  for (const [key, steps] of ways) {
    const place = places.get(key);
    if (place === undefined) continue;
    const screen = screenOf(place.state);
    if (screen !== undefined && !found.has(screen)) found.set(screen, { journey, screen, steps });
    for (const { event, state } of Object.values(place.transitions)) {
      const next = keyBySnapshot.get(nameOf(walk, state));
      if (next === undefined || ways.has(next) || !isHealthy(event)) continue;
      ways.set(next, [...steps, event]);
    }
  }
  return [...found.values()];
}

function nameOf(walk: Walk, snapshot: AnyMachineSnapshot): string {
  return JSON.stringify([snapshot.status, snapshot.value, walk.distinguish?.(snapshot.context)]);
}

function isHealthy({ type }: EventObject): boolean {
  return !type.startsWith('xstate.error.') && !type.startsWith('xstate.after.');
}

function screenOf(snapshot: AnyMachineSnapshot): string | undefined {
  const metas = Object.values(snapshot.getMeta() as Readonly<Record<string, { readonly screen?: string } | undefined>>);
  const screen = metas.find((meta) => meta?.screen !== undefined)?.screen;
  return screen === 'waiting' ? undefined : screen;
}
