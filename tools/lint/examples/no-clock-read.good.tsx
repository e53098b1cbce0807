export const asDate = (now: number) => new Date(now);
export const inParis = (now: number) => new Date(Date.UTC(2026, 10, now));
export const read = (clock: { now(): number }) => clock.now();
export const isDate = (value: unknown): value is Date => value instanceof Date;
