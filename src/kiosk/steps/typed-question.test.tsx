import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { LanguageId } from '#domain/language.ts';
import { Framed } from '../testing/framed.tsx';
import { BirthDateQuestion, type BirthDateQuestionProps } from './birth-date-question.tsx';

afterEach(cleanup);

function draw(first: Partial<BirthDateQuestionProps> = {}) {
  const onAnswer = vi.fn();
  const framed = (change: Partial<BirthDateQuestionProps>, language: LanguageId = 'fr') => (
    <Framed language={language}>
      <BirthDateQuestion screenId="some.birthDate" initial={undefined} onAnswer={onAnswer} {...change} />
    </Framed>
  );
  const { rerender } = render(framed(first));
  return {
    onAnswer,
    now: (change: Partial<BirthDateQuestionProps>, language?: LanguageId) => rerender(framed(change, language)),
  };
}

const field = (): HTMLInputElement => screen.getByRole('textbox');
const type = (text: string): void => {
  fireEvent.input(field(), { target: { value: text } });
};
const goOn = (): void => {
  fireEvent.click(screen.getByRole('button', { name: /^(Continuer|Continue)$/ }));
};
const sentence = (): string | undefined => screen.queryByRole('alert')?.textContent ?? undefined;

describe('an answer that the journey refuses', () => {
  const wrong = { words: 'Cette date est fausse.' };

  test('is told until it is changed, and stays as typed (I8)', () => {
    const { now } = draw({ initial: '1970-01-01', refused: { ...wrong, id: 2 } });
    expect(sentence()).toBe('Cette date est fausse.');
    expect(field().value).toBe('01/01/1970');
    type('0101197');
    expect(sentence()).toBeUndefined();
    now({ initial: '1970-01-01', refused: { ...wrong, id: 2 } });
    expect(sentence(), 'drawn again for another reason').toBeUndefined();
  });

  test('A39 is told anew each time, in the same words too: they leave with the answer and come back', () => {
    const { now, onAnswer } = draw({ refused: { ...wrong, id: 2 } });
    type('02011970');
    goOn();
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith('1970-01-02');
    expect(sentence()).toBeUndefined();
    now({ refused: { ...wrong, id: 1 } });
    expect(sentence()).toBe('Cette date est fausse.');
    expect(document.activeElement).toBe(field());
    expect(field().value, 'to be corrected').toBe('02/01/1970');

    goOn();
    expect(onAnswer, 'the same answer once more').toHaveBeenCalledTimes(2);
    expect(sentence()).toBeUndefined();
  });
});

test('a sentence follows the language that is chosen while it stands', () => {
  const { now } = draw();
  goOn();
  const french = sentence();
  now({}, 'en');
  expect(sentence()).not.toBe(french);
  expect(sentence()).toBeDefined();
});
