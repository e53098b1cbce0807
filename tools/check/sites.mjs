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
  const { catalogues } = await loadTypeScript('src/kiosk/texts/all-texts.ts');
  const offer = { journeys, languages: Object.keys(catalogues) };
  const problems = (sites ?? shipped).flatMap((/** @type {Site} */ site) =>
    auditSite(site, offer).map((/** @type {Problem} */ problem) => ({ siteId: site.siteId, ...problem })),
  );
  const lines = problems.map(({ siteId, code, severity, ...where }) => ({
    severity,
    line: [siteId, code, ...Object.values(where)].join(' '),
  }));
  const warnings = lines.filter(({ severity }) => severity === 'warning');
  return {
    findings: lines.filter(({ severity }) => severity === 'error').map(({ line }) => line),
    note: warnings.map(({ line }) => line).join(', '),
  };
}
