import { basename } from 'node:path';

/**
 * @typedef {object} BuiltChunk
 * @property {string} name
 * @property {string} fileName
 * @property {readonly string[]} moduleIds
 * @property {readonly string[]} imports file names
 */

const journeyModule = /\/src\/kiosk\/journeys\/([^/]+)\/(?!offer\.)/;
const catalogue = /\/src\/languages\/[a-z]+\/([\w.-]+)\.json$/;
/** What every visit may say (src/kiosk/texts/texts-in.ts). */
const sharedCatalogue = /^(shell|staff|delay|identity|paper|password|.+\.offer)$/;
/** What visitors read, and what searches it: heavy, and asked for in one journey only. */
const readAndSearched = /\/kiosk-config\/information\/|\/node_modules\/(minisearch|@orama\/stemmers)\//;
const readIn = 'journey-information';
/** What a journey may lean on; none is asked for when one is opened but the last three. */
const leanedOn = [
  'index',
  'first',
  'shell',
  'terminal',
  'visit',
  'contact',
  'rolldown-runtime',
  'person',
  'file',
  'benefits',
];

/** @param {BuiltChunk} chunk */
const isJourney = ({ name }) => name.startsWith('journey-');

/**
 * What is wrong with how the journeys were cut: each is one file, with its texts, that no other file holds a part of;
 * what visitors read comes with its journey.
 * @param {readonly BuiltChunk[]} chunks
 * @returns {readonly string[]} one sentence each
 */
export function chunkFindings(chunks) {
  const nameOf = new Map(chunks.map(({ fileName, name }) => [fileName, name]));
  const misplaced = chunks
    .filter(({ name }) => name !== readIn)
    .flatMap(({ name, moduleIds }) =>
      moduleIds
        .filter((id) => readAndSearched.test(id))
        .map((id) => `${name} holds ${basename(id)}, which is ${readIn}’s`),
    );
  const miscut = chunks.flatMap((chunk) => {
    if (!isJourney(chunk)) {
      if (!['index', 'first', 'shell', 'terminal', 'visit', 'contact'].includes(chunk.name)) return [];
      const strays = chunk.moduleIds.filter(
        (id) => journeyModule.test(id) || (catalogue.test(id) && !sharedCatalogue.test(catalogue.exec(id)?.[1] ?? '')),
      );
      return strays.map((id) => `${chunk.name} holds ${basename(id)}, which is a journey’s`);
    }
    const journeys = new Set(chunk.moduleIds.flatMap((id) => journeyModule.exec(id)?.[1] ?? []));
    const others = [...journeys].filter((journey) => `journey-${journey}` !== chunk.name);
    const further = chunk.imports.map((file) => nameOf.get(file) ?? file).filter((name) => !leanedOn.includes(name));
    return [
      ...others.map((journey) => `${chunk.name} holds a part of ${journey}`),
      ...further.map((name) => `${chunk.name} cannot be opened without ${name}`),
    ];
  });
  return [...misplaced, ...miscut];
}

/**
 * Refuses a build whose journeys are not one file each. Names in the page what it needs next: the shell, which is fetched
 * while the page is painted, and the journeys, by links that do nothing until the kiosk gives them their `rel`
 * (src/kiosk/shell/fetch-journeys.ts): the first screen comes first.
 * @returns {import('vite').Plugin}
 */
export function kioskChunks() {
  let base = '/';
  return {
    name: 'borne:chunks',
    apply: 'build',
    configResolved(config) {
      base = config.base;
    },
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? [part] : []));
      const findings = chunkFindings(chunks);
      if (findings.length > 0) this.error(findings.join('\n'));
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).flatMap((part) => (part.type === 'chunk' ? [part] : []));
        const shell = chunks.filter(({ name }) => name === 'shell' || name === 'rolldown-runtime');
        return [
          ...shell.map(({ fileName }) => link({ rel: 'modulepreload', href: `${base}${fileName}` })),
          ...chunks
            .filter(isJourney)
            .map(({ fileName }) => link({ 'data-later': 'modulepreload', href: `${base}${fileName}` })),
        ];
      },
    },
  };
}

/**
 * @param {Record<string, string>} attrs
 * @returns {import('vite').HtmlTagDescriptor}
 */
const link = (attrs) => ({ tag: 'link', attrs, injectTo: 'head' });
