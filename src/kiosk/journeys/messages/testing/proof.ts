import { someCaf } from '#domain/caisse/testing/some-caisses.ts';
import { messagesScreens } from '#machines/messages/screens.ts';
import type { JourneyProof } from '#kiosk/testing/journey-proof.ts';
import { messagesStops, notWalkedTo } from './stops.ts';
import { messagesTours } from './tours.ts';
import { messageRead } from './visits.ts';

export const proof: JourneyProof = {
  journey: 'messages',
  caisse: someCaf,
  screens: messagesScreens,
  stops: messagesStops,
  notWalkedTo,
  holding: {},
  visits: [messageRead],
  tours: messagesTours,
};
