/** `navigator.storage` with given answers. */
export function memoryStorageManager(
  state: { persisted?: boolean; usage?: number; quota?: number } = {},
): StorageManager & { readonly askedToPersist: () => number } {
  let asked = 0;
  return {
    persisted: () => Promise.resolve(state.persisted ?? false),
    persist: () => {
      asked += 1;
      state.persisted = true;
      return Promise.resolve(true);
    },
    estimate: () => Promise.resolve({ usage: state.usage ?? 1_000_000, quota: state.quota ?? 10_000_000_000 }),
    getDirectory: () => Promise.reject(new Error('not used')),
    askedToPersist: () => asked,
  };
}
