import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

const inTheBrowser = [
  'src/**/*.test.tsx',
  'src/kiosk/shell/show-comfort.test.ts',
  'src/kiosk/testing/expect-screen.test.ts',
  'src/kiosk/devices/{browser-printer,gestures}.test.ts',
];
const withDatabases = ['src/gateway/**/*.test.ts'];

export default defineConfig({
  plugins: [preact()],
  test: {
    maxWorkers: 2,
    // For hangs only: slow is no failure.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'plain',
          include: ['{src,machines,kiosk-config,e2e,tools}/**/*.test.ts'],
          exclude: [...inTheBrowser, ...withDatabases],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'databases',
          include: withDatabases,
          isolate: false,
          globalSetup: 'src/gateway/testing/shared-postgres.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          include: inTheBrowser,
          environment: 'happy-dom',
          setupFiles: 'src/ui/testing/fresh-page.ts',
          isolate: false,
        },
      },
    ],
  },
});
