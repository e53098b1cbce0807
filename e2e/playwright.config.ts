import { defineConfig } from '@playwright/test';
import { availableParallelism } from 'node:os';
import { chromiumLaunch } from './support/chromium.ts';

const { executablePath, args, env } = chromiumLaunch();

/** Measured by `npm test`: how much slower this machine is than the one these limits were chosen on. */
const slowness = Number(process.env['BORNE_SLOWNESS'] ?? 1);

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  globalSetup: './support/seed.setup.ts',
  outputDir: '../test-results',
  snapshotPathTemplate: `${process.env['PICTURES_FOLDER'] ?? '{testDir}/{testFileDir}/pictures'}/{arg}{ext}`,
  // A picture is painted when one asks for it, never because it is missing.
  updateSnapshots: 'none',
  // One more than there are cores was no quicker (measured); PostgreSQL and memory bear three (measured).
  workers: Math.min(availableParallelism(), 3),
  retries: 0,
  forbidOnly: true,
  // Both are for hangs only: slow is no failure.
  timeout: 300_000 * slowness,
  expect: { timeout: 30_000 * slowness },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1080, height: 1920 },
    serviceWorkers: 'allow',
    // Every frame is painted by the processor. What moves is seen in e2e/screens/comfort-and-touch.spec.ts and keyboard-only.
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'off',
    video: 'off',
    screenshot: 'off',
    launchOptions: { args, env, ...(executablePath === undefined ? {} : { executablePath }) },
  },
});
