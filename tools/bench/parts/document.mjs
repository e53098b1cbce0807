import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import subsetFont from 'subset-font';
import { build } from 'vite';
import { root } from '../../support/root.mjs';
import { withBenchPage } from '../bench-pages.mjs';
import { pageOf } from '../document/page.mjs';
import { median, percentile } from '../statistics.mjs';

/** The first ones are slow while the code is compiled: they do not count. */
const warmingUp = 100;
const warmPages = 60;
/** Six engines take half a minute in a run, and each run gives many pages. */
const runsMax = 5;

/** Ours first, then those that it is compared with. */
const engines = /** @type {const} */ (['ours', 'pdfkitTagged', 'pdfkit', 'pdfmake', 'jspdf', 'reactPdf']);

/** @typedef {{ importMs: number, firstMs: number, times: number[] }} Drawn */

/**
 * An attestation of one page with its seal, from its data to the bytes of its PDF, beside the same page drawn by other
 * libraries with a font of the same coverage: each in a process of its own, in turn. Loading the code is told apart.
 * @param {import('../run-bench.mjs').Bench} bench
 */
export async function measureDocument(bench) {
  return { ...(await besideOthers(bench)), ...(await inKiosk(bench)) };
}

/** @typedef {{ bench: { drawDocuments: (warm: number) => Promise<{ cold: number, warm: number[] }> } }} DocumentPage */

/** The same in the kiosk's worker, from the question to it until its bytes are back. @param {import('../run-bench.mjs').Bench} bench */
async function inKiosk(bench) {
  const seen = await withBenchPage(bench, 'document', async (page, url) => {
    const drawn = [];
    for (let run = 0; run < bench.runs; run += 1) {
      await page.goto(url, { waitUntil: 'networkidle' });
      drawn.push(
        await page.evaluate(
          (warm) => /** @type {DocumentPage} */ (/** @type {unknown} */ (window)).bench.drawDocuments(warm),
          warmPages,
        ),
      );
    }
    return drawn;
  });
  return {
    documentInKioskMs: median(seen.flatMap(({ warm }) => warm)),
    documentInKioskColdMs: median(seen.map(({ cold }) => cold)),
  };
}

/** @param {import('../run-bench.mjs').Bench} bench @returns {Promise<Record<string, number>>} */
async function besideOthers({ runs, newFolder }) {
  const folder = newFolder();
  const ours = await buildOurs(folder);
  const { attestationWords } = await import(ours);
  const setting = {
    ours,
    page: pageOf(attestationWords()),
    fonts: await writeFonts(folder),
    warm: warmingUp + warmPages,
  };
  /** @type {Map<string, Drawn[]>} */
  const seen = new Map(engines.map((engine) => [engine, []]));
  for (let run = 0; run < Math.min(runs, runsMax); run += 1) {
    for (const engine of engines) seen.get(engine)?.push(await drawWith(engine, setting, folder));
  }
  return Object.fromEntries(engines.flatMap((engine) => figuresOf(engine, seen.get(engine) ?? [])));
}

/** @param {string} engine @param {readonly Drawn[]} runs @returns {readonly (readonly [string, number])[]} */
function figuresOf(engine, runs) {
  const name = engine === 'ours' ? 'documentPdf' : `${engine}Page`;
  const warm = runs.flatMap(({ times }) => times.slice(warmingUp));
  return [
    [`${name}Ms`, median(warm)],
    [`${name}P99Ms`, percentile(warm, 0.99)],
    [`${name}ColdMs`, median(runs.map(({ importMs, firstMs }) => importMs + firstMs))],
  ];
}

/** @param {string} engine @param {object} setting @param {string} folder @returns {Promise<Drawn>} */
async function drawWith(engine, setting, folder) {
  const job = join(folder, `${engine}.json`);
  writeFileSync(job, JSON.stringify({ ...setting, engine, output: join(folder, `${engine}.pdf`) }));
  const program = fileURLToPath(new URL('../document/time-engine.mjs', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [program, job]);
  return JSON.parse(stdout);
}

/** Our code as it ships: bundled, its lazy parts apart. @param {string} folder @returns {Promise<string>} its module */
async function buildOurs(folder) {
  const outDir = join(folder, 'ours');
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'tools/bench/document/our-document.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: true,
      rolldownOptions: { output: { entryFileNames: 'ours.mjs' } },
    },
  });
  return join(outDir, 'ours.mjs');
}

/** The font of the others: Noto Sans, Latin letters, as TrueType files. @param {string} folder */
async function writeFonts(folder) {
  const source = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans/package.json'));
  const weights = { medium: 500, bold: 700 };
  const files = await Promise.all(
    Object.entries(weights).map(async ([name, weight]) => {
      const woff = readFileSync(join(source, 'files', `noto-sans-latin-${weight}-normal.woff2`));
      const path = join(folder, `${name}.ttf`);
      writeFileSync(path, await subsetFont(woff, undefined, { keepAllGlyphs: true, targetFormat: 'truetype' }));
      return [name, path];
    }),
  );
  return Object.fromEntries(files);
}
