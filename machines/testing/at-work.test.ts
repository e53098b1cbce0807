import { StateMachine, type AnyStateMachine, type AnyStateNode } from 'xstate';
import { getStateNodes } from 'xstate/graph';
import { expect, it } from 'vitest';

const modules = import.meta.glob<Readonly<Record<string, unknown>>>('../*/machine.ts', { eager: true });
const machines = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .filter((value): value is AnyStateMachine => value instanceof StateMachine);

const withParents = (node: AnyStateNode): readonly AnyStateNode[] => [
  node,
  ...(node.parent === undefined ? [] : withParents(node.parent)),
];

/** By a machine’s own work, or by another one’s while the screen says to wait. */
const isAtWork = ({ invoke, meta }: AnyStateNode): boolean =>
  invoke.length > 0 || (meta as { readonly screen?: string } | undefined)?.screen === 'waiting';

it('A27 the idle clock stands still only where the kiosk is at work', () => {
  const leaves = machines.flatMap(getStateNodes).filter(({ type }) => type === 'atomic');
  const stopping = leaves.filter((leaf) => withParents(leaf).some(({ tags }) => tags.includes('busy')));
  expect(stopping.length).toBeGreaterThan(8);
  const idling = stopping.filter((leaf) => !withParents(leaf).some(isAtWork));
  expect(idling.map(({ id }) => id)).toEqual([]);
});
