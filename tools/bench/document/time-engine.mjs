// Draws the page of the bench with one engine in a process of its own: its import apart, its first page, then warm ones.
import { readFileSync, writeFileSync } from 'node:fs';

/** @typedef {import('./page.mjs').Page} Page */
/** @typedef {import('./page.mjs').Fonts} Fonts */

const [, , job = ''] = process.argv;
const { engine, ours, page, fonts, warm, output } = JSON.parse(readFileSync(job, 'utf8'));

/** @type {Readonly<Record<string, () => Promise<() => Promise<Uint8Array>>>>} */
const engines = {
  ours: async () => (await import(ours)).prepare(),
  pdfkitTagged: async () => (await import('./pdfkit-page.mjs')).pdfkitPage(page, fonts, true),
  pdfkit: async () => (await import('./pdfkit-page.mjs')).pdfkitPage(page, fonts, false),
  pdfmake: async () => (await import('./pdfmake-page.mjs')).pdfmakePage(page, fonts),
  jspdf: async () => (await import('./jspdf-page.mjs')).jspdfPage(page, fonts),
  reactPdf: async () => (await import('./react-pdf-page.mjs')).reactPdfPage(page, fonts),
};

const start = performance.now();
const draw = await engines[engine]?.();
if (draw === undefined) throw new Error(`no engine ${engine}`);
const imported = performance.now();
const pdf = await draw();
const first = performance.now() - imported;
if (pdf.length < 1_000) throw new Error('this is no page');
writeFileSync(output, pdf);

/** @type {number[]} */
const times = [];
for (let drawn = 0; drawn < warm; drawn += 1) {
  const from = performance.now();
  await draw();
  times.push(performance.now() - from);
}
console.log(JSON.stringify({ importMs: imported - start, firstMs: first, times }));
