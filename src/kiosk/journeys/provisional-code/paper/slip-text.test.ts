import { describe, expect, test } from 'vitest';
import { CLAIM_URL, PAGE_URL, sampleSlip } from '../testing/sample-slips.ts';

const NBSP = '\u00A0';

describe('a slip in words', () => {
  test('says what to do next, with the address in letters', () => {
    const steps = sampleSlip('deferred').next.steps.map((runs) => runs.map(({ text }) => text).join(''));
    expect(steps).toEqual([
      `Pour l’activer tout de suite${NBSP}: scannez le carré avec votre téléphone.`,
      `Sans téléphone${NBSP}: attendez. Il sera actif quand la borne sera reconnectée.`,
      `Sur une borne${NBSP}: touchez J’ai un code provisoire.`,
      `Chez vous${NBSP}: ouvrez borne.example.org/code`,
      'Chez vous, il faut aussi votre référence.',
      'Choisissez ensuite votre mot de passe définitif.',
    ]);
  });

  test('carries the claim when deferred, else the page with the reference', () => {
    expect(sampleSlip('deferred').qr).toMatchObject({ text: CLAIM_URL, caption: 'Scannez pour activer le code' });
    expect(sampleSlip('active').qr).toMatchObject({
      text: PAGE_URL,
      caption: 'Scannez pour utiliser le code chez vous',
    });
  });

  test('has a line for who reads another language, none for who reads French', () => {
    expect(sampleSlip('active', 'en').visitor).toEqual({
      language: 'en',
      text: 'This is your provisional code. It works once. Give it to nobody.',
    });
    expect(sampleSlip('active', 'fr').visitor).toBeUndefined();
  });

  test('names neither code, reference nor claim in what becomes the title of the print job', () => {
    expect(sampleSlip('deferred').title).toBe('Code provisoire');
  });

  test('reads the code and the reference nowhere but in their places', () => {
    const { code, reference, qr, ...rest } = sampleSlip('active', 'en');
    expect(JSON.stringify({ ...rest, alternative: qr.alternative, caption: qr.caption, opens: qr.opens })).not.toMatch(
      new RegExp(`${code}|${reference.text}|${reference.text.replace('-', '')}`, 'u'),
    );
  });
});
