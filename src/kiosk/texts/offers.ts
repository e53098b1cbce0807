import type { LanguageId } from '#domain/language.ts';
import type { Catalogue } from '#languages/translator.ts';
import { frenchOffers, mergeCatalogues } from './french-offers.ts';

/** Title and lead of every journey; the French ones are there before the rest. */
export const offers: Readonly<Record<LanguageId, Catalogue>> = {
  fr: frenchOffers,
  en: mergeCatalogues(
    import.meta.glob<Catalogue>('../../languages/en/*.offer.json', { eager: true, import: 'default' }),
  ),
};
