import { describe, expect, expectTypeOf, test } from 'vitest';
import type { SlipFacts, SlipState } from '#domain/provisional-code/slip-facts.ts';
import { CLAIM_URL, PAGE_URL, sampleFacts, sampleSlip } from '../testing/sample-slips.ts';
import { slipPaper } from './slip.ts';

const NBSP = '\u00A0';
const states: readonly SlipState[] = ['active', 'deferred', 'awaitingCaisse'];

type Runs = readonly { readonly text: string }[];
const textOf = (runs: Runs): string => runs.map(({ text }) => text).join('');
const stepsOf = (state: SlipState, claimUrl?: string): readonly string[] =>
  sampleSlip(state, 'fr', { claimUrl }).next.steps.map(textOf);

const scan = `Pour l’activer plus vite${NBSP}: scannez le code QR avec votre téléphone.`;
const wait = `Sans téléphone${NBSP}: attendez. Il sera actif quand la borne sera reconnectée.`;
const mayBeRefused = `La caisse peut le refuser${NBSP}: voyez alors un agent.`;
const always = [
  `Sur une borne${NBSP}: touchez J’ai un code provisoire.`,
  `Chez vous${NBSP}: ouvrez borne.example.org/code`,
  'Chez vous, il faut aussi votre référence.',
  'Puis choisissez le mot de passe de votre espace Mon Compte.',
];

describe('a slip in words', () => {
  test('says in every state until when, single use, tell nobody, and where to go', () => {
    for (const state of states) {
      const { validity, warnings } = sampleSlip(state);
      expect(textOf(validity)).toMatch(/^Valable jusqu’au mardi 24 novembre 2026/);
      expect(warnings.map(textOf)).toEqual(['À usage unique.', 'Ne le donnez à personne.']);
      expect(stepsOf(state, CLAIM_URL).slice(-always.length)).toEqual(always);
    }
  });

  test('P24 says that a deferred code is not active, and how it becomes so', () => {
    expect(textOf(sampleSlip('deferred').state.text).replaceAll(/\s/g, ' ')).toBe(
      'Votre code n’est pas encore actif. Demande enregistrée, à confirmer.',
    );
    expect(stepsOf('deferred', CLAIM_URL)).toEqual([scan, wait, mayBeRefused, ...always]);
    expect(textOf(sampleSlip('active').state.text)).toBe('Votre code est actif.');
  });

  test('asks nobody to scan what it does not show', () => {
    expect(stepsOf('deferred')).toEqual([wait, mayBeRefused, ...always]);
    expect(sampleSlip('deferred', 'fr', { claimUrl: undefined }).qr.caption).toBe(
      'Scannez pour utiliser le code chez vous',
    );
  });

  test('carries the claim while nothing else has brought it, else the page with the reference', () => {
    expect(sampleSlip('deferred').qr).toMatchObject({ text: CLAIM_URL, caption: 'Scannez pour activer le code' });
    for (const state of ['active', 'awaitingCaisse'] as const) {
      expect(sampleSlip(state, 'fr', { claimUrl: CLAIM_URL }).qr).toMatchObject({
        text: PAGE_URL,
        caption: 'Scannez pour utiliser le code chez vous',
      });
    }
  });

  test('says of which account the password is', () => {
    const last = (caisse: SlipFacts['caisse']) =>
      textOf(sampleSlip('active', 'fr', { caisse }).next.steps.at(-1) ?? []);
    expect(last('caf-31')).toContain('espace Mon Compte');
    expect(last('cpam-31')).toContain('compte ameli');
  });

  test('names the caisse and its telephone', () => {
    const { caisseName, help } = sampleSlip('active', 'fr', { caisse: 'cpam-31' });
    expect(caisseName).toBe('CPAM de la Haute-Garonne');
    expect(help).toContain('36 46');
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

  test('has no place for a name, a NIR or a birth date', () => {
    expectTypeOf<Extract<keyof SlipFacts, 'nir' | 'birthDate' | 'birthName' | 'name'>>().toBeNever();
    const careless = { ...sampleFacts('active'), nir: '1820631991990', birthDate: '1982-06-24', birthName: 'Personne' };
    const setting = { publicUrl: 'https://borne.example.org', visitorLanguage: 'fr', isDemonstration: false } as const;
    expect(JSON.stringify(slipPaper.words(careless, setting))).not.toMatch(/1820631991990|1982|Personne/);
  });

  test('says SPÉCIMEN in a demonstration, and is not printed before the gateway said its address', () => {
    const setting = { publicUrl: 'https://borne.example.org', visitorLanguage: 'fr', isDemonstration: true } as const;
    expect(slipPaper.words(sampleFacts('active'), setting).caisseName).toBe('Caf de la Haute-Garonne · SPÉCIMEN');
    expect(() => slipPaper.words(sampleFacts('active'), { ...setting, publicUrl: undefined })).toThrow('address');
  });
});
