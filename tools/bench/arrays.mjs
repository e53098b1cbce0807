/** @template T @param {number} length @param {(index: number) => T} make */
export const toArray = (length, make) => Array.from({ length }, (_, index) => make(index));
