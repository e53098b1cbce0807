import type { SlipWords } from './slip-words.ts';

const line = [{ text: 'Xx xxxx xxx', strong: false }];

/** A slip that says nothing: drawing it once makes the writer quick before the first visitor needs it. */
export const specimen: SlipWords = {
  title: 'X',
  language: 'fr',
  caisseName: 'X',
  code: '0000',
  reference: { label: 'X', text: '0000-0000' },
  validity: line,
  state: { id: 'deferred', text: line },
  warnings: [line],
  next: { title: 'X', steps: [line] },
  qr: { text: 'X'.repeat(250), caption: 'X', alternative: 'X', opens: line },
  help: 'X',
  issued: 'X',
};
