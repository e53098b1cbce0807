import french from '#languages/fr/document-paper.json' with { type: 'json' };
import { createTranslator, type TextKey, type Translate } from '#languages/translator.ts';

/** What official documents say: in French alone. */
export type DocumentTexts = Translate<TextKey<{ documentPaper: typeof french }>>;

export const documentTexts: DocumentTexts = createTranslator('fr', { documentPaper: french });
