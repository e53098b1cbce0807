import type { SlipFacts } from '#domain/provisional-code/slip-facts.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import french from '#languages/fr/slip.json' with { type: 'json' };
import type { Paper } from '#kiosk/paper/paper.ts';
import type { SlipWords } from './slip-words.ts';
import { slipPaper } from './slip.ts';

/** Whose name the page bears, and when it is printed. */
interface TestPageFacts {
  readonly caisse: CaisseId;
  readonly now: EpochMs;
}

/** The staff panel's page, drawn as a slip is: no code, and nothing that could be taken for one. */
export const testPage: Paper<TestPageFacts, SlipWords> = {
  kind: 'testPage',
  words: (facts, setting) => testPageWords(slipPaper.words(neverIssued(facts), setting)),
};

function neverIssued({ caisse, now }: TestPageFacts): SlipFacts {
  return {
    caisse,
    code: '0000',
    reference: '00000000',
    issuedAt: now,
    validUntil: now,
    state: 'active',
    officialAddress: 'essai/code',
  };
}

function testPageWords(words: SlipWords): SlipWords {
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
