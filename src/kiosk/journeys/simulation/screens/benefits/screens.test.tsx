import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BenefitId } from '#domain/benefits/estimate.ts';
import { languageIds, type LanguageId } from '#domain/language.ts';
import { turnScreen } from '#ui/testing/browser-stand-ins.ts';
import { expectSoundScreen } from '#kiosk/testing/expect-screen.ts';
import { Framed } from '#kiosk/testing/framed.tsx';
import { ExplanationScreen } from './explanation-screen.tsx';
import { NextScreen } from './next-screen.tsx';
import { ResultScreen } from './result-screen.tsx';
import { resultSamples } from '#kiosk/journeys/simulation/testing/benefit-samples.ts';

beforeEach(() => turnScreen('portrait'));
afterEach(cleanup);

const nothing = (): void => {};
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ').replaceAll(/\s+/g, ' ');
const words = (): string => plain(document.body.textContent ?? '');
const press = (name: string | RegExp): boolean => fireEvent.click(screen.getByRole('button', { name }));
const draw = (children: ComponentChildren, language: LanguageId = 'fr') =>
  render(<Framed language={language}>{children}</Framed>);
const { single, family, nothing: none } = resultSamples;

describe.each(languageIds)('in %s', (language) => {
  test.each(Object.entries(resultSamples))('every screen is sound: %s', (_name, facts) => {
    const result = draw(
      <ResultScreen screenId="simulation.result" facts={facts} onExplain={nothing} onNext={nothing} />,
      language,
    );
    expectSoundScreen(document.body, 'simulation.result');
    result.unmount();
    const next = draw(
      <NextScreen screenId="simulation.done" caisse="caf-31" facts={facts} onFinish={nothing} onShowResult={nothing} />,
      language,
    );
    expectSoundScreen(document.body, 'simulation.done');
    next.unmount();
  });

  test('every page of an explanation is sound, and the last one leads back', () => {
    const onClose = vi.fn<() => void>();
    draw(
      <ExplanationScreen screenId="simulation.explanation" facts={family} benefit="activityBonus" onClose={onClose} />,
      language,
    );
    for (let pages = 0; onClose.mock.calls.length === 0; pages += 1) {
      expect(pages).toBeLessThan(30);
      expectSoundScreen(document.body, 'simulation.explanation');
      const [forward] = document.querySelectorAll<HTMLButtonElement>('.button-primary');
      if (forward) fireEvent.click(forward);
    }
  });
});

describe('the result', () => {
  test('tells the headline, the amount to the cent, and that it is an estimate', () => {
    draw(<ResultScreen screenId="simulation.result" facts={single} onExplain={nothing} onNext={nothing} />);
    expect(words()).toContain('Vous pourriez recevoir 237,84 € par mois de prime d’activité.');
    expect(words()).toContain('237,84 € par mois');
    expect(words()).toContain('Estimation à titre indicatif.');
  });

  test('tells on its further pages why each other benefit is not there, then comes back', () => {
    draw(<ResultScreen screenId="simulation.result" facts={single} onExplain={nothing} onNext={nothing} />);
    press('Les autres aides');
    expect(words()).toContain('Il faut au moins deux enfants à charge.');
    press('Suite');
    expect(words()).toContain('Adressez-vous à elle.');
    press('Retour au résultat');
    expect(words()).toContain('237,84 € par mois');
  });

  test('warns of figures past their review date, and says what was taken for granted', () => {
    draw(<ResultScreen screenId="simulation.result" facts={family} onExplain={nothing} onNext={nothing} />);
    expect(words()).toContain('calcul avec le barème du 1er octobre 2025');
    press('Les autres aides');
    press('Suite');
    expect(words()).toContain('Aucune réduction de loyer.');
  });

  test('offers paper and phone only where there are some, and an explanation only of an amount', () => {
    const onPrint = vi.fn<() => void>();
    const onPhone = vi.fn<() => void>();
    const onExplain = vi.fn<(benefit: BenefitId) => void>();
    draw(
      <ResultScreen
        screenId="simulation.result"
        facts={single}
        onExplain={onExplain}
        onNext={nothing}
        onPrint={onPrint}
        onPhone={onPhone}
      />,
    );
    press('Imprimer');
    press('Sur mon téléphone');
    press('Comment est-ce calculé\u00A0?');
    expect([onPrint.mock.calls.length, onPhone.mock.calls.length, onExplain.mock.calls]).toEqual([
      1,
      1,
      [['activityBonus']],
    ]);
    cleanup();
    draw(<ResultScreen screenId="simulation.result" facts={none} onExplain={nothing} onNext={nothing} />);
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).not.toContain('Imprimer');
    expect(screen.queryByRole('button', { name: /calculé/ })).toBeNull();
    expect(words()).toContain('aucune des aides simulées');
  });
});

describe('the explanation', () => {
  test('gives each step its label, operation, result and text of law', () => {
    draw(
      <ExplanationScreen screenId="simulation.explanation" facts={single} benefit="activityBonus" onClose={nothing} />,
    );
    const step = document.querySelector('[data-step="ppa.kept"]');
    expect(plain(step?.textContent ?? '')).toBe(
      'Part gardée des revenus d’activité 852,86 €1 425,00 € × 59,85 %Texte : CSS, art. L842-3 et D843-3',
    );
  });

  test('ends with the graph and the same figures in a table, the visitor’s own row marked', () => {
    draw(
      <ExplanationScreen screenId="simulation.explanation" facts={single} benefit="activityBonus" onClose={nothing} />,
    );
    press('Suite');
    press('Suite');
    press('Suite');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Et si mon salaire changeait');
    expect(plain(document.querySelector('tr[data-own="true"]')?.textContent ?? '')).toBe('Vous : 1 425 €237,84 €');
    expect(words()).toContain('Vous : 237,84 € de prime, pour 1 425 € de salaire.');
    expect(words()).toContain('Au-delà de 2 151 € de salaire, il n’y a plus de prime.');
    expect(document.querySelector('.salary-plot')?.getAttribute('aria-hidden')).toBe('true');
  });

  test('begins with the benefit asked for, and can go on to the next', () => {
    draw(<ExplanationScreen screenId="simulation.explanation" facts={family} benefit="housingAid" onClose={nothing} />);
    expect(words()).toContain('Aide au logement');
    press('Aide suivante');
    expect(words()).toContain('Allocations familiales');
  });
});

test('what to do next: the request, the documents, and what is not simulated with its official page', () => {
  const onFinish = vi.fn<() => void>();
  draw(
    <NextScreen screenId="simulation.done" caisse="caf-31" facts={family} onFinish={onFinish} onShowResult={nothing} />,
  );
  expect(words()).toContain('Faites votre demande sur www.caf.fr');
  expect(words()).toContain('La demande ouvre votre compte');
  expect(words()).toContain('Avis d’impôt sur les revenus de 2024, reçu en 2025');
  expect(words()).toContain('Attestation de loyer remplie par le bailleur');
  press('Ce qui n’est pas simulé');
  expect(words()).toContain('AAH : voyez la MDPH. Page officielle : monparcourshandicap.gouv.fr');
  press('Terminer');
  expect(onFinish).toHaveBeenCalledOnce();
});
