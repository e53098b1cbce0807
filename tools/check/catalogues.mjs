import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { loadTypeScript } from '../simulate/load-typescript.mjs';
import { root } from '../support/root.mjs';
import { usedKeys } from './catalogues/key-use.mjs';
import { argumentsOf, longestText, textOfAnyNumber, wholeText } from './catalogues/message.mjs';
import { namespaceFindings } from './catalogues/namespace-use.mjs';
import { parseTexts, readTexts } from './catalogues/read.mjs';
import { typedRuleFindings } from './catalogues/typed-rules.mjs';
import { longSentenceFindings, typographyFindings } from './catalogues/typography.mjs';

/** Texts that a person reads at leisure, or whose words are given by the caisses: sentences may be longer. */
const longTextNamespaces = ['messages', 'privacy', 'accessibility'];

/** What official papers say: in French, whoever reads them. */
const frenchNamespaces = ['documentPaper'];

/** Folders whose code may use a text. */
const codeFolders = ['src', 'machines', 'kiosk-config'];

/** The product's code. @param {string} project */
function readCode(project) {
  return codeFolders
    .map((folder) => join(project, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => join(folder, String(file))))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|[\\/]testing[\\/]/.test(file))
    .map((file) => ({
      path: relative(project, file).replaceAll(sep, '/'),
      text: readFileSync(file, 'utf8'),
    }));
}

/**
 * What a translation must share with the French: the keys, and the arguments of each.
 * @param {ReturnType<typeof parseTexts>['messages']} french
 * @param {ReturnType<typeof parseTexts>['messages']} other
 * @param {string} language
 */
function translationFindings(french, other, language) {
  const missing = [...french.keys()].filter((key) => !other.has(key) && !isFrenchAlone(key));
  const extra = [...other.keys()].filter((key) => !french.has(key));
  const unlike = [...french].flatMap(([key, message]) => {
    const translated = other.get(key);
    if (!translated) return [];
    const [wanted, found] = [argumentsOf(message).join(', '), argumentsOf(translated).join(', ')];
    return wanted === found ? [] : [`${language} ${key}: its arguments are (${found}), in French (${wanted})`];
  });
  return [
    ...missing.map((key) => `${language} ${key}: missing`),
    ...extra.map((key) => `${language} ${key}: not in French`),
    ...unlike,
  ];
}

/** @param {string} key */
const isFrenchAlone = (key) => frenchNamespaces.some((namespace) => key.startsWith(`${namespace}.`));

/** @param {ReturnType<typeof parseTexts>['messages']} french */
function frenchFindings(french) {
  return [...french].flatMap(([key, message]) => {
    const isLongText = longTextNamespaces.some((namespace) => key.startsWith(`${namespace}.`));
    return [
      ...typographyFindings(wholeText(message)),
      ...(isLongText ? [] : longSentenceFindings(longestText(message))),
    ].map((finding) => `fr ${key}: ${finding}`);
  });
}

/**
 * @param {ReturnType<typeof parseTexts>['messages']} messages
 * @param {string} language
 */
function numberFindings(messages, language) {
  return [...messages].flatMap(([key, message]) =>
    typedRuleFindings(textOfAnyNumber(message)).map((finding) => `${language} ${key}: ${finding}`),
  );
}

/**
 * Checks all catalogues: same keys and same arguments in each language, each key used by the code, and by no other
 * journey than its own, no number of a rule typed by hand, French typography, short sentences (A44).
 * @param {string} [project] folder of the project
 * @param {readonly string[]} [declared] languages; those of `src/domain/language.ts` unless said
 * @returns {Promise<readonly string[]>} what is wrong, one sentence each
 */
export async function checkCatalogues(project = root, declared) {
  const folder = join(project, 'src/languages');
  const languages = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[a-z]{2,3}$/.test(entry.name))
    .map(({ name }) => name);
  /** @type {readonly string[]} */
  const wanted = declared ?? (await loadTypeScript('src/domain/language.ts')).languageIds;
  const missing = wanted.filter((language) => !languages.includes(language));
  if (missing.length > 0) return missing.map((language) => `src/languages/${language}: missing`);

  const frenchTexts = readTexts(join(folder, 'fr'));
  if (Object.keys(frenchTexts).length === 0) return ['the French catalogues hold no text'];
  const parsed = Object.fromEntries(
    languages.map((language) => [language, parseTexts(readTexts(join(folder, language)), language)]),
  );
  const french = parsed['fr']?.messages ?? new Map();
  const keys = Object.keys(frenchTexts);
  const sources = readCode(project);
  const used = new Set(sources.flatMap(({ text }) => usedKeys(keys, text)));
  return [
    ...Object.values(parsed).flatMap(({ findings }) => findings),
    ...languages
      .filter((language) => language !== 'fr')
      .flatMap((language) => translationFindings(french, parsed[language]?.messages ?? new Map(), language)),
    ...Object.entries(parsed).flatMap(([language, { messages }]) => numberFindings(messages, language)),
    ...frenchFindings(french),
    ...keys.filter((key) => !used.has(key)).map((key) => `fr ${key}: used nowhere`),
    ...namespaceFindings(keys, sources),
  ];
}
