import shipped from './version.json';

/**
 * Number of the table this version ships: the day it last changed, in digits; a second change on that day takes the next
 * number. A table that comes as data counts only above it. `npm run parameters -- number` gives the next one.
 */
export const shippedParametersVersion: number = shipped.version;
