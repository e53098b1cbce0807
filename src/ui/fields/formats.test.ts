import { describe, expect, it } from 'vitest';
import { atEnd, insertText, type EntryFormat } from './editing.ts';
import {
  amountFormat,
  awaitsCorsicanLetter,
  codeFormat,
  dateFormat,
  emailFormat,
  mobileFormat,
  nameFormat,
  nirFormat,
  passwordFormat,
  pinFormat,
  postalCodeFormat,
  referenceFormat,
} from './formats.ts';

const type = (text: string, format: EntryFormat): string => insertText(atEnd(''), text, format).text;

describe('formats', () => {
  it('takes an amount with one comma and two digits after it; a point is that comma', () => {
    expect(type('1234,56', amountFormat)).toBe('1234,56');
    expect(type('1234.567', amountFormat)).toBe('1234,56');
    expect(type(',5', amountFormat)).toBe('5');
    expect(type('1,2,3', amountFormat)).toBe('1,23');
    expect(type('1 200 €', amountFormat)).toBe('1200');
  });

  it('takes a NIR of Corsica, 2A and 2B, at the seventh place after a 2 only (#147)', () => {
    expect(type('282062A065023', nirFormat)).toBe('282062A065023');
    expect(type('282062b065023', nirFormat)).toBe('282062B065023');
    expect(type('282063A065023', nirFormat)).toBe('282063065023');
    expect(type('A282062C0', nirFormat)).toBe('2820620');
  });

  it('says when the Corsican letter may come', () => {
    expect(awaitsCorsicanLetter('282062', 6)).toBe(true);
    expect(awaitsCorsicanLetter('282063', 6)).toBe(false);
    expect(awaitsCorsicanLetter('28206', 5)).toBe(false);
    expect(awaitsCorsicanLetter('2820621', 7)).toBe(false);
  });

  it('stops at 13 characters: the key is not typed', () => {
    expect(type('2 82 06 81 065 023 45', nirFormat)).toBe('2820681065023');
  });

  it('takes dates, telephone numbers, postal codes, codes and PINs as digits of their length', () => {
    expect(type('24/11/1985', dateFormat)).toBe('24111985');
    expect(type('06 39 98 00 12', mobileFormat)).toBe('0639980012');
    expect(type('31 000 CEDEX', postalCodeFormat)).toBe('31000');
    expect(type('0472 9', codeFormat)).toBe('0472');
    expect(type('123456789', pinFormat(8))).toBe('12345678');
  });

  it('shows no places for a PIN', () => {
    expect(pinFormat(8).showsPlaces).toBe(false);
  });

  it('takes names in capitals with accents, hyphen, apostrophe and space', () => {
    expect(type('Lefèvre-d’Œuvre é9!', nameFormat)).toBe("LEFÈVRE-D'ŒUVRE É");
  });

  it('takes an accent typed apart from its letter as one letter', () => {
    expect(type('e\u0301', nameFormat)).toBe('É');
  });

  it('takes an address in small letters without spaces', () => {
    expect(type('Camille.Martin @example.org', emailFormat)).toBe('camille.martin@example.org');
  });

  it('reads look-alikes in a reference as the digits they resemble', () => {
    expect(type('7k3m-oil9', referenceFormat)).toBe('7K3M0119');
    expect(type('U7', referenceFormat)).toBe('7');
  });

  it('leaves the judgement of a password to the rules of the caisse', () => {
    expect(type('Été à 8 €\n', passwordFormat)).toBe('Été à 8 €');
  });
});
