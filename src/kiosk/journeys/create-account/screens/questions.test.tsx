import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { maskNir } from '#domain/identity/nir-display.ts';
import { someNir } from '#machines/testing/samples.ts';
import { draw, offers, press, sampleOf, type, words } from '../testing/draw.tsx';

afterEach(cleanup);

describe('#173 civil status', () => {
  test('has each answer one touch or one field away', () => {
    const civility = draw('civility');
    press('Madame');
    expect(civility.sent()).toEqual([{ type: 'CIVILITY_GIVEN', civility: 'madame' }]);
    cleanup();
    const usedName = draw('usedName');
    press('Je n’en ai pas');
    type('DELACROIX');
    press('Continuer');
    expect(usedName.sent()).toEqual([
      { type: 'USED_NAME_GIVEN', usedName: null },
      { type: 'USED_NAME_GIVEN', usedName: 'DELACROIX' },
    ]);
    cleanup();
    const place = draw('birthPlace');
    press('Départements et Collectivités d’Outre-mer');
    press('Étranger');
    expect(place.sent()).toEqual([
      { type: 'BIRTH_PLACE_GIVEN', birthPlace: 'overseasFrance' },
      { type: 'BIRTH_PLACE_GIVEN', birthPlace: 'abroad' },
    ]);
    cleanup();
    const lives = draw('livesInFrance');
    press('Non');
    expect(lives.sent()).toEqual([{ type: 'RESIDENCE_GIVEN', livesInFrance: false }]);
  });

  test('#172 without a number says that it is needed, and who helps', () => {
    const { sent } = draw('hasNumber');
    press('Non');
    expect(sent()).toEqual([{ type: 'HAS_NUMBER', hasNumber: false }]);
    cleanup();
    draw('noNumber');
    expect(words()).toContain('indispensable pour la création d’un compte');
    expect(offers(/Continuer/)).toBe(false);
  });
});

describe('#256 the RIB', () => {
  test('is refused with a mistake of typing, in the field', () => {
    const { sent } = draw('iban');
    type('FR1420041010050500013M02607');
    press('Continuer');
    expect(screen.getByRole('alert').textContent).toContain('erreur de frappe');
    type('FR14 2004 1010 0505 0001 3M02 606');
    press('Continuer');
    expect(sent()).toEqual([{ type: 'IBAN_GIVEN', iban: 'FR1420041010050500013M02606' }]);
  });

  test('is shown as it was understood', () => {
    const { sent } = draw('rib');
    for (const part of ['20041', '01005', '0500013M026', '06']) expect(words()).toContain(part);
    press('Corriger');
    press('Oui, c’est mon RIB');
    expect(sent()).toEqual([{ type: 'CHANGE', field: 'iban' }, { type: 'CONFIRM' }]);
  });

  test('P25 comes back masked', () => {
    draw('iban', { context: sampleOf('iban', 1) });
    expect(words()).not.toContain('0500013M026');
  });
});

describe('#175 the contact', () => {
  test('is a mobile or a mail, or neither', () => {
    const { sent } = draw('contactKind');
    for (const label of [/^Par SMS/, /^Par mail/, /ni mobile, ni adresse/]) press(label);
    expect(sent()).toEqual([
      { type: 'CONTACT_KIND_CHOSEN', kind: 'mobile' },
      { type: 'CONTACT_KIND_CHOSEN', kind: 'mail' },
      { type: 'NO_CONTACT' },
    ]);
  });

  test('is typed, and judged on « Continuer »', () => {
    const mobile = draw('mobile');
    type('0561998877');
    press('Continuer');
    expect(screen.getByRole('alert').textContent).toContain('06 ou 07');
    type('0639980001');
    press('Continuer');
    expect(mobile.sent()).toEqual([{ type: 'CONTACT_GIVEN', contact: { kind: 'mobile', value: '0639980001' } }]);
    cleanup();
    const mail = draw('mail');
    type('camille.example.org');
    press('Continuer');
    expect(screen.getByRole('alert').textContent).toContain('@');
    type('camille@example.org');
    press('Continuer');
    expect(mail.sent()).toEqual([{ type: 'CONTACT_GIVEN', contact: { kind: 'mail', value: 'camille@example.org' } }]);
  });
});

describe('A33 the answers', () => {
  test('P25 are all there, page by page, the number and the account masked', () => {
    const { sent } = draw('check', { context: sampleOf('check', 1) });
    const seen = [words()];
    while (offers('Suite des réponses')) {
      expect(offers('Recevoir mon code'), 'what was not shown is not sent').toBe(false);
      press('Suite des réponses');
      seen.push(words());
    }
    const all = seen.join('\n');
    expect(all).toContain(maskNir(someNir).replaceAll('\u00A0', ' '));
    for (const part of [
      'Madame',
      'CAMILLE MARIE',
      'MARTIN-DELACROIX',
      '14/06/1982',
      'Outre-mer',
      '31000',
      'FR14 ••••',
    ]) {
      expect(all).toContain(part);
    }
    expect(all).not.toContain('0500013M026');
    press(/: Adresse mail$/);
    press('Recevoir mon code');
    expect(sent()).toEqual([{ type: 'CHANGE', field: 'contact' }, { type: 'CONFIRM' }]);
  });

  test('of a card are not changed', () => {
    draw('check', { context: sampleOf('check', 2) });
    expect(words()).toContain('Numéro de sécurité sociale');
    expect(offers(/: Numéro/)).toBe(false);
    expect(offers(/: Nom de naissance$/)).toBe(true);
  });
});
