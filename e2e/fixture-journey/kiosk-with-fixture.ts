import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyCheckout } from '../../tools/test/copy-checkout.mjs';
import { root } from '../../tools/support/root.mjs';
import { runQuietly } from '../../tools/support/run.mjs';

const here = import.meta.dirname;

/** What is written outside the journey's own folder: its line in the list. Its title and its site come beside it. */
const list = 'src/kiosk/journeys/index.ts';
const lineOfList = "import { fixtureOffer } from './fixture/offer.ts';\n";

export interface BuiltProduct {
  /** Entry of its gateway, which serves the kiosk that was built beside it. */
  readonly entry: string;
  readonly remove: () => Promise<void>;
}

/** The product as it stands with one journey more, built and signed as a release is. */
export async function buildWithFixture(): Promise<BuiltProduct> {
  const folder = await mkdtemp(join(tmpdir(), 'borne-fixture-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const checkout = join(folder, 'checkout');
  copyCheckout(checkout);
  await cp(join(here, 'journey'), join(checkout, 'src/kiosk/journeys/fixture'), { recursive: true });
  await cp(join(here, 'languages'), join(checkout, 'src/languages'), { recursive: true });
  const before = await readFile(join(checkout, list), 'utf8');
  const after = lineOfList + before.replace(/\n\];\n$/, '\n  fixtureOffer,\n];\n');
  if (after.length !== before.length + lineOfList.length + '  fixtureOffer,\n'.length)
    throw new Error(`${list} has another shape now`);
  await writeFile(join(checkout, list), after);

  const served = join(folder, 'served');
  await cp(join(root, 'dist'), served, { recursive: true });
  await symlink(join(root, 'node_modules'), join(served, 'node_modules'));
  const { NODE_ENV: _ignored, ...env } = process.env;
  const { code, output } = await runQuietly(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--outDir', join(served, 'kiosk'), '--logLevel', 'warn'],
    { cwd: checkout, env },
  );
  if (code !== 0) {
    await remove();
    throw new Error(`the kiosk with one journey more was not built:\n${output}`);
  }
  return { entry: join(served, 'gateway/main.js'), remove };
}
