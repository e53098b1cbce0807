import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [preact()],
  test: {
    include: ['{src,machines,kiosk-config,e2e,tools}/**/*.test.{ts,tsx}'],
    environment: 'node',
    maxWorkers: 2,
    // For hangs only: slow is no failure.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
