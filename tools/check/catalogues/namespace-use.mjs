import { usedKeys } from './key-use.mjs';
import { namespaceOf } from './read.mjs';

/** Namespaces of what journeys share; each journey may use them. */
const sharedNamespaces = [
  'shell',
  'offers',
  'delay',
  'identity',
  'paper',
  'password',
  'benefits',
  'bank',
  'card',
  'contact',
  'file',
];

/** The only namespaces of the shared screens. */
const stepsNamespaces = ['shell', 'delay', 'identity', 'paper', 'password', 'bank', 'card', 'contact', 'file'];

/** What a journey has beside the namespace that is named as its folder is: the words of its paper. */
const furtherNamespaces = { 'provisional-code': ['slip'], documents: ['documentPaper'] };

const journeyFolder = /^src\/kiosk\/journeys\/([^/]+)\//;
const catalogueImport = /['"]#languages\/[a-z]+\/([\w-]+)\.json['"]/g;

/** @param {string} journey name of its folder @returns {readonly string[]} */
const ownNamespaces = (journey) => [
  namespaceOf(journey),
  ...(Object.entries(furtherNamespaces).find(([name]) => name === journey)?.[1] ?? []),
];

/**
 * Uses of texts that are not for this place: a journey uses its own and the shared ones, the shared screens use the
 * shared ones, and the rest of the kiosk uses no journey's.
 * @param {readonly string[]} keys as `namespace.key`
 * @param {readonly { readonly path: string, readonly text: string }[]} sources paths from the project's folder
 * @returns {readonly string[]}
 */
export function namespaceFindings(keys, sources) {
  const journeys = new Set(sources.flatMap(({ path }) => journeyFolder.exec(path)?.[1] ?? []));
  const ofJourneys = [...journeys].flatMap(ownNamespaces);
  return sources.flatMap(({ path, text }) => {
    const mayUse = allowanceOf(path, ofJourneys);
    const imported = [...text.matchAll(catalogueImport)].map(([, file = '']) => namespaceOf(file));
    const used = [...usedKeys(keys, text).map((key) => key.slice(0, key.indexOf('.'))), ...imported];
    return [...new Set(used)]
      .filter((namespace) => !mayUse(namespace))
      .map((namespace) => `${path}: uses texts of « ${namespace} »`);
  });
}

/**
 * @param {string} path
 * @param {readonly string[]} ofJourneys namespaces of all journeys
 * @returns {(namespace: string) => boolean}
 */
function allowanceOf(path, ofJourneys) {
  const journey = journeyFolder.exec(path)?.[1];
  if (journey !== undefined) {
    const own = ownNamespaces(journey);
    return (namespace) => own.includes(namespace) || sharedNamespaces.includes(namespace);
  }
  if (path.startsWith('src/kiosk/steps/')) return (namespace) => stepsNamespaces.includes(namespace);
  // `texts` joins all catalogues; outside the kiosk nobody draws a journey.
  const isKiosk = path.startsWith('src/kiosk/') && !path.startsWith('src/kiosk/texts/');
  return (namespace) => !isKiosk || !ofJourneys.includes(namespace);
}
