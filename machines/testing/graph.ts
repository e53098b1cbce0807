import type { AnyEventObject, AnyMachineSnapshot, AnyStateMachine, AnyStateNode, EventObject } from 'xstate';
import {
  getAdjacencyMap,
  getShortestPaths,
  getStateNodes,
  type AdjacencyMap,
  type AdjacencyValue,
  type StatePath,
} from 'xstate/graph';

/** How to walk a production machine without running anything. */
export interface Walk {
  readonly machine: AnyStateMachine;
  readonly input: unknown;
  /** Everything that may be sent from outside; sent in every state. */
  readonly events: readonly AnyEventObject[];
  /**
   * The answers of each invoked actor, by invoke id; actors answer at once. The walk adds the failure. An actor that
   * never ends has an empty list.
   */
  readonly answers: Readonly<Record<string, readonly unknown[]>>;
  /** Snapshots that a watched child may show, by invoke id. */
  readonly childSnapshots?: Readonly<Record<string, readonly unknown[]>>;
  /** The few parts of the context that decide where an event leads; keep it small. */
  readonly distinguish?: (context: Readonly<Record<string, unknown>>) => unknown;
}

export type Path = StatePath<AnyMachineSnapshot, EventObject>;

/** The shortest path to every reachable configuration: `after`, done and error edges included. */
export function allPathsOf(walk: Walk): readonly Path[] {
  return getShortestPaths(walk.machine, traversalOf(walk));
}

/** A reachable configuration with where each event leads. */
export type Place = AdjacencyValue<AnyMachineSnapshot, EventObject>;

const walked = new WeakMap<Walk, AdjacencyMap<AnyMachineSnapshot, EventObject>>();

/** Every reachable configuration by its key; a walk is made once. */
export function placesOf(walk: Walk): ReadonlyMap<string, Place> {
  const map = walked.get(walk) ?? getAdjacencyMap(walk.machine, traversalOf(walk));
  walked.set(walk, map);
  return new Map(Object.entries(map));
}

/** The snapshots of all reachable configurations. */
export function reachedBy(walk: Walk): readonly AnyMachineSnapshot[] {
  return [...placesOf(walk).values()].map(({ state }) => state);
}

/** What makes two configurations the same one for this walk. */
export function keyOf(walk: Walk, snapshot: AnyMachineSnapshot): string {
  return JSON.stringify([snapshot.status, snapshot.value, walk.distinguish?.(snapshot.context)]);
}

/** Ids of all states in which the machine can stand still: leaves that are not left at once. */
export function leafIdsOf(machine: AnyStateMachine): readonly string[] {
  return getStateNodes(machine)
    .filter((node) => node.type === 'atomic' || node.type === 'final')
    .filter((node) => !node.always?.some(({ guard }) => guard === undefined))
    .map((node) => node.id);
}

/** The active state nodes of a snapshot, outermost first. */
export function activeNodesOf(snapshot: AnyMachineSnapshot): readonly AnyStateNode[] {
  return snapshot._nodes;
}

function traversalOf(walk: Walk) {
  return {
    input: walk.input,
    events: (snapshot: AnyMachineSnapshot) =>
      snapshot.status === 'active' ? [...walk.events, ...ownEventsOf(walk, snapshot)] : [],
    serializeState: (snapshot: AnyMachineSnapshot) => keyOf(walk, snapshot),
    serializeEvent: (event: EventObject) => JSON.stringify(event),
    limit: 200_000,
  };
}

/** Events that come from the machine's own timers and actors. */
function ownEventsOf(walk: Walk, snapshot: AnyMachineSnapshot): readonly EventObject[] {
  return activeNodesOf(snapshot).flatMap((node) => [
    ...node.after.map(({ eventType }) => ({ type: eventType })),
    ...node.invoke.flatMap(({ id, onSnapshot }) => [
      ...answersOf(walk, id).map((output) => ({ type: `xstate.done.actor.${id}`, output, actorId: id })),
      { type: `xstate.error.actor.${id}`, error: new Error(`${id} failed`), actorId: id },
      ...(onSnapshot === undefined ? [] : childSnapshotsOf(walk, id)).map((child) => ({
        type: `xstate.snapshot.${id}`,
        snapshot: child,
      })),
    ]),
  ]);
}

function answersOf(walk: Walk, id: string): readonly unknown[] {
  const answers = walk.answers[id];
  if (answers === undefined) throw new Error(`the walk does not say what actor « ${id} » answers`);
  return answers;
}

function childSnapshotsOf(walk: Walk, id: string): readonly unknown[] {
  const snapshots = walk.childSnapshots?.[id];
  if (snapshots === undefined) throw new Error(`the walk shows no snapshot of child « ${id} »`);
  return snapshots;
}
