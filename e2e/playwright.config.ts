import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './support/chromium.ts';

const { executablePath, args } = chromiumLaunch();

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  snapshotPathTemplate: `${process.env['PICTURES_FOLDER'] ?? '{testDir}/{testFileDir}/pictures'}/{arg}{ext}`,
  // A picture is painted when one asks for it, never because it is missing.
  updateSnapshots: 'none',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1080, height: 1920 },
    serviceWorkers: 'allow',
    trace: 'off',
    video: 'off',
    screenshot: 'off',
    launchOptions: { args, ...(executablePath === undefined ? {} : { executablePath }) },
  },
});
