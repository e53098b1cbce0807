import { openProfile, type Profile } from '../support/profile.ts';
import { test as base } from '../support/stage.ts';

interface TestParts {
  /** Starts a browser with a disk of its own, or again on the disk of one that was killed; all is removed after the test. */
  readonly powerOn: (previousFolder?: string) => Promise<Profile>;
}

export const test = base.extend<TestParts>({
  hasAgents: true,
  powerOn: async ({}, use) => {
    const opened: Profile[] = [];
    await use(async (previousFolder) => {
      const profile = await openProfile(previousFolder === undefined ? {} : { folder: previousFolder });
      opened.push(profile);
      return profile;
    });
    await Promise.all(opened.map((profile) => profile.close()));
    await Promise.all(opened.map((profile) => profile.remove()));
  },
});

export { expect } from '../support/expect.ts';
