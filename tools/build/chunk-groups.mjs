const journeyEntry = /\/src\/kiosk\/journeys\/([^/]+)\/journey\.ts$/;
/**
 * The session, and what journeys share: their frame, keyboards and fields, the steps about who one is, papers and passwords, why a
 * caisse shows no file.
 */
const visit =
  /\/src\/(kiosk\/(shell\/(visit|journey)\.tsx?|steps\/(?!card\/|file\/|iban-question|contact-questions|paged-summary)|paper\/|texts\/|outbox\/post-items|terminal\/(readiness|refused-sign-in|visitor-tokens))|contract\/short-name|domain\/documents\/refusal|ui\/(?!benefits))|\/machines\/(common|printing)\//;
/** What several journeys ask of a person, and not all: a card, a one-time code to a contact on file, whom a guardian protects. */
const person =
  /\/src\/(kiosk\/(steps\/(card\/|contact-questions)|terminal\/card-actors)|contract\/routes\/(guardianships|password-resets|raise-account)|domain\/account\/creation|languages\/[a-z]+\/(card|contact)\.json$)|\/machines\/card-reader\//;
/** What the journeys of a file share: amounts, documents, who acts for whom. */
const file =
  /\/src\/(kiosk\/steps\/file\/|languages\/[a-z]+\/file\.json$|domain\/(documents\/|file\/|information\/figure-text)|contract\/routes\/authorisations)/;
const benefits = /\/src\/(domain\/benefits|kiosk\/parameters)\//;
/** Tables that come when a question asks for them. */
const tables = /\/domain\/benefits\/(communes|zones)\//;

/**
 * Which file of the kiosk a module comes in; each group takes what its modules import, the first ones first. Each
 * further file costs 5 ms of a slow processor, so there are few: all that the first screen needs; the storage and what runs as
 * long as the document; all that talks to the gateway; all that every visit needs; cards and codes; files; the figures and rules of benefits; and one file for each journey.
 */
export const chunkGroups = [
  { name: 'first', tags: /** @type {['$initial']} */ (['$initial']), priority: 7 },
  { name: 'shell', test: /\/src\/kiosk\/start\.tsx$/, priority: 6 },
  { name: 'terminal', test: /\/src\/kiosk\/terminal\/open-terminal\.ts$/, priority: 5.5 },
  { name: 'contact', test: /\/src\/kiosk\/(terminal\/contact|gateway-client\/gateway-client)\.ts$/, priority: 3 },
  { name: 'visit', test: visit, priority: 5 },
  { name: 'person', test: person, priority: 4.5 },
  { name: 'file', test: file, priority: 3.5 },
  { name: 'benefits', test: (/** @type {string} */ id) => benefits.test(id) && !tables.test(id), priority: 4 },
  {
    name: (/** @type {string} */ id) => `journey-${journeyEntry.exec(id)?.[1]}`,
    debugName: 'journeys',
    test: journeyEntry,
    priority: 1,
  },
];
