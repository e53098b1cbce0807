const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const built = join(__dirname, 'dist/kiosk');

/** The scripts that the page loads before it can be touched: its entry and what that imports at once. */
function shellScripts() {
  const page = join(built, 'index.html');
  if (!existsSync(page)) return [];
  const html = readFileSync(page, 'utf8');
  const tags = html.match(/<(?:script|link)[^>]*>/g) ?? [];
  // Journeys are fetched later (tools/build/chunks.mjs).
  const now = tags.filter((tag) => !tag.includes('data-later'));
  const found = now.flatMap((tag) => /(?:src|href)="\/borne\/([^"]+\.js)"/.exec(tag)?.[1] ?? []);
  return [...new Set(found)].map((path) => `dist/kiosk/${path}`);
}

module.exports = [{ name: 'shell of the kiosk (JS)', path: shellScripts(), gzip: true, limit: '50 kB' }];
