import { describe, expect, it } from 'vitest';
import { ensureTestParts } from './ensure-test-parts.mjs';
import type { Machine } from './machine.mjs';

interface Bare {
  readonly isDebianRoot?: boolean;
  readonly has?: readonly string[];
  readonly chromium?: string;
  readonly chromiumPath?: string;
  /** Packages that its repositories offer. */
  readonly offers?: readonly string[];
  readonly downloads?: boolean;
}

const everyProgram = ['Xvfb', 'pdftotext', 'pdfinfo', 'pdffonts', 'pdftoppm', 'qpdf'];
const broughtBy: Readonly<Record<string, readonly string[]>> = {
  xvfb: ['Xvfb'],
  'poppler-utils': ['pdftotext', 'pdfinfo', 'pdffonts', 'pdftoppm'],
  qpdf: ['qpdf'],
};

/** A machine without anything but what is said, and what was done to it. */
function machineWith({ isDebianRoot = false, has = [], chromium, chromiumPath, offers = [], downloads = false }: Bare) {
  const programs = new Set(has);
  const done: string[] = [];
  let browser = chromium;
  const machine: Machine = {
    isDebianRoot,
    chromiumPath,
    hasProgram: (name) => programs.has(name),
    findChromium: async () => browser,
    // As apt-get does: one name that it does not know, and it installs nothing.
    installPackages: async (packages) => {
      done.push(`apt-get install ${packages.join(' ')}`);
      if (!packages.every((name) => offers.includes(name))) return;
      for (const name of packages.flatMap((each) => broughtBy[each] ?? [])) programs.add(name);
      if (packages.includes('chromium')) browser = '/usr/bin/chromium';
    },
    downloadChromium: async () => {
      done.push('playwright install');
      if (downloads) browser = '/cache/chromium';
    },
  };
  return { machine, done };
}

const debian = ['xvfb', 'poppler-utils', 'qpdf', 'chromium', 'fonts-liberation'];

describe('the parts that the tests drive', () => {
  it('are left alone when all are there', async () => {
    const { machine, done } = machineWith({ isDebianRoot: true, has: everyProgram, chromium: '/usr/bin/chromium' });
    expect(await ensureTestParts(machine)).toEqual({ chromium: '/usr/bin/chromium' });
    expect(done).toEqual([]);
  });

  it('come from Debian’s packages for root, on a machine that has none of them', async () => {
    const { machine, done } = machineWith({ isDebianRoot: true, offers: debian });
    expect(await ensureTestParts(machine)).toEqual({ chromium: '/usr/bin/chromium' });
    expect(done).toEqual(['apt-get install xvfb poppler-utils qpdf', 'apt-get install chromium fonts-liberation']);
  });

  it('are installed one by one as far as they miss', async () => {
    const has = everyProgram.filter((name) => name !== 'qpdf');
    const { machine, done } = machineWith({ isDebianRoot: true, has, chromium: '/usr/bin/chromium', offers: debian });
    await ensureTestParts(machine);
    expect(done).toEqual(['apt-get install qpdf']);
  });

  it('come although the packages have no browser: then it is Playwright’s', async () => {
    const offers = debian.filter((name) => name !== 'chromium');
    const { machine, done } = machineWith({ isDebianRoot: true, offers, downloads: true });
    expect(await ensureTestParts(machine)).toEqual({ chromium: '/cache/chromium' });
    expect(done.at(-1)).toBe('playwright install');
  });

  it('are the browser of Playwright for anybody who is not root', async () => {
    const { machine, done } = machineWith({ has: everyProgram, downloads: true });
    expect(await ensureTestParts(machine)).toEqual({ chromium: '/cache/chromium' });
    expect(done).toEqual(['playwright install']);
  });

  it('that cannot be had are named with what they are for and the command that brings them', async () => {
    const { machine, done } = machineWith({ has: ['qpdf', 'pdftotext', 'pdfinfo', 'pdffonts', 'pdftoppm'] });
    await expect(ensureTestParts(machine)).rejects.toThrow(
      /^The tests need Xvfb \(a screen for the printing tests\).*install .* xvfb\)/,
    );
    expect(done, 'nothing is tried that needs root').toEqual([]);
  });

  it('that the packages did not bring are named too', async () => {
    const { machine } = machineWith({ isDebianRoot: true, offers: [], chromium: '/usr/bin/chromium' });
    await expect(ensureTestParts(machine)).rejects.toThrow(/need Xvfb .* xvfb poppler-utils qpdf\)/);
  });

  it('say how to get a Chromium when none can be had', async () => {
    const { machine } = machineWith({ has: everyProgram });
    await expect(ensureTestParts(machine)).rejects.toThrow(
      /need a Chromium.*npx playwright install --with-deps chromium.*CHROMIUM_PATH/,
    );
  });

  it('never replace a Chromium that somebody named: the name is said to be wrong', async () => {
    const { machine, done } = machineWith({
      isDebianRoot: true,
      has: everyProgram,
      offers: debian,
      chromiumPath: '/opt/none',
    });
    await expect(ensureTestParts(machine)).rejects.toThrow('CHROMIUM_PATH is /opt/none, and no Chromium starts there.');
    expect(done).toEqual([]);
  });
});
