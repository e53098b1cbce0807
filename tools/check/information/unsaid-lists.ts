import type { InformationDocument } from '#domain/information/document.ts';

/**
 * Whether an address that is given as the page of a subject opens a list: the results of a search, or a page under which
 * other subjects have theirs. A link is about the site itself.
 */
export function isUnsaidList(
  { kind, page, opensList }: InformationDocument,
  all: readonly { readonly document: InformationDocument }[],
): boolean {
  if (page === undefined || opensList) return false;
  if (/[?&](?:search_query|q)=/.test(page)) return true;
  const folder = `${page.replace(/\/$/, '')}/`;
  return kind !== 'link' && all.some(({ document }) => document.page !== page && document.page?.startsWith(folder));
}
