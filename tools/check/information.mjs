import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadTypeScript } from '../simulate/load-typescript.mjs';
import { root } from '../support/root.mjs';
import { longSentenceFindings, typographyFindings } from './catalogues/typography.mjs';

/** @param {string} folder @returns {Readonly<Record<string, string>>} contents by `fr/sheets/apl.md` */
function readFiles(folder) {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.md') || name.endsWith('lexicon.txt'));
  return Object.fromEntries(
    names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]),
  );
}

/**
 * Checks what visitors can read under « M’informer »: every file is understood, in both languages and in order, in
 * date, with figures that exist and no amount typed, with addresses that are pages, and a lexicon that leads to them; the French is well printed and in short sentences (A44).
 * @param {string} [project] folder of the project
 * @param {string} [today] `YYYY-MM-DD`
 * @returns {Promise<{ findings: readonly string[], note: string }>} note: how many are soon out of date
 */
export async function checkInformation(project = root, today = new Date().toISOString().slice(0, 10)) {
  const { checkLibrary } = await loadTypeScript('tools/check/information/check-library.ts');
  const { sites } = await loadTypeScript('kiosk-config/sites.ts');
  const questionsFirst = Object.fromEntries(
    Object.values(sites).map((/** @type {{ siteId: string, questionsFirst: readonly string[] }} */ site) => [
      site.siteId,
      site.questionsFirst,
    ]),
  );
  const { findings, soon, frenchTexts } = checkLibrary(
    readFiles(join(project, 'kiosk-config/information')),
    today,
    questionsFirst,
  );
  const french = frenchTexts.flatMap((/** @type {{ file: string, text: string }} */ { file, text }) =>
    [...typographyFindings(text), ...longSentenceFindings(text)].map((finding) => `${file}: ${finding}`),
  );
  return {
    findings: [...findings, ...french],
    note: soon.length > 0 ? `${soon.length} to read again within 30 days` : '',
  };
}
