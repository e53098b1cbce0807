/**
 * Which folder may import which (one way only), as rules that dependency-cruiser checks.
 * Each layer lists all it may import of ours, itself included.
 */
const layers = {
  'src/domain': ['src/domain'],
  'src/contract': ['src/contract', 'src/domain'],
  'src/languages': ['src/languages', 'src/domain'],
  'src/ui': ['src/ui', 'src/domain'],
  machines: ['machines', 'src/domain'],
  'kiosk-config': ['kiosk-config', 'src/domain'],
  'src/kiosk': ['src/kiosk', 'src/ui', 'src/languages', 'src/contract', 'src/domain', 'machines', 'kiosk-config'],
  'src/gallery': ['src/gallery', 'src/kiosk', 'src/ui', 'src/languages', 'src/domain', 'machines', 'kiosk-config'],
  'src/public-pages': ['src/public-pages', 'src/ui', 'src/languages', 'src/contract', 'src/domain'],
  'src/consoles': ['src/consoles', 'src/ui', 'src/languages', 'src/contract', 'src/domain', 'kiosk-config'],
  'src/gateway': ['src/gateway', 'src/contract', 'src/languages', 'src/domain', 'kiosk-config'],
  'src/bridge': ['src/bridge', 'src/contract', 'src/domain'],
};

const tests = '(^|/)testing/|\\.test\\.tsx?$';
/** What the gallery shows of screens that stand elsewhere: never shipped. */
const specimens = '\\.gallery\\.tsx$';
/** Run by Node when we build, wherever they stand. */
const buildScripts = '(^|/)vite\\.config\\.ts$|\\.mjs$';
const browser = '^(src/(domain|contract|languages|ui|kiosk|gallery|public-pages|consoles)|machines|kiosk-config)/';
const ours = '^(src|machines|kiosk-config|e2e|tools)/';

const layerRules = Object.entries(layers).map(([layer, allowed]) => ({
  name: `arrows-of-${layer.replace('src/', '')}`,
  comment: `${layer} may import only ${allowed.join(', ')}.`,
  severity: 'error',
  from: { path: `^${layer}/`, pathNot: buildScripts },
  to: { path: ours, pathNot: [`^(${allowed.join('|')})/`, '^tools/'] },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'ui-takes-types-of-the-domain',
      comment: 'Components get texts and values as props: of the domain they know types only.',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: tests },
      to: { path: '^src/domain/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'machines-are-pure',
      comment: 'A machine knows xstate and the domain: no DOM, no network, no storage, no schema library.',
      severity: 'error',
      from: { path: '^machines/', pathNot: tests },
      to: { path: 'node_modules', pathNot: 'node_modules/xstate/' },
    },
    {
      name: 'no-node-in-the-browser',
      comment: 'This code runs in a browser.',
      severity: 'error',
      from: { path: browser, pathNot: [tests, buildScripts] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'product-needs-no-test-code',
      comment: 'Helpers of tests, tools and e2e stay out of what we ship.',
      severity: 'error',
      from: { path: '^(src|machines|kiosk-config)/', pathNot: [tests, specimens, buildScripts] },
      to: { path: `${tests}|${specimens}|^(e2e|tools)/` },
    },
    {
      name: 'gateway-runs-on-its-dependencies',
      comment: 'What the server loads at run time is in « dependencies ».',
      severity: 'error',
      from: { path: '^src/gateway/', pathNot: [tests, buildScripts] },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only', 'triple-slash-type-reference'],
      },
    },
    {
      name: 'reference-tables-are-its-own',
      comment: 'The reference caisse stands for a caisse’s own systems: no gateway code reads its tables.',
      severity: 'error',
      from: { pathNot: ['^src/gateway/caisses/reference/', tests] },
      to: { path: '^src/gateway/caisses/reference/tables\\.ts$' },
    },
    {
      name: 'journeys-stand-alone',
      comment: 'A journey names another by its id only: what both need is a step, a paper or a part of the terminal.',
      severity: 'error',
      from: { path: '^src/kiosk/journeys/([^/]+)/' },
      to: { path: '^src/kiosk/journeys/[^/]+/', pathNot: '^src/kiosk/journeys/$1/' },
    },
    {
      name: 'kiosk-knows-journeys-by-their-list',
      comment: 'What journeys stand on knows none of them: it iterates the list.',
      severity: 'error',
      // The worker's list of papers is a list of journeys' parts as `index.ts` is; the staff's page is one of them.
      from: {
        path: '^src/kiosk/',
        pathNot: ['^src/kiosk/journeys/', '^src/kiosk/paper/(draws|load-test-page)\\.ts$', tests, specimens],
      },
      to: { path: '^src/kiosk/journeys/', pathNot: '^src/kiosk/journeys/index\\.ts$' },
    },
    {
      name: 'list-of-journeys-is-read-from-above',
      comment: 'A journey that reads the list would know all the others.',
      severity: 'error',
      from: { path: '^src/kiosk/journeys/[^/]+/' },
      to: { path: '^src/kiosk/journeys/index\\.ts$' },
    },
    {
      name: 'offers-are-light',
      comment: 'An offer is loaded before the attract screen paints: types, an icon, and a way to load the rest.',
      severity: 'error',
      from: { path: '^src/kiosk/journeys/[^/]+/offer\\.ts$' },
      to: { pathNot: '^src/ui/icons/', dependencyTypesNot: ['type-only', 'dynamic-import'] },
    },
    {
      name: 'no-cycle',
      comment: 'Two modules that need each other, be it for a type, are one module, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-unresolved',
      comment: 'The import leads nowhere, so no other rule could see where it goes.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:', '\\.wasm[?]url$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(tools/lint/examples|dist)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'browser', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css'],
    },
  },
};
