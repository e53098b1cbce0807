/** @typedef {Readonly<Record<string, number>>} Figures */

/**
 * One figure of the table: what it says, and what it should be.
 * @typedef {object} Figure
 * @property {string} key in the JSON object
 * @property {string} label
 * @property {string} unit
 * @property {(figures: Figures) => number | undefined} [atMost] the limit, or undefined when its peer was not measured
 * @property {(figures: Figures) => number | undefined} [atLeast]
 * @property {readonly [number, number]} [between]
 */

/** @param {number} limit */
const fixed = (limit) => () => limit;

/** @param {string} key @param {(peer: number) => number} limitOf @returns {(figures: Figures) => number | undefined} */
const beside = (key, limitOf) => (figures) => {
  const peer = figures[key];
  return peer === undefined ? undefined : limitOf(peer);
};

/** The other libraries that draw the page of the bench. */
const peerPages = ['pdfkitTaggedPageMs', 'pdfkitPageMs', 'pdfmakePageMs', 'jspdfPageMs', 'reactPdfPageMs'];

/** A quarter less than `pdfkit` takes with a structure tree, and faster than every other. @param {Figures} figures */
const fasterThanPeers = (figures) => Math.min(25, ...peerPages.flatMap((key) => figures[key] ?? []));

/** By its time a request tells no more of whom the caisse knows than a coin does (I7). @type {readonly [number, number]} */
const unknowable = [0.45, 0.55];

