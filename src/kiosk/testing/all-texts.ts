import type { LanguageId } from '#domain/language.ts';
import { createTranslator, type Catalogue, type Catalogues } from '#languages/translator.ts';
import { offers } from '#kiosk/texts/offers.ts';
import type { KioskTexts } from '#kiosk/texts/texts.ts';

const files = import.meta.glob<Catalogue>('../../languages/*/*.json', { eager: true, import: 'default' });

/** `…/fr/code-use.json` → `['fr', 'codeUse']` */
function nameOf(path: string): readonly [language: string, namespace: string] {
  const [language = '', file = ''] = path.split('/').slice(-2);
  return [language, file.replace('.json', '').replaceAll(/-(.)/g, (_all, letter: string) => letter.toUpperCase())];
}

/** Every namespace in one language: for tests and the gallery, which show all screens side by side. */
export function allCatalogues(language: LanguageId): Catalogues {
  const ofLanguage = Object.entries(files).flatMap(([path, catalogue]) => {
    const [of, namespace] = nameOf(path);
    return of === language && !namespace.endsWith('.offer') ? [[namespace, catalogue] as const] : [];
  });
  return { ...Object.fromEntries(ofLanguage), offers: offers[language] };
}

/** Every text of the kiosk. A screen of the kiosk itself gets those of its own journey only. */
export const allTextsIn = (language: LanguageId): KioskTexts =>
  createTranslator(language, allCatalogues(language)) as KioskTexts;
