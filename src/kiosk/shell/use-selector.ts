import type { AnyActorRef, SnapshotFrom } from 'xstate';
import { useEffect, useState } from 'preact/hooks';

/** Re-renders with the part of an actor's snapshot that a component reads. */
export function useSelector<A extends AnyActorRef, T>(
  actor: A,
  select: (snapshot: SnapshotFrom<A>) => T,
  same: (a: T, b: T) => boolean = Object.is,
): T {
  const [selected, setSelected] = useState(() => select(actor.getSnapshot() as SnapshotFrom<A>));

  useEffect(() => {
    const read = (): void => {
      const next = select(actor.getSnapshot() as SnapshotFrom<A>);
      setSelected((previous) => (same(previous, next) ? previous : next));
    };
    read();
    const subscription = actor.subscribe(read);
    return () => subscription.unsubscribe();
  }, [actor]);

  return selected;
}
