import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import type { Answer, Question } from '#domain/benefits/questions/question.ts';
import type { SimulationContext } from '#machines/simulation/context.ts';
import { allTextsIn } from '#kiosk/testing/all-texts.ts';
import { Framed } from '#kiosk/testing/framed.tsx';
import { simulationSamples } from '../testing/samples.ts';
import { numberProblemWords } from './amount-questions.tsx';
import { QuestionScreen } from './question.tsx';

const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');
const t = allTextsIn('fr');

/** Draws the question for a visitor who has answered it before. */
function ask(key: string, { given, ...change }: Partial<SimulationContext> & { readonly given?: Answer } = {}) {
  const sample = simulationSamples.question.find(({ question }) => question?.key === key);
  if (!sample) throw new Error(`no sample asks ${key}`);
  const context = { ...sample, ...change, answers: given ? { ...sample.answers, [key]: given } : sample.answers };
  const send = vi.fn();
  render(
    <Framed>
      <QuestionScreen context={context} send={send} />
    </Framed>,
  );
  return { send };
}
const field = (): HTMLInputElement => screen.getByRole('textbox');
const label = (): string => plain(field().labels?.[0]?.textContent ?? '');
const goOn = (): void => void fireEvent.click(screen.getByRole('button', { name: 'Continuer' }));
const others = (): readonly string[] =>
  ['Je n’en ai pas', 'Je ne sais pas'].filter((name) => screen.queryByRole('button', { name }));

describe('A30 one who comes back finds what was answered', () => {
  test('an amount as it was typed, cents too', () => {
    const { send } = ask('annualIncome', { given: { kind: 'amount', euros: 21_400.5 } });
    expect(plain(field().value).replaceAll(' ', '')).toBe('21400,50');
    goOn();
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'ANSWERED', answer: { kind: 'amount', euros: 21_400.5 } });
  });

  test('an answer without figures leaves the field empty', () => {
    ask('annualIncome', { given: { kind: 'none' } });
    expect(field().value).toBe('');
    cleanup();
    ask('dependants', { given: { kind: 'none' } });
    expect(field().value).toBe('');
  });

  const wages: Answer = { kind: 'quarter', euros: [1_100, 1_200, 1_300] };

  test.each([
    { monthsGiven: 0, month: 'septembre 2026', before: '1100' },
    { monthsGiven: 1, month: 'août 2026', before: '1200' },
    { monthsGiven: 2, month: 'juillet 2026', before: '1300' },
  ])('each of three months its own: $month', ({ monthsGiven, month, before }) => {
    const { send } = ask('wage.you', { given: wages, monthsGiven, months: [1_432, 1_433].slice(0, monthsGiven) });
    expect(label()).toContain(`Mois ${monthsGiven + 1} sur 3 : ${month}`);
    expect(field().value.replaceAll(/\D/g, '')).toBe(before);
    goOn();
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'MONTH_GIVEN', euros: Number(before) });
  });

  test('a month that was just corrected, rather than what was answered before', () => {
    ask('wage.you', { given: wages, monthsGiven: 1, months: [1_432, 1_433] });
    expect(field().value.replaceAll(/\D/g, '')).toBe('1433');
  });
});

test('three months that were never given begin empty, and a wrong amount is refused with a sentence (I8)', () => {
  const { send } = ask('wage.you', { monthsGiven: 0, months: [], answers: {} });
  expect(field().value).toBe('');
  goOn();
  expect(screen.getByRole('alert').textContent).toBe(t('simulation.problem.empty'));
  expect(send).not.toHaveBeenCalled();
});

const questionOf = (key: string): Question => {
  const question = simulationSamples.question.find((each) => each.question?.key === key)?.question;
  if (!question) throw new Error(`no sample asks ${key}`);
  return question;
};

test('once a month was given nobody can say that there is none', () => {
  const question: Question = { ...questionOf('wage.you'), mayBeNone: true, mayBeUnknown: true };
  ask('wage.you', { question, monthsGiven: 0, months: [] });
  expect(others()).toEqual(['Je n’en ai pas', 'Je ne sais pas']);
  cleanup();
  ask('wage.you', { question, monthsGiven: 1, months: [1_432] });
  expect(others()).toEqual([]);
});

test.each([
  [{ per: 'year' }, 'Montant sur l’année, en euros'],
  [{ per: 'month' }, 'Montant par mois, en euros'],
  [{}, 'Montant par mois, en euros'],
] as const)('the field of an amount %o names its time', (per, words) => {
  const { per: _per, ...question } = questionOf('annualIncome');
  ask('annualIncome', { question: { ...question, ...per } });
  expect(label()).toContain(words);
});

test('a number that is missing or too large is refused with a sentence (I8)', () => {
  const { send } = ask('dependants', { answers: {} });
  goOn();
  expect(screen.getByRole('alert').textContent).toBe(t('simulation.problem.emptyCount'));
  fireEvent.input(field(), { target: { value: '99' } });
  goOn();
  expect(plain(screen.getByRole('alert').textContent ?? '')).toMatch(/^Vérifiez ce nombre : il dépasse \d+\.$/);
  expect(send).not.toHaveBeenCalled();
});

test.each([
  [{ code: 'empty' }, 'number', 'Tapez un nombre.'],
  [{ code: 'empty' }, 'euros', 'Tapez un nombre. Rien reçu ? Tapez 0.'],
  [{ code: 'badCharacter' }, 'euros', 'Tapez seulement des chiffres.'],
  [{ code: 'tooLow', min: 15 }, 'number', 'Tapez 15 ou plus.'],
  [{ code: 'tooHigh', max: 12 }, 'number', 'Vérifiez ce nombre : il dépasse 12.'],
  [{ code: 'tooHigh', max: 3_000 }, 'euros', 'Vérifiez ce nombre : il dépasse 3 000 €.'],
] as const)('says of %o as %s what to do', (problem, unit, words) => {
  expect(plain(numberProblemWords(t, problem, unit))).toBe(words);
});
