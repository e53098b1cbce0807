export const tiles = (ids: readonly string[]) => ids.filter((id) => id !== 'simulation'); // ✗
export const first = { journey: 'provisionalCode' }; // ✗
