import type { FranceConnectContext, FranceConnectEvent } from '#machines/france-connect/context.ts';
import type { FranceConnectScreen, FranceConnectWait } from '#machines/france-connect/screens.ts';
import type { JourneyScreen } from '#kiosk/shell/journey-screen.ts';
import type { KioskKey } from '#kiosk/texts/texts.ts';
import { TypedCharacters } from './characters.tsx';
import { NotNow, TryAgain } from './not-now.tsx';
import { Notice } from './notice.tsx';
import { OnPhone, Scan } from './on-phone.tsx';
import { Over } from './over.tsx';

/** Every screen of « S'identifier avec FranceConnect ». */
export const franceConnectScreensTable = {
  notice: Notice,
  notNow: NotNow,
  scan: Scan,
  onPhone: OnPhone,
  characters: TypedCharacters,
  tryAgain: TryAgain,
  over: Over,
} as const satisfies Record<FranceConnectScreen, JourneyScreen<FranceConnectContext, FranceConnectEvent>>;

/** What the waiting screen says. */
export const franceConnectWaits = {
  lookingWhetherItWorks: 'franceConnect.wait.lookingWhetherItWorks',
  drawing: 'franceConnect.wait.drawing',
  opening: 'franceConnect.wait.opening',
  leaving: 'franceConnect.wait.leaving',
} as const satisfies Record<FranceConnectWait, KioskKey>;
