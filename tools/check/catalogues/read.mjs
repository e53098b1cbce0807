import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';

/**
 * `provisional-code.json` holds the namespace `provisionalCode`; what offers a journey is one namespace in many files.
 * @param {string} name of a file or of a journey's folder
 */
export const namespaceOf = (name) =>
  name.endsWith('.offer.json')
    ? 'offers'
    : name.replace(/\.json$/, '').replaceAll(/-(.)/g, (_all, letter) => letter.toUpperCase());

/**
 * Reads all catalogues of one language.
 * @param {string} folder
 * @returns {Readonly<Record<string, string>>} texts by `namespace.key`
 */
export function readTexts(folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.flatMap((file) =>
      Object.entries(JSON.parse(readFileSync(join(folder, file), 'utf8'))).map(([key, text]) => [
        `${namespaceOf(file)}.${key}`,
        String(text),
      ]),
    ),
  );
}

/**
 * Parses each text as an ICU message.
 * @param {Readonly<Record<string, string>>} texts
 * @param {string} language
 * @returns {{ messages: ReadonlyMap<string, readonly import('./message.mjs').Part[]>, findings: readonly string[] }}
 *   findings: the texts that are no message
 */
export function parseTexts(texts, language) {
  const messages = new Map();
  const findings = [];
  for (const [key, text] of Object.entries(texts)) {
    try {
      messages.set(key, new IntlMessageFormat(text, language).getAst());
    } catch (error) {
      findings.push(`${language} ${key}: not an ICU message (${error instanceof Error ? error.message : error})`);
    }
  }
  return { messages, findings };
}
