import type { PublicUrl } from '#contract/addresses/public-url.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { CaisseState, NetworkState, PrinterKind } from '#domain/kiosk/states.ts';
import type { LanguageId } from '#domain/language.ts';

/** What the journeys need to know of the kiosk that runs them, read when it is needed. */
export interface Environment {
  readonly network: () => NetworkState;
  readonly caisses: () => Readonly<Partial<Record<CaisseId, CaisseState>>>;
  /** The first caisse that the site serves; undefined before the kiosk is configured. */
  readonly firstCaisse: () => CaisseId | undefined;
  /** The site offers a journey that shows files, at a caisse whose connector has them. */
  readonly offersFiles: (caisse: CaisseId) => boolean;
  readonly printer: () => PrinterKind;
  readonly publicUrl: () => PublicUrl | undefined;
  readonly visitorLanguage: () => LanguageId;
  /** Only there a card may be a fictitious one. */
  readonly isDemonstration: () => boolean;
  /** Contacts the gateway once, for time and allotments. Resolves even when the contact fails. */
  readonly renew: () => Promise<void>;
  /** Resolves once no update is about to take over this page; never rejects. */
  readonly updatesSettled: () => Promise<void>;
  /** Something waits in the outbox. */
  readonly enqueued: () => void;
}
