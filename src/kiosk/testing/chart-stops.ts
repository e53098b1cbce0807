import type { AnyMachineSnapshot, EventObject } from 'xstate';
import type { JourneyId } from '#domain/journey/journey.ts';
import type { JourneyTag } from '#machines/common/journey.ts';
import { keyOf, placesOf, type Walk } from '#machines/testing/graph.ts';
import type { Needs, Stop, Visitor } from './journey-proof.ts';

/** One step of a chart on the way to a screen: what a person does, or what the world answers. */
export type Step = EventObject & {
  readonly output?: unknown;
  readonly method?: string;
  readonly kind?: string;
  readonly document?: string;
};

/** What a person does for an event of a chart. */
export type Act = (visitor: Visitor, step: Step) => Promise<void>;

interface Way {
  readonly journey: JourneyId;
  /** The chart in a healthy world: what people do, and answers that a test can bring about. */
  readonly walk: Walk;
  readonly acts: Readonly<Record<string, Act>>;
  /** What comes between the tile and the chart's first screen: a journey that raises the level. */
  readonly before?: (visitor: Visitor) => Promise<void>;
  /** Screens of the chart at which a person cannot stop. */
  readonly notWalkedTo?: readonly string[];
  /** From the home screen into the journey, where it has no tile; its last act begins it. */
  readonly enter?: readonly [Act, ...Act[]];
  /** What the steps ask of who comes. */
  readonly needs?: (steps: readonly Step[]) => Needs;
}

/** Before the first step of the chart. */
const opening: Step = { type: 'xstate.init' };

/** Every screen of a chart that a visitor reaches without a failure or a time-out, each by the shortest way. */
export function chartStops({
  journey,
  walk,
  acts,
  before = async () => {},
  notWalkedTo = [],
  enter,
  needs = () => ({}),
}: Way): readonly Stop[] {
  const ways = [...shortestWays(walk)].filter(([screen]) => !notWalkedTo.includes(screen));
  return ways.map(([screen, { steps, awaitsMessage }]) => ({
    screen,
    needs: needs(steps),
    awaitsMessage,
    walk: async (visitor) => {
      const { driver } = visitor;
      await driver.start();
      await driver.chooseCaisse(visitor.caisse);
      const offlineAt = steps.findIndex(needsNoNetwork);
      const touches = enter ?? [({ driver: by }: Visitor) => by.chooseService(journey)];
      for (const [index, touch] of touches.entries()) {
        // Cut off just before the touch that asks the gateway.
        if (offlineAt === 0 && index === touches.length - 1) await driver.cutNetwork();
        await touch(visitor, opening);
      }
      await before(visitor);
      for (const [index, step] of steps.entries()) {
        if (offlineAt > 0 && index === offlineAt - 1) await driver.cutNetwork();
        await acts[step.type]?.(visitor, step);
      }
      await driver.expectScreen(`${journey}.${screen}`);
    },
  }));
}

/** Answers with the whole text, as a quick visitor would, and waits until the question disappears. */
export function answering(textOf: (visitor: Visitor) => string): Act {
  return async (visitor) => {
    const { driver } = visitor;
    const question = await driver.screen();
    await driver.fill(textOf(visitor));
    await driver.press('Continuer');
    await driver.expectGone(question);
  };
}

export const pressing =
  (name: string | RegExp): Act =>
  ({ driver }) =>
    driver.press(name);

/** The acts for the identity questions, in every journey. */
export const identityActs: Readonly<Record<string, Act>> = {
  BEGIN: pressing('Commencer'),
  NIR_GIVEN: answering(({ person }) => person.nir),
  BIRTH_NAME_GIVEN: answering(({ person }) => person.birthName),
  BIRTH_DATE_GIVEN: answering(({ person }) => person.birthDate),
  POSTAL_CODE_GIVEN: answering(({ person }) => person.postalCode),
};

/** What an actor answered at a step, by the kind of answer. */
export function hasAnswered(steps: readonly Step[], actor: string, kind: string): boolean {
  return steps.some(({ type, output }) => type === `xstate.done.actor.${actor}` && kindOf(output) === kind);
}

interface Found {
  readonly steps: readonly Step[];
  readonly awaitsMessage: boolean;
}

/** Breadth first over the chart's places, along what a healthy world does. */
function shortestWays(walk: Walk): ReadonlyMap<string, Found> {
  const places = placesOf(walk);
  const [start] = places.keys();
  const ways = new Map<string, readonly Step[]>(start === undefined ? [] : [[start, []]]);
  const found = new Map<string, Found>();
  const keyBySnapshot = new Map([...places].map(([key, { state }]) => [keyOf(walk, state), key]));
  for (const [key, steps] of ways) {
    const place = places.get(key);
    if (place === undefined) continue;
    const screen = screenOf(place.state);
    if (screen !== undefined && !found.has(screen)) {
      found.set(screen, { steps, awaitsMessage: place.state.hasTag('awaitsMessage' satisfies JourneyTag) });
    }
    for (const { event, state } of Object.values(place.transitions)) {
      const next = keyBySnapshot.get(keyOf(walk, state));
      if (next === undefined || ways.has(next) || !isHealthy(event)) continue;
      ways.set(next, [...steps, event]);
    }
  }
  return found;
}

function isHealthy({ type }: EventObject): boolean {
  return !type.startsWith('xstate.error.') && !type.startsWith('xstate.after.');
}

function screenOf(snapshot: AnyMachineSnapshot): string | undefined {
  const metas = Object.values(snapshot.getMeta() as Readonly<Record<string, { readonly screen?: string } | undefined>>);
  const screen = metas.find((meta) => meta?.screen !== undefined)?.screen;
  return screen === 'waiting' ? undefined : screen;
}

function needsNoNetwork({ output }: Step): boolean {
  return ['recordedOffline', 'notNow'].includes(kindOf(output) ?? '');
}

function kindOf(output: unknown): string | undefined {
  return (output as { readonly kind?: string } | undefined)?.kind;
}
