import { someCpam } from '#domain/caisse/testing/some-caisses.ts';
import { initialContext, type InformationContext } from '#machines/information/context.ts';
import type { InformationScreen } from '#machines/information/screens.ts';
import { someJourneyInput } from '#machines/testing/site.ts';

const caf = initialContext(someJourneyInput);
const cpam: InformationContext = { ...caf, caisse: someCpam };

/** For each screen the contexts worth looking at; the first one is the ordinary one. */
export const informationSamples: Readonly<
  Record<InformationScreen, readonly [InformationContext, ...InformationContext[]]>
> = {
  home: [caf, cpam],
  menu: [caf, cpam],
  sheets: [caf, { ...caf, theme: 'housing' }, { ...caf, chosen: { sheet: 'rsa' } }],
  sheet: [
    { ...caf, chosen: { sheet: 'af' } },
    { ...caf, chosen: { sheet: 'asf' } },
    { ...caf, chosen: { sheet: 'aeeh' } },
  ],
  search: [caf, { ...caf, typed: 'alocation logemant' }],
  results: [
    { ...caf, typed: 'lgoement' },
    { ...caf, typed: 'xyzxyz' },
    { ...cpam, typed: 'ameli' },
  ],
  news: [caf, cpam],
  allNews: [caf],
  article: [{ ...caf, chosen: { news: 'majoration-allocations-familiales' } }],
  questions: [caf, { ...caf, about: 'apl' }],
  answer: [
    { ...caf, chosen: { question: 'changement-situation' } },
    { ...caf, origin: 'sheet', chosen: { sheet: 'apl', question: 'demander-prestation' } },
    { ...cpam, chosen: { question: 'carte-vitale-perdue' } },
  ],
  links: [caf, cpam],
  link: [{ ...cpam, chosen: { link: 'simulateur-droits' } }],
  page: [
    { ...caf, chosen: { sheet: 'ade' } },
    { ...caf, chosen: { sheet: 'paje' } },
  ],
};
