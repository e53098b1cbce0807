import french from '#languages/fr/slip.json';
import type { SlipText } from './slip-text.ts';

/** What the demonstration prints says so: its people are fictitious. */
export function specimenWords(words: SlipText): SlipText {
  return { ...words, caisseName: `${words.caisseName} · ${french.specimen}` };
}

/** The staff panel's test page: no code, and nothing that could be taken for one. */
export function testPageWords(words: SlipText): SlipText {
  const line = [{ text: french.testPage, strong: true }];
  return {
    ...words,
    title: french.testTitle,
    code: '----',
    validity: line,
    state: { id: 'awaitingCaisse', text: line },
    warnings: [],
    next: { title: french.testTitle, steps: [] },
  };
}
