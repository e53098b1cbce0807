import { always } from '../../timeline.ts';
import { families } from '../../family.ts';
import type { CafStory } from '../story.ts';
import { alone, inCouple, nothing, owner, paidToLandlord, socialTenant, tenant, changing, wage } from './parts.ts';

/** Of people who are there for a case of a document. */
export const storiesOfDocuments: Readonly<Record<string, CafStory>> = {
  // Twins of less than three: two Paje; the aid goes to the landlord.
  anh: {
    children: families.anh,
    isCouple: alone,
    earnings: { holder: wage(1_120) },
    housing: always(paidToLandlord(tenant(690))),
  },
  // Support by the other parent was told a year late: an « indu » greater than the rights, paid back by transfers.
  sukru: {
    children: families.sukru,
    isCouple: alone,
    earnings: { holder: wage(1_640) },
    housing: always(owner),
    support: changing(0, { ago: 18, learnedAgo: 5, value: 320 }),
    repaysEachMonth: 120_00,
  },
  // Everything is kept for a debt: payments of nothing.
  lukasz: {
    children: families.lukasz,
    isCouple: inCouple,
    partnerBirthDate: '1980-04-10',
    earnings: { holder: wage(2_150), partner: wage(1_890) },
    housing: always(owner),
    debts: [{ foundAgo: 7, benefit: 'familyHousingAid', amount: 3_480_00, keptEachMonth: 400_00 }],
  },
  // A better pay ended every right eight months ago.
  capucine: {
    children: [],
    isCouple: alone,
    earnings: { holder: changing({ wage: 1_210 }, { ago: 12, value: { wage: 2_640 } }) },
    housing: changing(tenant(520), { ago: 8, value: owner }),
  },
  // Lives in Belgium and works in France: family allowances alone.
  elke: {
    children: families.elke,
    isCouple: inCouple,
    partnerBirthDate: '1981-01-19',
    earnings: { holder: wage(2_460), partner: wage(1_300) },
    housing: always({ tenure: 'tenant', rent: 900 }),
    claims: ['familyAllowances', 'familySupplement'],
  },
  // At home in La Réunion: AAH, of which the amount is the same there.
  indira: {
    children: [],
    isCouple: alone,
    earnings: { holder: nothing },
    aah: always('full'),
    housing: always(owner),
    claims: ['disabledAdult'],
  },
  // AAH was decided after twenty months: forty lines of « rappel » in one statement.
  blandine: {
    children: [],
    isCouple: alone,
    earnings: { holder: nothing },
    aah: changing('none', { ago: 23, learnedAgo: 3, value: 'withAutonomy' }),
    housing: always(owner),
    claims: ['disabledAdult', 'autonomyIncrease'],
  },
  // The file was closed four months ago.
  florent: {
    children: [],
    isCouple: alone,
    earnings: { holder: wage(1_290) },
    housing: always(tenant(490)),
    state: changing('open', { ago: 4, value: 'closed' }),
    closedOnDay: 17,
  },
  // Suspended for three months, for a paper that was missing.
  maeva: {
    children: families.maeva,
    isCouple: alone,
    earnings: { holder: wage(1_175) },
    housing: always(paidToLandlord(socialTenant(505))),
    state: changing('open', { ago: 10, value: 'suspended' }, { ago: 7, value: 'open' }),
  },
  joseph: {
    children: [],
    isCouple: alone,
    earnings: { holder: wage(1_230) },
    housing: always(tenant(455)),
    obstacle: 'noHolder',
  },
  // The resources of the year are missing since spring; ASF needs none.
  aurelie: {
    children: families.aurelie,
    isCouple: alone,
    earnings: { holder: wage(1_560) },
    housing: always(owner),
    claims: ['familySupport'],
    resources: changing('known', { ago: 8, value: 'missing' }),
  },
  gilles: {
    children: [],
    isCouple: alone,
    earnings: { holder: wage(1_160) },
    housing: always(tenant(480)),
    obstacle: 'technical',
  },
  yasmine: {
    children: [],
    isCouple: alone,
    earnings: { holder: nothing },
    housing: always(tenant(430)),
    claims: [],
    openedAgo: 1,
    obstacle: 'joining',
  },
  // No right at all: attestation de non-droit.
  xavier: {
    children: [],
    isCouple: alone,
    earnings: { holder: wage(3_450) },
    housing: always(owner),
  },
  // The file was opened seven months ago: no quotient for its first month.
  mahaut: {
    children: [],
    isCouple: alone,
    earnings: { holder: wage(1_340) },
    housing: always(tenant(545)),
    openedAgo: 7,
  },
};
