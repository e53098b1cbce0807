import { readFileSync } from 'node:fs';

/**
 * @typedef {{ name: string, path?: string }} Attachment
 * @typedef {{ title: string, tests: readonly { results: readonly { attachments: readonly Attachment[] }[] }[] }} Spec
 * @typedef {{ specs?: readonly Spec[], suites?: readonly Suite[] }} Suite
 */

/** Lines of a page’s outline that are worth reading in a log. */
const LINES = 60;

/**
 * What stood on the screen when an end-to-end test failed: the run may have been elsewhere, and its folder gone.
 * @param {{ suites: readonly Suite[] }} report of Playwright
 * @returns {readonly string[]} a block of text for each
 */
export function failedPages({ suites }) {
  return suites.flatMap((suite) => [
    ...(suite.specs ?? []).flatMap(({ title, tests }) =>
      tests
        .flatMap(({ results }) => results.flatMap(({ attachments }) => attachments))
        .flatMap(({ name, path }) =>
          name === 'error-context' && path ? [`── on the screen: ${title}\n${outlineIn(path)}`] : [],
        ),
    ),
    ...failedPages({ suites: suite.suites ?? [] }),
  ]);
}

/** @param {string} path of the context that Playwright wrote */
function outlineIn(path) {
  const [, outline = ''] = readFileSync(path, 'utf8').split('# Page snapshot');
  const [upToSource = ''] = outline.split('# Test source');
  return upToSource.trim().split('\n').slice(0, LINES).join('\n');
}