/** Every figure in the order of the table. Those without a limit stand beside another one, or say how much was measured. */
export const figureList = /** @type {readonly Figure[]} */ ([
  { key: 'firstPaintRatio1x', label: 'first paint offline ÷ bare page, 1×', unit: '×', atMost: fixed(1.3) },
  { key: 'firstPaintRatio4x', label: 'first paint offline ÷ bare page, 4×', unit: '×', atMost: fixed(1.2) },
  { key: 'interactiveRatio4x', label: 'attract interactive ÷ bare page loaded, 4×', unit: '×', atMost: fixed(2.5) },
  { key: 'interactiveMs4x', label: '  attract interactive, 4×', unit: 'ms' },
  { key: 'bareLoadMs4x', label: '  bare page loaded, 4×', unit: 'ms' },
  { key: 'firstPaintMs1x', label: '  first paint, 1×', unit: 'ms' },
  { key: 'bareFirstPaintMs1x', label: '  bare page’s first paint, 1×', unit: 'ms' },
  { key: 'firstPaintMs4x', label: '  first paint, 4×', unit: 'ms' },
  { key: 'bareFirstPaintMs4x', label: '  bare page’s first paint, 4×', unit: 'ms' },
  { key: 'interactiveMs1x', label: '  attract interactive, 1×', unit: 'ms' },
  { key: 'firstAnswerMs4x', label: '  first touch → session’s screen, 4×', unit: 'ms' },
  { key: 'nextScreenRatio', label: 'touch → next screen, p99 ÷ bare repaint, 6×', unit: '×', atMost: fixed(3) },
  { key: 'nextScreenP50Ms', label: '  touch → next screen painted, 6×, p50', unit: 'ms' },
  { key: 'nextScreenP99Ms', label: '  the same, p99', unit: 'ms' },
  { key: 'bareRepaintMs6x', label: '  bare page repaints a screen of text, 6×, median', unit: 'ms' },
  { key: 'nextScreenCount', label: '  transitions measured', unit: '' },
  { key: 'wipeP99Ms', label: 'wipe: touch that ends → covered and checked, p99', unit: 'ms', atMost: fixed(100) },
  { key: 'wipeP50Ms', label: '  the same, p50', unit: 'ms' },
  { key: 'wipeRatio', label: '  its p99 ÷ bare repaint', unit: '×' },
  { key: 'bareRepaintMs1x', label: '  bare page repaints a screen of text, median', unit: 'ms' },
  { key: 'slipPdfMs', label: 'slip PDF, warm', unit: 'ms', atMost: fixed(25) },
  { key: 'slipPdfColdMs', label: 'slip PDF, first', unit: 'ms', atMost: fixed(150) },
  { key: 'documentPdfMs', label: 'attestation of one page with its seal, warm', unit: 'ms', atMost: fasterThanPeers },
  { key: 'documentPdfP99Ms', label: '  the same, p99', unit: 'ms' },
  { key: 'documentPdfColdMs', label: '  the first, with the loading of the code', unit: 'ms' },
  { key: 'documentInKioskMs', label: '  in the kiosk’s worker', unit: 'ms' },
  { key: 'documentInKioskColdMs', label: '  in the kiosk’s worker, the first', unit: 'ms' },
  { key: 'pdfkitTaggedPageMs', label: '  the same page by pdfkit, tagged', unit: 'ms' },
  { key: 'pdfkitTaggedPageP99Ms', label: '    p99', unit: 'ms' },
  { key: 'pdfkitTaggedPageColdMs', label: '    first', unit: 'ms' },
  { key: 'pdfkitPageMs', label: '  by pdfkit, not tagged', unit: 'ms' },
  { key: 'pdfkitPageP99Ms', label: '    p99', unit: 'ms' },
  { key: 'pdfkitPageColdMs', label: '    first', unit: 'ms' },
  { key: 'pdfmakePageMs', label: '  by pdfmake', unit: 'ms' },
  { key: 'pdfmakePageP99Ms', label: '    p99', unit: 'ms' },
  { key: 'pdfmakePageColdMs', label: '    first', unit: 'ms' },
  { key: 'jspdfPageMs', label: '  by jsPDF', unit: 'ms' },
  { key: 'jspdfPageP99Ms', label: '    p99', unit: 'ms' },
  { key: 'jspdfPageColdMs', label: '    first', unit: 'ms' },
  { key: 'reactPdfPageMs', label: '  by @react-pdf/renderer', unit: 'ms' },
  { key: 'reactPdfPageP99Ms', label: '    p99', unit: 'ms' },
  { key: 'reactPdfPageColdMs', label: '    first', unit: 'ms' },
  { key: 'outboxRatio', label: 'outbox alone ÷ bare fetch loop', unit: '×', atLeast: fixed(0.45) },
  { key: 'outboxBatchedRatio', label: 'outbox batched ÷ bare fetch loop', unit: '×', atLeast: fixed(1.3) },
  { key: 'outboxPerSecond', label: '  outbox alone', unit: '/s' },
  { key: 'outboxBatchedPerSecond', label: '  outbox batched', unit: '/s' },
  { key: 'bareFetchPerSecond', label: '  bare fetch loop', unit: '/s' },
  {
    key: 'issueCodePerSecond',
    label: 'codes issued over HTTP, PostgreSQL',
    unit: '/s',
    atLeast: beside('bareInsertRoutePerSecond', (peer) => 0.1 * peer),
  },
  { key: 'issueCodeP99Ms', label: '  the same, p99 of one request', unit: 'ms' },
  { key: 'bareInsertRoutePerSecond', label: '  a route that makes one INSERT', unit: '/s' },
  { key: 'issueCodeRatio', label: '  codes ÷ INSERT, median of runs', unit: '×' },
  {
    key: 'simulationsPerSecond',
    label: 'simulations of all benefits, a family of five',
    unit: '/s',
    atLeast: beside('publicodesPpaPerSecond', (peer) => peer),
  },
  { key: 'ppaPerSecond', label: '  prime d’activité of one person', unit: '/s' },
  { key: 'publicodesPpaPerSecond', label: '  the same, written for publicodes', unit: '/s' },
  { key: 'simulationRatio', label: '  all benefits ÷ publicodes’ one, median of runs', unit: '×' },
  { key: 'ppaRatio', label: '  prime d’activité ÷ publicodes’, median of runs', unit: '×' },
  { key: 'simulationToResultMs', label: 'first touch → result of a simulation, 6×, the kiosk’s part', unit: 'ms' },
  { key: 'simulationResultMs', label: '  last touch → result painted, 6×, median', unit: 'ms', atMost: fixed(100) },
  { key: 'simulationScreens', label: '  screens on the way', unit: '' },
  { key: 'shellGzipBytes', label: 'JS of the shell, gzip', unit: 'B', atMost: fixed(80_000) },
  { key: 'heapGrowthRatio', label: 'heap after 200 sessions ÷ after 20', unit: '×', atMost: fixed(1.2) },
  { key: 'heapMb', label: '  heap after 200 sessions', unit: 'MB' },
  { key: 'gatewayRssMb', label: 'gateway after 10,000 requests, PostgreSQL', unit: 'MB', atMost: fixed(250) },
  { key: 'oracleKioskAuc', label: 'known or unknown by the time: code on a kiosk', unit: 'AUC', between: unknowable },
  { key: 'oraclePublicAuc', label: 'the same: code from home', unit: 'AUC', between: unknowable },
  { key: 'oracleSignInAuc', label: 'the same: password', unit: 'AUC', between: unknowable },
  { key: 'oracleContactsAuc', label: 'the same: forgotten password, Caf', unit: 'AUC', between: unknowable },
  { key: 'oracleLinkAuc', label: 'the same: forgotten password, ameli', unit: 'AUC', between: unknowable },
  { key: 'oraclePairs', label: '  pairs, each route', unit: '' },
  { key: 'oracleKioskRatio', label: '  known ÷ unknown, code on a kiosk', unit: '×' },
  { key: 'oraclePublicRatio', label: '  code from home', unit: '×' },
  { key: 'oracleSignInRatio', label: '  password', unit: '×' },
  { key: 'oracleContactsRatio', label: '  forgotten password, Caf', unit: '×' },
  { key: 'oracleLinkRatio', label: '  forgotten password, ameli', unit: '×' },
  { key: 'signInRatio', label: 'sign-ins ÷ Argon2id alone, PostgreSQL', unit: '×', atLeast: fixed(0.8) },
  { key: 'signInPerSecond', label: '  sign-ins', unit: '/s' },
  { key: 'bareArgon2PerSecond', label: '  Argon2id alone, the same cost', unit: '/s' },
  {
    key: 'burstContactP99Ms',
    label: 'contact of 200 idle kiosks meanwhile, p99',
    unit: 'ms',
    atMost: beside('idleContactP99Ms', (peer) => Math.max(250, 2 * peer)),
  },
  { key: 'idleContactP99Ms', label: '  the same, while nobody signs in', unit: 'ms' },
  { key: 'burstContacts', label: '  contacts measured', unit: '' },
]);

/**
 * Whether a figure keeps its limit; undefined: it has none.
 * @param {Figure} figure @param {Figures} figures
 * @returns {{ limit: string, met: boolean } | undefined}
 */
export function judge(figure, figures) {
  const value = figures[figure.key];
  const most = figure.atMost?.(figures);
  const least = figure.atLeast?.(figures);
  if (value === undefined) return undefined;
  if (most !== undefined) return { limit: `≤ ${rounded(most)}`, met: value <= most };
  if (least !== undefined) return { limit: `≥ ${rounded(least)}`, met: value >= least };
  if (figure.between !== undefined) {
    const [low, high] = figure.between;
    return { limit: `${low}–${high}`, met: value >= low && value <= high };
  }
  return undefined;
}

/** Three significant digits, and no more than the clock gives. @param {number} value */
export const rounded = (value) => (Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
