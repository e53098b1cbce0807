import {
  transition,
  type AnyEventObject,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyStateNode,
} from 'xstate';
import { getStateNodes } from 'xstate/graph';
import { activeNodesOf, allPathsOf, keyOf, leafIdsOf, placesOf, reachedBy, type Place, type Walk } from './graph.ts';

/**
 * What the graph tests of every machine check. Each function returns findings: an empty list is the proof, and a
 * failing test names the states.
 */

/** States that no sequence of events reaches: dead code, or a walk that forgot an event. */
export function statesNeverReached(walk: Walk): readonly string[] {
  const reached = new Set(reachedBy(walk).flatMap((state) => activeNodesOf(state).map((node) => node.id)));
  return leafIdsOf(walk.machine).filter((id) => !reached.has(id));
}

/**
 * A part of the screen that the states of one branch decide.
 * `exactlyOne`: always decided (the page itself). `atMostOne`: may be empty (a panel, a warning).
 */
export interface ScreenRegion {
  /** Path of the branch inside the machine; empty for the whole machine. */
  readonly path: readonly string[];
  /** The meta keys that decide it, `screen` or `screenOf` for the page itself. */
  readonly keys: readonly string[];
  readonly rule: 'exactlyOne' | 'atMostOne';
}

const wholeScreen: ScreenRegion = { path: [], keys: ['screen', 'screenOf'], rule: 'exactlyOne' };

/** Reachable configurations whose states decide a region of the screen too often or not at all. */
export function screenFaults(walk: Walk, regions: readonly ScreenRegion[] = [wholeScreen]): readonly string[] {
  return reachedBy(walk)
    .filter(({ status }) => status === 'active')
    .flatMap((state) =>
      regions
        .filter((region) => isActive(state, region.path))
        .flatMap((region) => {
          const count = decisionsOf(state, region).length;
          const right = count === 1 || (count === 0 && region.rule === 'atMostOne');
          return right ? [] : [`${JSON.stringify(state.value)} decides ${region.keys.join('/')} ${count} times`];
        }),
    );
}

/** Every value that reachable states give to a meta key, sorted: to compare with the exported union. */
export function shownValuesOf(walk: Walk, key = 'screen'): readonly string[] {
  const values = reachedBy(walk).flatMap((state) => activeNodesOf(state).flatMap((node) => valueOf(node, key) ?? []));
  return [...new Set(values)].toSorted();
}

/** Reachable configurations from which nothing leads to an end of the machine. */
export function statesWithoutWayOut(
  walk: Walk,
  isWayOut: (snapshot: AnyMachineSnapshot) => boolean = ({ status }) => status === 'done',
): readonly string[] {
  const places = [...placesOf(walk)];
  const leading = new Set(places.filter(([, { state }]) => isWayOut(state)).map(([key]) => key));
  let grew = true;
  while (grew) {
    const found = places.filter(
      ([key, place]) => !leading.has(key) && neighboursOf(place).some((state) => leading.has(keyOf(walk, state))),
    );
    for (const [key] of found) leading.add(key);
    grew = found.length > 0;
  }
  return places.filter(([key]) => !leading.has(key)).map(([key]) => key);
}

/** Ways that break the machine: an unhandled failure, or an exception in a guard, action or output. */
export function waysThatBreak(walk: Walk): readonly string[] {
  return allPathsOf(walk)
    .filter(({ state }) => state.status === 'error')
    .map(({ steps }) => steps.map(({ event }) => event.type).join(' > '));
}

/** Reachable configurations in which `event` does not lead to what `leadsTo` describes. */
export function statesWithoutExit(
  walk: Walk,
  event: AnyEventObject,
  leadsTo: (snapshot: AnyMachineSnapshot) => boolean,
  applies: (snapshot: AnyMachineSnapshot) => boolean = ({ status }) => status === 'active',
): readonly string[] {
  return reachedBy(walk)
    .filter((state) => applies(state))
    .filter((state) => !leadsTo(next(walk.machine, state, event)))
    .map((state) => JSON.stringify(state.value));
}

/** Invoked actors whose end or failure nothing handles. Listeners never end: only their failure counts. */
export function actorsNotHandled(machine: AnyStateMachine, listeners: readonly string[] = []): readonly string[] {
  return [machine.root, ...getStateNodes(machine)].flatMap((node) =>
    node.invoke.flatMap(({ id }) => {
      const done = listeners.includes(id) || handles(node, `xstate.done.actor.${id}`);
      const failed = handles(node, `xstate.error.actor.${id}`);
      return [...(done ? [] : [`${id}: done`]), ...(failed ? [] : [`${id}: error`])];
    }),
  );
}

function neighboursOf(place: Place): readonly AnyMachineSnapshot[] {
  return Object.values(place.transitions).map(({ state }) => state);
}

function next(machine: AnyStateMachine, snapshot: AnyMachineSnapshot, event: AnyEventObject): AnyMachineSnapshot {
  return transition(machine, snapshot, event)[0];
}

function handles(node: AnyStateNode, eventType: string): boolean {
  return node.ownEvents.includes(eventType) || (node.parent !== undefined && handles(node.parent, eventType));
}

function isActive(snapshot: AnyMachineSnapshot, path: readonly string[]): boolean {
  return activeNodesOf(snapshot).some((node) => startsWith(node.path, path));
}

function decisionsOf(snapshot: AnyMachineSnapshot, { path, keys }: ScreenRegion): readonly string[] {
  return activeNodesOf(snapshot)
    .filter((node) => startsWith(node.path, path))
    .flatMap((node) => keys.flatMap((key) => valueOf(node, key) ?? []));
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.every((key, index) => path[index] === key);
}

function valueOf(node: AnyStateNode, key: string): string | undefined {
  const meta: unknown = node.meta;
  if (typeof meta !== 'object' || meta === null) return undefined;
  const value = (meta as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value : undefined;
}
