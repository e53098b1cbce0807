/** What a visit may open and must give back before the next one. */
export type ResourceKind = 'request' | 'blobUrl' | 'worker' | 'frame' | 'timer' | 'listener' | 'key';

export interface SessionResources {
  /** Takes charge of a resource; the returned function gives it back early (once). */
  own(kind: ResourceKind, dispose: () => void): () => void;
  /** Ends everything still owned. One failing disposal does not spare the others; it is rethrown last. */
  disposeAll(): void;
  /** How many resources are still owned, by kind: empty after a wipe. */
  remaining(): ReadonlyMap<ResourceKind, number>;
}

/** The owner of every promise, address, worker and frame of one visit (SECURITY « Wipe »). */
export function createSessionResources(): SessionResources {
  const owned = new Map<symbol, { readonly kind: ResourceKind; readonly dispose: () => void }>();

  const release = (id: symbol): void => {
    const resource = owned.get(id);
    if (!resource) return;
    owned.delete(id);
    resource.dispose();
  };

  return {
    own(kind, dispose) {
      const id = Symbol(kind);
      owned.set(id, { kind, dispose });
      return () => release(id);
    },
    disposeAll() {
      const failures: unknown[] = [];
      for (const id of owned.keys()) {
        try {
          release(id);
        } catch (failure) {
          failures.push(failure);
        }
      }
      if (failures.length > 0)
        throw new AggregateError(failures, 'some resources of the visit could not be given back');
    },
    remaining() {
      const counts = new Map<ResourceKind, number>();
      for (const { kind } of owned.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      return counts;
    },
  };
}
