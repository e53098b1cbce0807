import type french from '../fr/benefits.json';
import type { TextKey, Translate } from '../translator.ts';

/** Any translator that knows the catalogue of benefits: that of the kiosk, of the phone page or of a document. */
export type BenefitsTexts = Translate<BenefitsKey>;
export type BenefitsKey = TextKey<{ benefits: typeof french }>;
