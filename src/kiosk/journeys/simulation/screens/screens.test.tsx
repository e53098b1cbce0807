import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { languageIds, type LanguageId } from '#domain/language.ts';
import type { SimulationContext, SimulationEvent } from '#machines/simulation/context.ts';
import { simulationScreens, type SimulationScreen } from '#machines/simulation/screens.ts';
import { allTextsIn } from '#kiosk/testing/all-texts.ts';
import { expectSoundScreen, wordsOf } from '#kiosk/testing/expect-screen.ts';
import { Framed } from '#kiosk/testing/framed.tsx';
import { simulationScreensTable, simulationWaits } from './index.ts';
import { simulationSamples } from '../testing/samples.ts';

afterEach(cleanup);

function draw(
  name: SimulationScreen,
  context: SimulationContext = simulationSamples[name][0],
  language: LanguageId = 'fr',
) {
  const Screen = simulationScreensTable[name];
  const send = vi.fn<(event: SimulationEvent) => void>();
  const framed = (given: SimulationContext) => (
    <Framed language={language}>
      <Screen context={given} send={send} />
    </Framed>
  );
  const { rerender, unmount } = render(framed(context));
  return { send, unmount, now: (change: Partial<SimulationContext>) => rerender(framed({ ...context, ...change })) };
}

const asked = (key: string): SimulationContext => {
  const found = simulationSamples.question.find(
    ({ question, monthsGiven }) => question?.key === key && monthsGiven === 0,
  );
  if (!found) throw new Error(`no sample asks ${key}`);
  return found;
};
const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const field = (): HTMLInputElement => screen.getByRole('textbox');
const type = (text: string): void => {
  fireEvent.input(field(), { target: { value: text } });
};
const plain = (text: string | null | undefined): string => (text ?? '').replaceAll(/[\u00A0\u202F]/g, ' ');
const complaint = (): string => plain(screen.getByRole('alert').textContent);

describe.each(languageIds)('every screen in %s', (language) => {
  const cases = simulationScreens.flatMap((name) =>
    simulationSamples[name].map((context, place) => ({ name, place, context })),
  );

  test.each(cases)('is sound: $name $place', ({ name, context }) => {
    draw(name, context, language);
    const month = context.question?.kind === 'quarter' ? `.${context.monthsGiven + 1}` : '';
    const id = name === 'question' ? `question.${context.question?.key}${month}` : name;
    expectSoundScreen(document.body, `simulation.${id}`);
  });

  test('and every wait has its words', () => {
    const t = allTextsIn(language);
    for (const key of Object.values(simulationWaits)) expect(t(key)).toMatch(/…$/);
  });
});

describe('the conditions of use', () => {
  test('say what #192–198 ask: an estimate, by the law of today, nothing kept, residence not examined', () => {
    draw('conditions');
    const words = plain(wordsOf(document.body));
    expect(words).toContain('Ces informations ne seront pas conservées');
    expect(words).toContain('estimation à titre indicatif');
    expect(words).toContain('la loi en vigueur en novembre 2026');
    expect(words).toContain('Les conditions de séjour ne sont pas examinées.');
    expect(words).toContain('Accès → Situation → Résultat');
    expect(words, '#198').toContain('pour savoir où trouver le chiffre demandé');
  });

  test('say that all benefits are reckoned at once (#191), what may change (#195), and to be exact (#203)', () => {
    draw('conditions');
    const words = plain(wordsOf(document.body));
    expect(words).toContain('Toutes les aides sont calculées à la fois.');
    expect(words).toContain('votre situation familiale ou vos ressources peuvent la changer');
    expect(words).toContain('Répondez avec exactitude');
  });
});

