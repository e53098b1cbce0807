import type { LanguageId } from '#domain/language.ts';
import type { Catalogues, TextKey, Translate } from './translator.ts';

/** Signs that only ICU MessageFormat understands. */
const NEEDS_FORMATTING = /[{<]/;

/**
 * Looks up texts that need no formatting: for pages that must come up before the formatter is loaded.
 * A text that needs it, or that is not there, is an error of ours: it throws.
 */
export function createPlainTranslator<C extends Catalogues>(
  language: LanguageId,
  catalogues: C,
): Translate<TextKey<C>> {
  const translate = (key: string): string => {
    const dot = key.indexOf('.');
    const text = catalogues[key.slice(0, dot)]?.[key.slice(dot + 1)];
    if (text === undefined || NEEDS_FORMATTING.test(text)) throw new Error(`no plain text for ${key} in ${language}`);
    return text;
  };
  return Object.assign(translate, { rich: (key: string) => [{ text: translate(key), strong: false }], language });
}
