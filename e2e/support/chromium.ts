import { existsSync } from 'node:fs';

export interface ChromiumLaunch {
  /** Undefined: Playwright's own Chromium. */
  readonly executablePath: string | undefined;
  readonly args: string[];
}

const debian = '/usr/bin/chromium';

/** Nothing goes out that the page did not ask for, and nothing comes up over the page. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  // As on a terminal (SECURITY « Terminal »): a crash dump is a copy of a visitor's memory.
  '--disable-breakpad',
  '--disable-crash-reporter',
];

/** `print()` on a frame crashes the tab of a headless Chromium that has a preview. */
const noPreview = '--disable-print-preview';

/** Chromium's own sandbox does not start as root. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/**
 * How every test starts Chromium: `CHROMIUM_PATH` (set by `npm test`), else Debian's, else Playwright's.
 * @param extra further flags; `--kiosk-printing` prints at once, so it goes without `--disable-print-preview`
 */
export function chromiumLaunch(extra: readonly string[] = []): ChromiumLaunch {
  const preview = extra.includes('--kiosk-printing') ? [] : [noPreview];
  return {
    executablePath: process.env['CHROMIUM_PATH'] ?? (existsSync(debian) ? debian : undefined),
    args: [...quiet, ...preview, ...asRoot, ...extra],
  };
}
