import { describe, expect, it } from 'vitest';
import { caisseIds } from '#domain/caisse/caisse.ts';
import { languages } from '#domain/language.ts';
import { codePurposes } from '../one-time-codes/tables.ts';
import { oneTimeCodeMail, oneTimeCodeSms, passwordLinkMail } from './reset-texts.ts';
import { plainSmsText } from './sms-text.ts';

const everywhere = caisseIds.flatMap((caisse) => languages.map(({ id }) => ({ caisse, language: id })));
const url = 'https://borne.example.org/mot-de-passe#token.2';
/** Characters of the basic table in each SMS of a text that needs several. */
const SEGMENT = 153;

describe('messages with a one-time code or a link', () => {
  it('exist for every caisse and language, with nothing left to fill in', () => {
    for (const { caisse, language } of everywhere) {
      const codes = codePurposes.map((purpose) => oneTimeCodeMail({ caisse, purpose, code: '004217' }, language));
      const link = passwordLinkMail({ caisse, url, minutes: 30 }, language);
      for (const text of [...codes, link].flatMap((mail) => [mail.subject, mail.text])) {
        expect(text.length).toBeGreaterThan(10);
        expect(text).not.toMatch(/[{}]|undefined/);
      }
    }
  });

  it('have sentences of fifteen words at most', () => {
    for (const caisse of caisseIds) {
      const texts = [
        ...codePurposes.flatMap((purpose) => [
          oneTimeCodeSms({ caisse, purpose, code: '004217' }),
          oneTimeCodeMail({ caisse, purpose, code: '004217' }).text,
        ]),
        passwordLinkMail({ caisse, url, minutes: 30 }).text,
      ];
      for (const sentence of texts.flatMap((text) => text.split(/[.?!]\s|\n/))) {
        const words = sentence.split(' ').filter((word) => /\p{L}/u.test(word));
        expect(words.length, sentence).toBeLessThanOrEqual(15);
      }
    }
  });

  it('#158 #160 an SMS says code, term and single use in two segments of the plain table', () => {
    for (const { caisse, language, purpose } of everywhere.flatMap((where) =>
      codePurposes.map((purpose) => ({ ...where, purpose })),
    )) {
      const text = plainSmsText(oneTimeCodeSms({ caisse, purpose, code: '004217' }, language));
      expect(text).toMatch(/^[A-Za-z0-9 \n@$_!"#%&'()*+,\-./:;<=>?àéèùì]*$/);
      expect(text.length, text).toBeLessThanOrEqual(2 * SEGMENT);
      expect(text).toContain('004217');
    }
    const purpose = 'passwordReset';
    expect(oneTimeCodeSms({ caisse: 'caf-31', purpose, code: '004217' })).toContain(
      '10 minutes et sert une seule fois',
    );
  });

  it('#175 say what the code is for, with the words of each caisse', () => {
    const mailOf = (caisse: (typeof caisseIds)[number], purpose: 'accountCreation' | 'accountCreationOnFile') =>
      oneTimeCodeMail({ caisse, purpose, code: '004217' }).text;
    expect(mailOf('caf-31', 'accountCreation')).toContain(
      'pour créer un espace Mon Compte. Votre code de vérification',
    );
    expect(mailOf('cpam-31', 'accountCreation')).toContain('pour créer un compte ameli');
    expect(mailOf('cpam-31', 'accountCreationOnFile')).toContain('La création de votre compte ameli a été demandée');
    const sms = oneTimeCodeSms({ caisse: 'caf-31', purpose: 'accountCreation', code: '004217' });
    expect(sms).toContain('confirme ce numéro');
    expect(sms).not.toContain('mot de passe');
    const raising = oneTimeCodeSms({ caisse: 'caf-31', purpose: 'raiseAccount', code: '004217' });
    expect(raising).toContain('que c’est bien vous');
  });

  it('the address of a link stands alone on its line', () => {
    const { text } = passwordLinkMail({ caisse: 'cpam-31', url, minutes: 30 });
    expect(text.split('\n')).toContain(url);
  });
});
