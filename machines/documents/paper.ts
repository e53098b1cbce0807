import { paperSequence } from '../common/paper.ts';
import { printOrderOf, type DocumentsContext } from './context.ts';
import { documents } from './setup.ts';

/** The document on paper. One that did not come out leads to an agent, not to a second print (P26): it may still come. */
export const paper = documents.createStateConfig({
  initial: 'printing',
  states: paperSequence({
    print: 'printDocument',
    input: ({ context }: { readonly context: DocumentsContext }) => printOrderOf(context),
    report: 'reportPaper',
    taken: '#documents.done',
    cameOutWays: {},
    problemWays: { FINISH: '#documents.list', LEAVE: '#documents.left', BACK: '#documents.list' },
  }),
});
