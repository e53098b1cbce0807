import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { mkdir, mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumLaunch } from './chromium.ts';
import { slowPages } from './slow-pages.ts';

/** A browser with a profile of its own on the disk, as a terminal has one. */
export interface Profile {
  /** Everything the browser writes: profile, temporary files, crash reports. */
  readonly folder: string;
  readonly context: BrowserContext;
  page(): Promise<Page>;
  close(): Promise<void>;
  /** Like a power cut: ends the browser's process at once, without saving. */
  kill(): Promise<void>;
  remove(): Promise<void>;
}

export interface ProfileOptions {
  /** Reopens a profile: the same terminal after a restart. */
  readonly folder?: string;
  /** Lets Chromium write its log into the folder: only to prove that the search reads it. */
  readonly logging?: boolean;
  readonly headed?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
}

export async function openProfile(options: ProfileOptions = {}): Promise<Profile> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'borne-profile-')));
  const temporary = join(folder, 'tmp');
  const home = join(folder, 'home');
  await Promise.all([temporary, home].map((place) => mkdir(place, { recursive: true })));
  const { executablePath, args, env } = chromiumLaunch();
  const log = options.logging ? ['--enable-logging', '--v=0', `--log-file=${join(folder, 'chrome_debug.log')}`] : [];
  const context = await chromium.launchPersistentContext(folder, {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...args, ...log],
    headless: options.headed !== true,
    viewport: options.viewport ?? { width: 1080, height: 1920 },
    hasTouch: true,
    reducedMotion: 'reduce',
    locale: 'fr-FR',
    env: { ...env, ...places(temporary, home) },
  });
  await slowPages(context);
  return {
    folder,
    context,
    page: async () => context.pages()[0] ?? (await context.newPage()),
    close: () => context.close(),
    async kill() {
      const closed = new Promise((resolve) => context.once('close', resolve));
      process.kill(await browserProcess(folder), 'SIGKILL');
      await closed;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Temporary files, crash reports, caches and settings of a user: all of it goes below the profile's folder. */
function places(temporary: string, home: string): Readonly<Record<string, string>> {
  return {
    TMPDIR: temporary,
    HOME: home,
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_DATA_HOME: join(home, '.local/share'),
  };
}

/** Chromium's own lock on its profile names its process: « host-1234 ». */
async function browserProcess(folder: string): Promise<number> {
  const lock = await readlink(join(folder, 'SingletonLock'));
  return Number(lock.slice(lock.lastIndexOf('-') + 1));
}
