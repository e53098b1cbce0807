import type { LanguageId } from '#domain/language.ts';
import englishDelay from '#languages/en/delay.json';
import englishIdentity from '#languages/en/identity.json';
import englishPaper from '#languages/en/paper.json';
import englishPassword from '#languages/en/password.json';
import englishShell from '#languages/en/shell.json';
import englishStaff from '#languages/en/staff.json';
import frenchDelay from '#languages/fr/delay.json';
import frenchIdentity from '#languages/fr/identity.json';
import frenchPaper from '#languages/fr/paper.json';
import frenchPassword from '#languages/fr/password.json';
import frenchShell from '#languages/fr/shell.json';
import frenchStaff from '#languages/fr/staff.json';
import { createTranslator, type Catalogues } from '#languages/translator.ts';
import type { TextsOf } from './catalogues.ts';
import { offers } from './offers.ts';
import type { KioskTexts } from './texts.ts';

/** What every screen of a visit may say. */
const shared: TextsOf<'shell' | 'offers' | 'delay' | 'identity' | 'paper' | 'password' | 'staff'> = {
  fr: {
    shell: frenchShell,
    offers: offers.fr,
    delay: frenchDelay,
    identity: frenchIdentity,
    paper: frenchPaper,
    password: frenchPassword,
    staff: frenchStaff,
  },
  en: {
    shell: englishShell,
    offers: offers.en,
    delay: englishDelay,
    identity: englishIdentity,
    paper: englishPaper,
    password: englishPassword,
    staff: englishStaff,
  },
};

/** The texts of a visit in one language, those of a journey with them; a text of another journey throws. */
export function textsIn(language: LanguageId, ofJourney?: Readonly<Record<LanguageId, Catalogues>>): KioskTexts {
  return createTranslator<Catalogues>(language, { ...shared[language], ...ofJourney?.[language] }) as KioskTexts;
}
