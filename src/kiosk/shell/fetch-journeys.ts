/**
 * Has the browser fetch what the journeys need, without running it: the build named their files in the page, by links
 * that wait for their `rel` (tools/build/journey-chunks.mjs). What does not come is fetched when it is chosen.
 */
export function fetchJourneys(page: Document): void {
  for (const link of page.querySelectorAll<HTMLLinkElement>('link[data-later]')) {
    const { later } = link.dataset;
    if (later !== undefined) link.rel = later;
    delete link.dataset['later'];
  }
}
