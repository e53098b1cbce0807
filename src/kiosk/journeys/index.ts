import type { JourneyOffer } from '#kiosk/shell/journey.ts';
import { ameliAccountOffer } from './ameli-account/offer.ts';
import { authorisationsOffer } from './authorisations/offer.ts';
import { codeUseOffer } from './code-use/offer.ts';
import { createAccountOffer } from './create-account/offer.ts';
import { documentsOffer } from './documents/offer.ts';
import { forgottenPasswordOffer } from './forgotten-password/offer.ts';
import { franceConnectOffer } from './france-connect/offer.ts';
import { guardianSignInOffer } from './guardian-sign-in/offer.ts';
import { informationOffer } from './information/offer.ts';
import { manageAccountOffer } from './manage-account/offer.ts';
import { messagesOffer } from './messages/offer.ts';
import { myAccountOffer } from './my-account/offer.ts';
import { protectedPeopleOffer } from './protected-people/offer.ts';
import { provisionalCodeOffer } from './provisional-code/offer.ts';
import { raiseAccountOffer } from './raise-account/offer.ts';
import { signInOffer } from './sign-in/offer.ts';
import { simulationOffer } from './simulation/offer.ts';

/**
 * Every journey that is built, in the order the kiosk offers them. Home, attract, session, gallery and the tests of every
 * screen iterate this list; a site switches each on or off by its `id`. A new journey is one line more.
 */
export const journeys: readonly JourneyOffer[] = [
  provisionalCodeOffer,
  documentsOffer,
  myAccountOffer,
  ameliAccountOffer,
  messagesOffer,
  codeUseOffer,
  signInOffer,
  createAccountOffer,
  franceConnectOffer,
  guardianSignInOffer,
  protectedPeopleOffer,
  manageAccountOffer,
  raiseAccountOffer,
  authorisationsOffer,
  forgottenPasswordOffer,
  simulationOffer,
  informationOffer,
];
