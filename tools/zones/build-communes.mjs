/** @typedef {import('./read-communes.mjs').Communes} Communes */

/**
 * What `src/domain/benefits/communes/communes.json` holds: see `communes.ts`, which reads it. By the first two signs of the
 * INSEE code; one line a commune: how far its number is from the one before (nothing: 1), its name, its postal codes, of
 * which those that begin like the INSEE code keep three figures.
 * @param {Communes} communes
 * @returns {Record<string, string>}
 */
export function buildCommunes({ today }) {
  /** @type {Map<string, string[]>} */
  const lines = new Map();
  let before = 0;
  for (const { code, nom, codesPostaux = [] } of today) {
    const beginning = code.slice(0, 2);
    const number = Number(code.slice(2));
    if (!lines.has(beginning)) before = 0;
    const postalCodes = codesPostaux.map((postalCode) =>
      postalCode.startsWith(beginning) ? postalCode.slice(2) : postalCode,
    );
    const line = `${number - before === 1 ? '' : number - before}${nom}|${postalCodes.join()}`;
    lines.set(beginning, [...(lines.get(beginning) ?? []), line]);
    before = number;
  }
  return Object.fromEntries([...lines].map(([beginning, inIt]) => [beginning, inIt.join('\n')]));
}
