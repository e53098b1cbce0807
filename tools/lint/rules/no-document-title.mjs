import { eachGlobalMember } from '../support/globals.mjs';
import { ownRule } from '../support/where.mjs';

const message =
  'A title is written to the browser’s history on disk: it is set from the screen’s key, in one place (P21).';

/** One place sets the title, from catalogue keys: A37, P21. */
export const noDocumentTitle = ownRule('no-document-title', (context) => ({
  'Program:exit': () =>
    eachGlobalMember(context, 'document', new Set(['title']), (node) => context.report({ node, message })),
}));
