import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Gzip bytes of every script that the page needs before it can be touched: its entries, what it preloads, and all
 * they import at once. What is imported later, in `import(…)`, is not counted.
 * @param {{ readonly dist: string }} bench
 */
export async function measureShell({ dist }) {
  const kiosk = join(dist, 'kiosk');
  const html = readFileSync(join(kiosk, 'index.html'), 'utf8');
  // A journey's link waits for the kiosk (tools/build/chunks.mjs).
  const tags = (html.match(/<(?:script|link)[^>]*>/g) ?? []).filter((tag) => !tag.includes('data-later'));
  const waiting = tags.flatMap((tag) => /(?:src|href)="\/borne\/([^"]+\.js)"/.exec(tag)?.[1] ?? []);
  const seen = new Set(waiting);
  let bytes = 0;
  // A set that grows while it is read: each script once.
  for (const path of seen) {
    const script = readFileSync(join(kiosk, path));
    bytes += gzipSync(script, { level: 9 }).length;
    for (const [, imported = ''] of script
      .toString('utf8')
      .matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{}\s,]+from\s*)?["'](\.\.?\/[^"']+)["']/g)) {
      seen.add(new URL(imported, `http://kiosk/${path}`).pathname.slice(1));
    }
  }
  if (bytes === 0) throw new Error(`no script was found in ${kiosk}`);
  return { shellGzipBytes: bytes };
}
