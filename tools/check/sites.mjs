import { loadTypeScript } from '../simulate/load-typescript.mjs';

/** @typedef {{ siteId: string }} Site */
/** @typedef {{ code: string, severity: 'error' | 'warning' }} Problem */

/**
 * Audits every site file against what this kiosk really offers: the list of its journeys, and the languages that have a
 * catalogue.
 * @param {readonly Site[]} [sites] else those of `kiosk-config/sites.ts`
 * @returns {Promise<{ findings: readonly string[], note: string }>} note: what an administrator should look at
 */
export async function checkSites(sites) {
  const { auditSite } = await loadTypeScript('kiosk-config/audit.ts');
  const { sites: shipped } = await loadTypeScript('kiosk-config/sites.ts');
  const { journeys } = await loadTypeScript('src/kiosk/journeys/index.ts');
  const { languages } = await loadTypeScript('src/domain/language.ts');
  const offer = { journeys, languages: languages.map((/** @type {{ id: string }} */ { id }) => id) };
  const lines = (sites ?? shipped).flatMap((/** @type {Site} */ site) =>
    auditSite(site, offer).map((/** @type {Problem} */ { code, severity, ...where }) => ({
      severity,
      text: [site.siteId, code, ...Object.values(where)].join(' '),
    })),
  );
  /** @param {Problem['severity']} wanted @returns {readonly string[]} */
  const textsOf = (wanted) =>
    lines
      .filter((/** @type {{ severity: string }} */ { severity }) => severity === wanted)
      .map((/** @type {{ text: string }} */ { text }) => text);
  return { findings: textsOf('error'), note: textsOf('warning').join(', ') };
}
