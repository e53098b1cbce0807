import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [preact()],
  test: {
    include: ['{src,machines,kiosk-config,e2e,tools}/**/*.test.{ts,tsx}'],
    environment: 'node',
    maxWorkers: 2,
    // A database, a browser or a linter starts in these tests: slow on a busy machine, and that is no failure.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
