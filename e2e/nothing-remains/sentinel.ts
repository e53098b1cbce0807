import { randomUUID } from 'node:crypto';
import { searchFolders } from '../disk-search/search.ts';
import { expect } from '../support/expect.ts';
import type { Profile } from '../support/profile.ts';

const barePage = 'http://bare.example/';

/**
 * Resolves once Chromium has written what its pages held when this was called: it writes each page's session, with what
 * the fields hold, when it likes. A mark typed into a bare page after that is on the disk, so what came before is too.
 */
export async function untilWritten({ context, folder }: Profile): Promise<void> {
  const mark = randomUUID();
  const page = await context.newPage();
  await page.route(barePage, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<form><input name="mark"></form>' }),
  );
  await page.goto(barePage);
  await page.locator('input').pressSequentially(mark);
  await expect
    .poll(async () => (await searchFolders([folder], [mark])).finds.length, { intervals: [500] })
    .toBeGreaterThan(0);
}
