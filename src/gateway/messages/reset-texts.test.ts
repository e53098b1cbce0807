import { describe, expect, it } from 'vitest';
import { caisseIds } from '#domain/caisse/caisse.ts';
import { languages } from '#domain/language.ts';
import { codePurposes } from '../one-time-codes/tables.ts';
import { oneTimeCodeMail, oneTimeCodeSms, passwordLinkMail } from './reset-texts.ts';
import { plainSmsText } from './sms-text.ts';

const everywhere = caisseIds.flatMap((caisse) =>
  codePurposes.flatMap((purpose) => languages.map(({ id }) => ({ caisse, purpose, language: id }))),
);
const url = 'https://borne.example.org/mot-de-passe#token.2';
/** Characters of the basic table in each SMS of a text that needs several. */
const SEGMENT = 153;

describe('messages with a one-time code or a link', () => {
  it('exist for every caisse and language, with nothing left to fill in', () => {
    for (const { caisse, purpose, language } of everywhere) {
      const code = oneTimeCodeMail({ caisse, purpose, code: '004217' }, language);
      const link = passwordLinkMail({ caisse, url, minutes: 30 }, language);
      for (const text of [code.subject, code.text, link.subject, link.text]) {
        expect(text.length).toBeGreaterThan(10);
        expect(text).not.toMatch(/[{}]|undefined/);
      }
    }
  });

  it('have sentences of fifteen words at most', () => {
    for (const caisse of caisseIds) {
      const texts = [
        ...codePurposes.map((purpose) => oneTimeCodeSms({ caisse, purpose, code: '004217' })),
        ...codePurposes.map((purpose) => oneTimeCodeMail({ caisse, purpose, code: '004217' }).text),
        passwordLinkMail({ caisse, url, minutes: 30 }).text,
      ];
      for (const sentence of texts.flatMap((text) => text.split(/[.?!]\s|\n/))) {
        const words = sentence.split(' ').filter((word) => /\p{L}/u.test(word));
        expect(words.length, sentence).toBeLessThanOrEqual(15);
      }
    }
  });

  it('#158 #160 an SMS says code, term and single use in two segments of the plain table', () => {
    for (const { caisse, purpose, language } of everywhere) {
      const text = plainSmsText(oneTimeCodeSms({ caisse, purpose, code: '004217' }, language));
      expect(text).toMatch(/^[A-Za-z0-9 \n@$_!"#%&'()*+,\-./:;<=>?àéèùì]*$/);
      expect(text.length, text).toBeLessThanOrEqual(2 * SEGMENT);
      expect(text).toContain('004217');
    }
    const reset = oneTimeCodeSms({ caisse: 'caf-31', purpose: 'passwordReset', code: '004217' });
    expect(reset).toContain('10 minutes et sert une seule fois');
    expect(reset).toContain('choisir un nouveau mot de passe');
    const raising = oneTimeCodeSms({ caisse: 'caf-31', purpose: 'raiseAccount', code: '004217' });
    expect(raising, 'says what it is for').toContain('que c’est bien vous');
  });

  it('the address of a link stands alone on its line', () => {
    const { text } = passwordLinkMail({ caisse: 'cpam-31', url, minutes: 30 });
    expect(text.split('\n')).toContain(url);
  });
});
