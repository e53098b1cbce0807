import { render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { readShareFragment, shareFragment } from '#contract/addresses/simulation-url.ts';
import { born, household, worker } from '#domain/benefits/testing/households.ts';
import type { LanguageId } from '#domain/language.ts';
import { benefitsTextsIn } from './benefits-texts.ts';
import { SimulationPage } from './simulation-page.tsx';
import { TextsProvider, textsIn } from './texts.ts';

const fragment = shareFragment(
  household({ adults: [worker(1425)], children: born(2018, 2020), annualIncome: 14_000, housingIncome: 15_390 }),
  '2026-11',
  ['housingIncomeFromQuarter'],
);

function open(text: string, language: LanguageId = 'fr', today = '2026-11-22'): string {
  const { container, unmount } = render(
    <TextsProvider value={textsIn(language)}>
      <SimulationPage
        shared={readShareFragment(text)}
        isScanned={text.length > 1}
        today={today}
        benefitsTexts={benefitsTextsIn(language)}
      />
    </TextsProvider>,
  );
  const words = (container.textContent ?? '').replaceAll(/[\u00A0\u202F]/g, ' ');
  unmount();
  return words;
}

describe('the result on the phone', () => {
  it('says each amount, that it is an estimate, what was supposed, and what is not paid and why', () => {
    const words = open(fragment);
    expect(words).toContain('Vous pourriez recevoir');
    expect(words).toContain('Allocations familiales152,25 € par mois');
    expect(words).toContain('Estimation à titre indicatif.');
    expect(words).toContain('Calcul pour le mois de novembre 2026.');
    expect(words).toContain('Revenus pour le logement calculés d’après vos trois mois.');
    expect(words).toContain('Il faut au moins trois enfants, hors tout-petits.');
    expect(words).toContain('Texte : CSS, art. L521-1, D521-1 et D521-3');
  });

  it('warns when figures are past their review date, by the day of the phone', () => {
    expect(open(fragment, 'fr', '2026-09-30')).not.toContain('Il devait être revu');
    expect(open(fragment, 'fr', '2026-11-22')).toContain('Il devait être revu avant le 30 septembre 2026.');
  });

  it('leads to the site of the Caf, and tells it nothing', () => {
    render(
      <TextsProvider value={textsIn('fr')}>
        <SimulationPage
          shared={readShareFragment(fragment)}
          isScanned
          today="2026-11-22"
          benefitsTexts={benefitsTextsIn('fr')}
        />
      </TextsProvider>,
    );
    const link = screen.getByRole('link');
    expect(link.getAttribute('href')).toBe('https://www.caf.fr');
    expect(link.getAttribute('rel')).toBe('noreferrer');
  });

  it('is in the language of the phone', () => {
    expect(open(fragment, 'en')).toContain('Your estimate');
  });

  it('says what to do when there is no code, or one that cannot be read', () => {
    expect(open('#')).toContain('Scannez d’abord le code QR du résultat');
    expect(open('#x'.repeat(20))).toContain('Ce code QR ne se lit pas');
  });
});
