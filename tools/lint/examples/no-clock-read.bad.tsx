export const inMilliseconds = () => Date.now(); // ✗
export const asDate = () => new Date(); // ✗
export const asText = () => Date(); // ✗
export const throughGlobal = () => globalThis.performance.now(); // ✗
export const modern = () => Temporal.Now.instant(); // ✗
export const takenOut = () => {
  const { now } = Date; // ✗
  return now;
};
