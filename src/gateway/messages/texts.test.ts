import { describe, expect, it } from 'vitest';
import { caisseIds } from '#domain/caisse/caisse.ts';
import { languages } from '#domain/language.ts';
import { plainSmsText } from './sms-text.ts';
import { codeSms, noticeKinds, noticeMail, noticeSms } from './texts.ts';

const at = Date.UTC(2026, 10, 24, 14, 40);
const everywhere = caisseIds.flatMap((caisse) => languages.map(({ id }) => ({ caisse, language: id })));
const facts = { code: '0482', reference: '7K2M9QXC', validUntil: at, address: 'borne.example.org/code' } as const;
/** Characters of the basic table in each SMS of a text that needs several. */
const SEGMENT = 153;
const gsm = /^[A-Za-z0-9 \n@$_!"#%&'()*+,\-./:;<=>?àéèùì]*$/;

describe('message texts', () => {
  it('exist for every kind, caisse and language, with nothing left to fill in', () => {
    for (const { caisse, language } of everywhere) {
      for (const kind of noticeKinds) {
        const mail = noticeMail({ kind, caisse, at }, language);
        for (const text of [mail.subject, mail.text, noticeSms({ kind, caisse, at }, language)]) {
          expect(text.length).toBeGreaterThan(10);
          expect(text).not.toMatch(/[{}]|undefined/);
        }
      }
    }
  });

  it('P15 say date, hour and time zone', () => {
    const mail = noticeMail({ kind: 'passwordChanged', caisse: 'cpam-31', at });
    expect(mail.text).toContain('mardi 24 novembre 2026 à 15\u00a0h\u00a040 (heure de Paris)');
    expect(noticeMail({ kind: 'passwordChanged', caisse: 'cpam-31', at }, 'en').text).toContain('Paris time');
  });

  it('name each caisse as people do', () => {
    expect(noticeMail({ kind: 'accountActive', caisse: 'caf-31', at }).text).toContain('espace Mon Compte');
    expect(noticeMail({ kind: 'accountActive', caisse: 'cpam-31', at }).text).toContain('compte ameli');
  });

  it('say nothing of a present password: who gets a code may have none yet', () => {
    for (const kind of ['codeIssued', 'codeDestroyed'] as const) {
      for (const { caisse, language } of everywhere) {
        const { text } = noticeMail({ kind, caisse, at }, language);
        expect(text).not.toMatch(/mot de passe actuel|current password/);
      }
    }
  });

  it('ask who did not do it to say so, wherever they come', () => {
    const others = ['codeDestroyed', 'accountLocked', 'authorisationReceived', 'authorisationEnded'];
    for (const kind of noticeKinds.filter((each) => !others.includes(each))) {
      expect(noticeSms({ kind, caisse: 'caf-31', at })).toContain('Ce n’est pas vous');
    }
    // What a spouse did is told otherwise.
    for (const kind of ['authorisationReceived', 'authorisationEnded'] as const) {
      expect(noticeSms({ kind, caisse: 'caf-31', at })).toContain('Cela vous étonne');
      expect(noticeMail({ kind, caisse: 'caf-31', at }).text).toContain('Cette information vous étonne');
    }
  });

  it('have sentences of fifteen words at most', () => {
    for (const caisse of caisseIds) {
      for (const kind of noticeKinds) {
        const { subject, text } = noticeMail({ kind, caisse, at });
        const sentences = [subject, text, noticeSms({ kind, caisse, at })].flatMap((part) => part.split(/[.?!]\s|\n/));
        for (const sentence of sentences) {
          const words = sentence.split(/[ \n]/).filter((word) => /\p{L}/u.test(word));
          expect(words.length, sentence).toBeLessThanOrEqual(15);
        }
      }
    }
  });

  it('an SMS keeps to the plain table and to two segments', () => {
    for (const { caisse, language } of everywhere) {
      const notices = noticeKinds.map((kind) => noticeSms({ kind, caisse, at }, language));
      const texts = [codeSms({ ...facts, caisse }, language), ...notices];
      for (const text of texts.map(plainSmsText)) {
        expect(text).toMatch(gsm);
        expect(text.length, text).toBeLessThanOrEqual(2 * SEGMENT);
      }
    }
  });

  it('the SMS of a code says code, reference, term, single use and where', () => {
    const text = codeSms({ ...facts, caisse: 'caf-31' });
    const parts = ['0482', '7K2M-9QXC', 'mardi 24 novembre 2026', 'une seule fois', 'Ne le donnez à personne'];
    for (const part of [...parts, facts.address]) {
      expect(text).toContain(part);
    }
  });
});

describe('plain SMS text', () => {
  it.each([
    ['« Été », l’œuvre\u00a0: ça…', '" Été ", l\'oeuvre : ca...'],
    ['Noël à Nîmes – 5\u202f€', 'Noel à Nimes - 5 ?'],
  ])('of %s', (text, plain) => {
    // É is in the table, ê and ç are not, and neither is the euro in its basic half.
    expect(plainSmsText(text)).toBe(plain);
  });
});
