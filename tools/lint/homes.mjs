// Where each own rule holds (`within`), and where what it forbids has its one home (`homes`).
//
// Each entry is a path from the root of the project: a folder ends with `/`, anything else is one file.
// `**/` in front of a name means « in any folder », `*` stands for any part of one name.

/** Everything that runs in front of a visitor or serves one. */
const productCode = ['src/', 'machines/', 'kiosk-config/'];

/** What stands among the product code but is run by tests or by the build. */
const notShipped = ['**/testing/', '**/*.test.ts', '**/*.test.tsx', '**/vite.config.ts', '**/*.mjs'];

/** All the code of the repository. */
const allCode = [...productCode, 'e2e/', 'tools/'];

const clocks = ['src/kiosk/clock.ts', 'src/gateway/server/clock.ts', 'src/public-pages/clock.ts'];

const serviceWorkers = ['src/kiosk/service-worker/', 'src/public-pages/verify/service-worker/'];

/** @type {Readonly<Record<string, { readonly within: readonly string[], readonly homes: readonly string[] }>>} */
export const homes = {
  'no-assign-in-function': { within: [...productCode, 'e2e/'], homes: [] },
  'no-raw-timers': { within: productCode, homes: [...clocks, ...notShipped] },
  'no-caisse-literal': {
    within: productCode,
    homes: [
      'src/domain/caisse/',
      'kiosk-config/sites/',
      'src/gateway/caisses/reference/people.ts',
      // Says which connector serves each caisse: a new one is a compile error there.
      'src/gateway/caisses/installed.ts',
      'src/gallery/',
      '**/*.gallery.tsx',
      ...notShipped,
    ],
  },
  'no-journey-literal': {
    within: ['src/kiosk/', 'machines/'],
    // A paper’s kind may be called as its journey is.
    homes: ['src/kiosk/paper/kinds.ts', '**/*.gallery.tsx', ...notShipped],
  },
  'no-clock-read': { within: productCode, homes: [...clocks, ...notShipped] },
  'no-math-random': { within: productCode, homes: notShipped },
  'no-fetch': {
    within: productCode,
    homes: [
      'src/kiosk/gateway-client/',
      'src/public-pages/api.ts',
      'src/gateway/messages/sms.ts',
      ...serviceWorkers,
      ...notShipped,
    ],
  },
  'no-browser-storage': {
    within: productCode,
    homes: [
      'src/kiosk/storage/',
      'src/kiosk/wipe/',
      ...serviceWorkers,
      'src/public-pages/verify/kept-keys.ts',
      ...notShipped,
    ],
  },
  'no-navigation': {
    within: productCode,
    homes: [
      'src/kiosk/wipe/',
      'src/kiosk/devices/',
      'src/kiosk/trusted-types.ts',
      'src/public-pages/',
      'src/gallery/',
      ...notShipped,
    ],
  },
  'no-document-title': {
    within: productCode,
    homes: ['src/kiosk/shell/show-comfort.ts', 'src/ui/document-title.ts', ...notShipped],
  },
  'no-console': { within: productCode, homes: ['src/gateway/main.ts', ...notShipped] },
  // Checks of what people write take French as their measure; the product has no measure.
  'no-language-comparison': { within: [...productCode, 'e2e/'], homes: ['**/*.mjs'] },
  'no-literal-text': { within: productCode, homes: notShipped },
  'no-module-state': { within: ['src/kiosk/', 'src/ui/', 'machines/'], homes: notShipped },
  'require-autocomplete-off': { within: productCode, homes: notShipped },
  'no-bare-zod': { within: allCode, homes: [] },
  'no-default-export': {
    within: allCode,
    // Vite, Vitest, Playwright and oxlint read the default export of these files.
    homes: ['**/*.config.ts', 'e2e/support/seed.setup.ts', 'tools/lint/plugin.mjs'],
  },
};
