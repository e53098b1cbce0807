import { someCaf } from '#domain/caisse/testing/some-caisses.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';
import { initialContext, type RaiseAccountContext } from '#machines/raise-account/context.ts';
import type { RaiseAccountScreen } from '#machines/raise-account/screens.ts';
import { someContacts } from '#machines/raise-account/testing/raise-account-run.ts';
import { START } from '#machines/testing/clock.ts';
import { someOpenAccount } from '#machines/testing/raising-journey.ts';

const now = () => START;
const [mobile, mail] = someContacts;

const begun: RaiseAccountContext = initialContext({
  caisse: someCaf,
  identity: someOpenAccount({ caisse: someCaf, now }),
  policy: { identification: ['card', 'declared'], printer: 'ticket80', demonstration: true },
  known: {},
  now,
});
const offered: RaiseAccountContext = { ...begun, contacts: someContacts, takesCard: true };
const sent: RaiseAccountContext = { ...offered, contact: mobile, againAt: START };
const justSent: RaiseAccountContext = { ...sent, againAt: START + 30 * SECOND_MS };

/** The account closes before another code could come. */
const closing: RaiseAccountContext = {
  ...sent,
  identity: { ...someOpenAccount({ caisse: someCaf, now }), endsAt: START + MINUTE_MS },
};

type Samples = readonly [RaiseAccountContext, ...RaiseAccountContext[]];

/** A context that the chart can be in at each screen, and the others worth looking at. */
export const raiseAccountSamples: Readonly<Record<RaiseAccountScreen, Samples>> = {
  notNow: [
    { ...begun, notNow: 'offline' },
    { ...begun, notNow: 'caisseUnavailable' },
  ],
  impossible: [
    { ...begun, obstacle: 'openedByCode' },
    { ...begun, obstacle: 'notYet' },
    { ...begun, obstacle: 'noContact' },
    { ...offered, obstacle: 'noTime' },
    { ...begun, obstacle: 'notOffered' },
  ],
  ways: [offered, { ...offered, takesCard: false }, { ...begun, takesCard: true }],
  code: [sent, { ...sent, contact: mail }],
  nothingReceived: [sent, { ...justSent, contact: mail }, closing],
  covered: [sent],
  codeRefused: [
    { ...sent, codeRefusal: 'doesNotMatch' },
    { ...justSent, codeRefusal: 'codeExpired' },
    { ...sent, codeRefusal: 'codeUsed' },
    { ...sent, codeRefusal: 'codeDestroyed' },
    { ...closing, codeRefusal: 'codeExpired' },
  ],
  insertCard: [offered, { ...offered, hinted: true }],
  cardProblem: [
    { ...offered, cardProblem: 'cardUnreadable' },
    { ...offered, cardProblem: 'readerMissing' },
  ],
  cardRefused: [offered],
  paused: [
    { ...sent, asked: 'send', pausedUntil: START + HOUR_MS },
    { ...sent, asked: 'raise', pausedUntil: START + HOUR_MS },
  ],
  tryAgain: [
    { ...sent, notNow: 'offline' },
    { ...sent, notNow: 'caisseUnavailable' },
  ],
};