describe('a question', () => {
  test('with a few answers goes on at the first touch', () => {
    const { send } = draw('question', asked('tenure'));
    press('Locataire HLM');
    expect(send).toHaveBeenCalledExactlyOnceWith({
      type: 'ANSWERED',
      answer: { kind: 'choice', value: 'socialTenant' },
    });
  });

  test('offers « Je ne sais pas » where that is a true answer, and nowhere else', () => {
    const { send } = draw('question', asked('twoEarners'));
    press('Je ne sais pas');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'ANSWERED', answer: { kind: 'unknown' } });
    cleanup();
    draw('question', asked('tenure'));
    expect(screen.queryByRole('button', { name: 'Je ne sais pas' })).toBeNull();
  });

  test('with several answers ticks and unticks, and says what « nothing » will answer', () => {
    const { send } = draw('question', asked('situation.you'));
    expect(screen.getByRole('button', { name: 'Rien de cela' })).toBeDefined();
    for (const name of [
      'En études, en stage ou en apprentissage',
      'En activité salariée',
      'À la retraite',
      'À la retraite',
    ]) {
      fireEvent.click(screen.getByRole('checkbox', { name }));
    }
    press('Continuer');
    expect(send).toHaveBeenCalledExactlyOnceWith({
      type: 'ANSWERED',
      answer: { kind: 'choices', values: ['employee', 'student'] },
    });
  });

  test('says on touch where the figure stands (#198, #202)', () => {
    draw('question', asked('wage.you'));
    press('Aide');
    expect(plain(screen.getByRole('dialog').textContent)).toContain('« montant net social » de la fiche de paie');
  });

  test('of three months names each, and one touch repeats the month before', () => {
    draw('question', asked('wage.you'));
    expect(screen.getByLabelText(/Mois 1 sur 3\s: septembre 2026/)).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Comme en/ })).toBeNull();
    cleanup();
    const { send } = draw('question', { ...asked('wage.you'), months: [1_432.5], monthsGiven: 1 });
    expect(screen.getByLabelText(/Mois 2 sur 3\s: août 2026/)).toBeDefined();
    press(/^Comme en septembre 2026\s: 1\s432,50\s€$/);
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'MONTH_GIVEN', euros: 1_432.5 });
  });

  test('takes an amount with cents, and keeps what cannot be one, with a sentence (I8)', () => {
    const { send } = draw('question', asked('annualIncome'));
    press('Continuer');
    expect(complaint()).toBe('Tapez un nombre. Rien reçu ? Tapez 0.');
    type('9999999');
    press('Continuer');
    expect(complaint()).toBe('Vérifiez ce nombre : il dépasse 1 000 000 €.');
    expect(field().value).toBe('9999999');
    expect(send).not.toHaveBeenCalled();
    type('21400,5');
    press('Continuer');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'ANSWERED', answer: { kind: 'amount', euros: 21_400.5 } });
  });

  test('of « Je n’en ai pas » counts as nothing', () => {
    const { send } = draw('question', asked('annualIncome'));
    press('Je n’en ai pas');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'ANSWERED', answer: { kind: 'none' } });
  });

  test('takes a birth date or an age, whichever the visitor prefers', () => {
    const { send } = draw('question', asked('birth.child2'));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('2e enfant');
    press('Donner l’âge');
    type('1');
    press('Continuer');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'ANSWERED', answer: { kind: 'age', years: 1 } });
  });

  test('refuses an age that nobody who asks here has, with a sentence', () => {
    const { send } = draw('question', asked('birth.you'));
    type('01012020');
    press('Continuer');
    expect(complaint()).toBe('Cette date ne convient pas : l’âge doit aller de 15 à 120 ans.');
    expect(field().value).toBe('01/01/2020');
    expect(send).not.toHaveBeenCalled();
  });

  test('keeps a postal code that no commune has (I8)', () => {
    draw(
      'question',
      simulationSamples.question.find(({ communeProblem }) => communeProblem === 'noSuchPostalCode'),
    );
    expect(complaint()).toBe(
      'Aucune commune n’a ce code postal. Un code Cedex est celui d’une entreprise : tapez celui du logement.',
    );
    expect(field().value).toBe('31001');
  });

  test('A30 shows what was answered before', () => {
    const context = asked('dependants');
    draw('question', { ...context, answers: { ...context.answers, dependants: { kind: 'count', value: 3 } } });
    expect(field().value).toBe('3');
  });
});

describe('how far one is', () => {
  const stepShown = (): string => plain(document.querySelector('.screen-step')?.textContent);

  test('stands beside the step on each question, and beside no line that is changed', () => {
    draw('question', asked('dependants'));
    expect(stepShown()).toMatch(/^Étape 2 sur 3 : Situation – question 7 sur \d+ environ$/);
    cleanup();
    draw('question', { ...asked('dependants'), changing: true });
    expect(stepShown()).toBe('Étape 2 sur 3 : Situation');
    cleanup();
    draw('commune');
    expect(stepShown()).toMatch(/^Étape 1 sur 3 : Accès – question 2 sur \d+ environ$/);
  });

  test('stands beside the step whatever is asked for', () => {
    const kinds = new Set<string>();
    for (const context of simulationSamples.question.filter(({ changing }) => !changing)) {
      const { unmount } = draw('question', context);
      kinds.add(context.question?.kind ?? 'none');
      expect(stepShown(), context.question?.key).toMatch(/^Étape [12] sur 3 : .+ – question \d+ sur \d+ environ$/);
      unmount();
    }
    expect([...kinds].toSorted()).toEqual(['amount', 'birth', 'choice', 'choices', 'commune', 'count', 'quarter']);
  });

  test.each(simulationScreens.slice(simulationScreens.indexOf('result')))('#193 is step 3 of 3 on %s', (name) => {
    draw(name);
    expect(stepShown()).toMatch(/^Étape 3 sur 3 : Résultat/);
  });
});

describe('the summary', () => {
  test('says everything back by topic, page by page, each line with its « Modifier » (A33)', () => {
    const { send } = draw('summary');
    let words = '';
    let changes = 0;
    for (;;) {
      words += plain(wordsOf(document.body));
      changes += screen.getAllByRole('button', { name: /^Modifier/ }).length;
      if (!screen.queryByRole('button', { name: 'Suite des réponses' })) break;
      press('Suite des réponses');
    }
    for (const said of [
      'Toulouse',
      '14/06/1991',
      '33 ans',
      '1 380 € · 1 432,50 € · 1 432,50 €',
      'Je n’en ai pas',
      'Je ne sais pas',
    ]) {
      expect(words).toContain(said);
    }
    expect(changes).toBe(Object.keys(simulationSamples.summary[0].answers).length);
    press('Voir le résultat');
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'ESTIMATE' });
  });

  test('comes back to the line that was changed', () => {
    const { send } = draw('summary', { ...simulationSamples.summary[0], changed: 'rent' });
    press(/^Modifier\s: Loyer$/);
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'CHANGE', key: 'rent' });
  });
});
