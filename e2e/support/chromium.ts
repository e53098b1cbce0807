import { existsSync } from 'node:fs';
import { featuresOff } from './features-off.ts';

export interface ChromiumLaunch {
  /** Undefined: Playwright's own Chromium. */
  readonly executablePath: string | undefined;
  readonly args: string[];
  readonly env: Record<string, string>;
}

const debian = '/usr/bin/chromium';

/** As on a terminal: nothing goes out that the page did not ask for, nothing comes up over it, nothing is kept of it. */
export const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--disable-breakpad',
];

/**
 * A read-only place: no copy of a visitor's memory when a page crashes (SECURITY « Terminal »). `--disable-breakpad` no
 * longer does it (Chromium 156), and with `--disable-crashpad-for-testing` no page loads.
 */
export const noCrashDumps = { BREAKPAD_DUMP_LOCATION: '/proc' } as const;

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
    args: [...quiet, featuresOff, ...preview, ...asRoot, ...extra],
    env: { ...(process.env as Record<string, string>), ...noCrashDumps },
  };
}
