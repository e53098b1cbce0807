import type { Catalogue } from '#languages/translator.ts';

/** One catalogue of many files: each journey has a file of its own. */
export function merged(files: Readonly<Record<string, Catalogue>>): Catalogue {
  return Object.assign({}, ...Object.values(files)) as Catalogue;
}

/** What the attract screen says of each journey. */
export const frenchOffers = merged(
  import.meta.glob<Catalogue>('../../languages/fr/*.offer.json', { eager: true, import: 'default' }),
);
