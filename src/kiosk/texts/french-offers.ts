import type { Catalogue } from '#languages/translator.ts';

/** One catalogue of many files: each journey has a file of its own. */
export function mergeCatalogues(files: Readonly<Record<string, Catalogue>>): Catalogue {
  return Object.assign({}, ...Object.values(files)) as Catalogue;
}

/** What the attract screen says of each journey. */
export const frenchOffers = mergeCatalogues(
  import.meta.glob<Catalogue>('../../languages/fr/*.offer.json', { eager: true, import: 'default' }),
);
