/** Languages of the catalogues, in the order in which a screen offers them. Official documents stay French. */
export const languageIds = ['fr', 'en'] as const;
export type LanguageId = (typeof languageIds)[number];

export type TextDirection = 'ltr' | 'rtl';

export interface Language {
  readonly id: LanguageId;
  /** The name in the language itself; never a flag, a flag is a country. */
  readonly ownName: string;
  readonly direction: TextDirection;
  /** How dates and numbers are written: a BCP 47 tag with its country. */
  readonly locale: string;
}

const described = {
  fr: { id: 'fr', ownName: 'Français', direction: 'ltr', locale: 'fr-FR' },
  en: { id: 'en', ownName: 'English', direction: 'ltr', locale: 'en-GB' },
} as const satisfies Readonly<Record<LanguageId, Language>>;

export const languages: readonly Language[] = languageIds.map((id) => described[id]);

export function languageOf(id: LanguageId): Language {
  return described[id];
}

/** The language that a BCP 47 tag names (`en-US`), or undefined when no catalogue is in it. */
export function languageOfTag(tag: string): LanguageId | undefined {
  const [name] = tag.toLowerCase().split('-');
  return languageIds.find((id) => id === name);
}
