import { writeFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kiosk } from '../support/kiosk.ts';
import { openProfile } from '../support/profile.ts';
import { test } from '../support/stage.ts';
import { addMarkerPeople, markersOf } from './marker-person.ts';
import { visits } from './visits.ts';
import * as endings from './endings.ts';
import { searchFolders } from '../disk-search/search.ts';

test('try', async ({ freshGateway }) => {
  test.setTimeout(200_000);
  const t0 = Date.now();
  const lap = (what: string) => console.log(((Date.now() - t0) / 1000).toFixed(1), what);
  const file = join(await mkdtemp(join(tmpdir(), 'sites-')), 'sites.json');
  await writeFile(file, JSON.stringify(endings.shortIdle));
  const gateway = await freshGateway('postgres', { SITES_FILE: file });
  lap('gateway');
  const all = await addMarkerPeople(gateway, 6);
  const profile = await openProfile();
  lap('profile');
  let kiosk = new Kiosk(await profile.page());
  await kiosk.open(gateway.url);
  lap('open');
  const markers: string[] = [];
  const kinds = [endings.quit, endings.staffReset, endings.rendererCrash, endings.reload, endings.idle];
  for (const [n, visit] of [...visits, visits[0]].entries()) {
    const person = all[n];
    if (!person) throw new Error();
    const { issued } = await visit.comeHalfWay({ kiosk, person, caisse: n % 2 ? 'caf-31' : 'cpam-31' });
    markers.push(...markersOf(person, issued));
    lap(visit.name);
    const ending = kinds[n];
    if (!ending) throw new Error();
    kiosk = await ending(kiosk, { profile, gateway });
    lap('ended');
  }
  await profile.close();
  lap('closed');
  const report = await searchFolders([profile.folder], markers);
  lap(`${markers.length} markers ${report.files} files ${report.bytes} bytes`);
  console.log(report.finds);
  await profile.remove();
});
