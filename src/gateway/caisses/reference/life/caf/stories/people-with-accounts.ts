import { always } from '../../timeline.ts';
import { families } from '../../family.ts';
import type { CafStory } from '../story.ts';
import {
  alone,
  inCouple,
  nothing,
  owner,
  paidToLandlord,
  pension,
  socialTenant,
  tenant,
  changing,
  wage,
} from './parts.ts';

/** Of people whom the demonstration had first: couples of `couples.ts`, accounts that are open, people under guardianship. */
export const storiesOfPeopleWithAccounts: Readonly<Record<string, CafStory>> = {
  // Alone with two children, a pay near the SMIC.
  camille: {
    children: families.camille,
    isCouple: alone,
    earnings: { holder: changing({ wage: 1_310 }, { ago: 11, value: { wage: 1_368.4 } }) },
    housing: always(tenant(640)),
  },
  // A couple with three children, one of them past three in the time kept: from Paje to complément familial.
  claire: {
    children: families.claire,
    isCouple: inCouple,
    partnerBirthDate: '1984-12-03',
    earnings: { holder: wage(1_240), partner: wage(1_515.5) },
    housing: changing(tenant(780), { ago: 17, value: tenant(845) }),
  },
  // A birth in the time kept: prime à la naissance, then Paje; the aid goes to the landlord.
  fabrice: {
    children: families.fabrice,
    isCouple: inCouple,
    partnerBirthDate: '1981-08-27',
    earnings: { holder: wage(1_290), partner: changing({ wage: 720 }, { ago: 9, value: { wage: 560 } }) },
    housing: always(paidToLandlord(socialTenant(585))),
  },
  estelle: {
    children: families.estelle,
    isCouple: inCouple,
    partnerBirthDate: '1986-09-14',
    earnings: { holder: wage(980), partner: wage(1_630) },
    housing: always(tenant(720)),
  },
  // The second file of that couple: nothing was ever asked for in it.
  romain: {
    children: [],
    isCouple: inCouple,
    partnerBirthDate: '1988-03-22',
    earnings: { holder: wage(1_630), partner: wage(980) },
    housing: always(tenant(720)),
    claims: [],
  },
  // RSA: réduction sociale téléphonique.
  odile: {
    children: families.odile,
    isCouple: inCouple,
    partnerBirthDate: '1980-11-03',
    earnings: { holder: nothing, partner: nothing },
    housing: always(paidToLandlord(socialTenant(470))),
    receivesRsa: always(true),
  },
  // The couple ended in the time kept: from then on a lone parent.
  valerie: {
    children: families.valerie,
    isCouple: changing(true, { ago: 14, value: false }),
    partnerBirthDate: '1972-11-19',
    earnings: { holder: wage(1_425), partner: wage(1_980) },
    housing: changing(owner, { ago: 13, value: tenant(655) }),
    isRecentlySingle: changing(false, { ago: 14, value: true }),
  },
  // A debt that a part of each payment is kept for.
  didier: {
    children: [],
    isCouple: changing(true, { ago: 14, value: false }),
    partnerBirthDate: '1974-06-05',
    earnings: { holder: wage(1_180), partner: wage(1_425) },
    housing: changing(owner, { ago: 13, value: tenant(430) }),
    debts: [{ foundAgo: 9, benefit: 'activityBonus', amount: 742_18, keptEachMonth: 48_00 }],
  },
  serge: { children: [], isCouple: alone, earnings: { holder: pension(935) }, housing: always(tenant(510)) },
  thomas: {
    children: [],
    isCouple: alone,
    earnings: { holder: changing({ wage: 420 }, { ago: 6, value: { wage: 1_455 } }) },
    isStudent: changing(true, { ago: 6, value: false }),
    housing: always({ ...tenant(430), room: true }),
  },
  // Under guardianship: all goes to the guardian.
  yvonne: {
    children: [],
    isCouple: alone,
    earnings: { holder: pension(1_012) },
    housing: always(tenant(560)),
    isPaidToGuardian: true,
  },
  alix: {
    children: [],
    isCouple: alone,
    earnings: { holder: nothing },
    aah: always('withAutonomy'),
    housing: always(socialTenant(395)),
    isPaidToGuardian: true,
  },
  // A child with AEEH.
  amina: {
    children: families.amina,
    isCouple: alone,
    earnings: { holder: wage(1_090) },
    housing: always(paidToLandlord(socialTenant(520))),
  },
  dawit: {
    children: [],
    isCouple: alone,
    earnings: { holder: nothing },
    housing: always(owner),
    claims: [],
    obstacle: 'joining',
  },
};
