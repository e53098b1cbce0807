import * as z from 'zod/mini';

/** Languages of the catalogues. French comes first and official documents stay French. */
export const languageIdSchema = z.enum(['fr', 'en']);
export type LanguageId = z.infer<typeof languageIdSchema>;

export type TextDirection = 'ltr' | 'rtl';

export interface Language {
  readonly id: LanguageId;
  /** The name in the language itself; never a flag, a flag is a country. */
  readonly ownName: string;
  readonly direction: TextDirection;
}

/** In the order in which a screen offers them. */
export const languages: readonly Language[] = [
  { id: 'fr', ownName: 'Français', direction: 'ltr' },
  { id: 'en', ownName: 'English', direction: 'ltr' },
];

export function languageOf(id: LanguageId): Language {
  const found = languages.find((language) => language.id === id);
  if (!found) throw new Error(`language ${id} is not described`);
  return found;
}
