import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { chromiumLaunch } from '../support/chromium.ts';
import { slowPages } from '../support/slow-pages.ts';
import { openScreen } from './virtual-screen.ts';

/** A terminal with a window and a printer: Chromium's own « Save as PDF », which puts each job into a folder. */
export interface PrintingTerminal {
  readonly context: BrowserContext;
  /** What came out so far, in the order it came. */
  readonly paper: () => Promise<readonly Uint8Array[]>;
  /** Ends the browser; gives the folders where it may have left something: profile, temporary files, home, the machine's spool. */
  readonly leave: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** The choice of printer that a person would make once in the print dialog; `--kiosk-printing` then never shows it. */
const savesAsPdf = (folder: string) => ({
  printing: {
    print_preview_sticky_settings: {
      appState: JSON.stringify({
        version: 2,
        recentDestinations: [{ id: 'Save as PDF', origin: 'local', account: '', capabilities: {}, displayName: '' }],
        isHeaderFooterEnabled: false,
      }),
    },
  },
  savefile: { default_directory: folder },
  download: { default_directory: folder },
});

export async function openPrintingTerminal(size = { width: 1080, height: 1920 }): Promise<PrintingTerminal> {
  const folder = await mkdtemp(join(tmpdir(), 'borne-printing-'));
  const tray = join(folder, 'tray');
  const home = join(folder, 'home');
  const temporary = join(folder, 'tmp');
  await Promise.all([tray, home, temporary].map((place) => mkdir(place)));
  await mkdir(join(folder, 'profile/Default'), { recursive: true });
  await writeFile(join(folder, 'profile/Default/Preferences'), JSON.stringify(savesAsPdf(tray)));
  const screen = await openScreen(size.width, size.height);
  const { executablePath, args, env } = chromiumLaunch(['--kiosk-printing']);
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    ...(executablePath === undefined ? {} : { executablePath }),
    args,
    headless: false,
    viewport: size,
    hasTouch: true,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    env: { ...env, DISPLAY: screen.display, HOME: home, TMPDIR: temporary },
  });
  await slowPages(context);
  return {
    context,
    async paper() {
      const names = (await readdir(tray)).filter((name) => name.endsWith('.pdf')).sort();
      return Promise.all(names.map(async (name) => new Uint8Array(await readFile(join(tray, name)))));
    },
    async leave() {
      await context.close();
      return [join(folder, 'profile'), home, temporary, '/var/spool/cups'];
    },
    async close() {
      await context.close();
      await screen.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
