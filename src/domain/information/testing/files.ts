/** A sheet as an author might write it, with some lines changed. */
export function someSheet(
  change: { readonly head?: Readonly<Record<string, string | undefined>>; readonly text?: string } = {},
): string {
  const head: Readonly<Record<string, string | undefined>> = {
    title: 'APL - L’aide personnalisée au logement',
    summary: 'Une aide pour payer votre loyer.',
    words: 'loyer, HLM',
    themes: 'housing, personal',
    updated: '2026-11-22',
    expires: '2027-03-31',
    page: 'https://www.caf.fr/',
    simulate: 'yes',
    ...change.head,
  };
  const lines = Object.entries(head).flatMap(([key, value]) => (value === undefined ? [] : `${key}: ${value}`));
  return ['---', ...lines, '---', '', change.text ?? 'L’APL aide à payer le loyer.', ''].join('\n');
}
