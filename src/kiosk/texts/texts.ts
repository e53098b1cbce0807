import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import frenchShell from '#languages/fr/shell.json';
import { createPlainTranslator } from '#languages/plain-translator.ts';
import type { TextKey, Translate } from '#languages/translator.ts';
import type { KioskCatalogues } from './catalogues.ts';
import { frenchOffers } from './french-offers.ts';

/** Every text of the kiosk; a key that does not exist is a type error. */
export type KioskKey = TextKey<KioskCatalogues>;
export type KioskTexts = Translate<KioskKey>;

/**
 * The texts of the attract screen and of the pages around it, in French: there before anything else is
 * loaded. It knows the plain texts of `shell` and the offers only; any other key throws.
 */
export const shellTexts = createPlainTranslator('fr', {
  shell: frenchShell,
  offers: frenchOffers,
}) as unknown as KioskTexts;

const TextsContext = createContext<KioskTexts>(shellTexts);
export const TextsProvider = TextsContext.Provider;
/** The texts in the language of the session. */
export const useTexts = (): KioskTexts => useContext(TextsContext);
