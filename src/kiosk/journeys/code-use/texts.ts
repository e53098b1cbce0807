import englishCodeUse from '#languages/en/code-use.json';
import frenchCodeUse from '#languages/fr/code-use.json';
import type { TextsOf } from '#kiosk/texts/catalogues.ts';

/** What its screens say, besides what every screen may. */
export const codeUseTexts: TextsOf<'codeUse'> = { fr: { codeUse: frenchCodeUse }, en: { codeUse: englishCodeUse } };
