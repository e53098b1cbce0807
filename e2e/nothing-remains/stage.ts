import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toulouseRiquet } from '#kiosk-config/sites/toulouse-riquet.ts';
import { startGateway, type RunningGateway } from '../support/gateway.ts';
import { openProfile, type Profile } from '../support/profile.ts';
import { test as base } from '../support/stage.ts';

interface WorkerParts {
  /** The gateway of two halls. */
  readonly hall: RunningGateway;
}

interface TestParts {
  /** Starts a browser with a disk of its own, or again on the disk of one that was killed; all is removed after the test. */
  readonly powerOn: (formerFolder?: string) => Promise<Profile>;
}

/** The longest a touch may wait for its target. */
const touchLimitMs = 20_000;

/** The ordinary times of a visit, and a short farewell: `toulouse-riquet`, where a kiosk stands that asks for no site. */
const { timings } = toulouseRiquet;
const farewellMs = 300;

/** A hall where nobody waits long for the idle end. */
export const hurriedSite = 'toulouse-hurried';
const hurried = { ...timings, farewellMs, idleReadingMs: 10_000, idleTypingMs: 10_000, warningMs: 2_000 };

const sites = {
  [toulouseRiquet.siteId]: { timings: { farewellMs } },
  [hurriedSite]: { ...toulouseRiquet, siteId: hurriedSite, timings: hurried },
};

/** Another build than `dist/`, while it is being rebuilt. */
const entry = process.env['BORNE_E2E_ENTRY'];

export const test = base.extend<TestParts, WorkerParts>({
  hall: [
    async ({ postgres }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'borne-sites-'));
      const sitesFile = join(folder, 'sites.json');
      await writeFile(sitesFile, JSON.stringify(sites));
      const gateway = await startGateway({
        env: { DATABASE_URL: await postgres.createDatabase('hall'), SITES_FILE: sitesFile },
        ...(entry === undefined ? {} : { entry }),
      });
      await use(gateway);
      await gateway.stop();
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  powerOn: async ({}, use) => {
    const opened: Profile[] = [];
    await use(async (formerFolder) => {
      const profile = await openProfile(formerFolder === undefined ? {} : { folder: formerFolder });
      profile.context.setDefaultTimeout(touchLimitMs);
      opened.push(profile);
      return profile;
    });
    await Promise.all(opened.map((profile) => profile.close()));
    await Promise.all(opened.map((profile) => profile.remove()));
  },
});

export { expect } from '@playwright/test';
