import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, Stop } from './support/command.mjs';
import { root } from './support/root.mjs';
import { buildCommunes } from './zones/build-communes.mjs';
import { buildZones } from './zones/build-zones.mjs';
import { readCommunes } from './zones/read-communes.mjs';
import { readList } from './zones/read-list.mjs';

const usage = `Makes the communes and the zones of housing aid anew (docs/baremes.md, « Zones »).
  node tools/zones.mjs <folder>   where @etalab/decoupage-administratif was unpacked`;

/** @param {string} file @param {unknown} value */
function write(file, value) {
  writeFileSync(join(root, 'src/domain/benefits', file), `${JSON.stringify(value, null, 1)}\n`);
}

await runCommand(async () => {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Stop(usage);
  const communes = readCommunes(folder);
  const zones = buildZones(
    readList(readFileSync(join(root, 'tools/zones/arrete-1978.txt'), 'utf8'), communes),
    communes,
  );
  write('zones/zones.json', zones);
  write('communes/communes.json', buildCommunes(communes));
  const several = Object.entries(zones.several).map(([code, among]) => `${code} (${among})`);
  console.log(`${communes.today.length} communes. In several zones: ${several.join(', ')}.`);
});
