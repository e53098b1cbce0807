const journeyEntry = /\/src\/kiosk\/journeys\/([^/]+)\/journey\.ts$/;
/** The session, and what journeys share: their frame, keyboards and fields, the steps about who one is and about papers. */
const visit =
  /\/src\/(kiosk\/(shell\/(visit|journey)\.tsx?|steps\/|paper\/|texts\/|outbox\/post-items)|ui\/(?!benefits))|\/machines\/(common|printing)\//;
const benefits = /\/src\/(domain\/benefits|kiosk\/parameters)\//;
/** Tables that come when a question asks for them. */
const tables = /\/domain\/benefits\/(communes|zones)\//;

/**
 * Which file of the kiosk a module comes in; each group takes what its modules import, the first ones first. Each
 * further file costs 5 ms of a slow processor, so there are few: all that the first screen needs; all that every visit
 * needs; the figures and rules of benefits; and one file for each journey.
 */
export const chunkGroups = [
  { name: 'shell', tags: /** @type {['$initial']} */ (['$initial']), priority: 5 },
  { name: 'visit', test: visit, priority: 4 },
  { name: 'benefits', test: (/** @type {string} */ id) => benefits.test(id) && !tables.test(id), priority: 3 },
  {
    name: (/** @type {string} */ id) => `journey-${journeyEntry.exec(id)?.[1]}`,
    debugName: 'journeys',
    test: journeyEntry,
    priority: 1,
  },
];
