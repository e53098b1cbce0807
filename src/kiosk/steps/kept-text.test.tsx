import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { maskNir } from '#domain/identity/nir-display.ts';
import type { Nir } from '#domain/identity/nir.ts';
import { someNir } from '#machines/testing/samples.ts';
import { tap } from '#ui/testing/fake-press.ts';
import { wordsOf } from '../testing/expect-screen.ts';
import { Framed } from '../testing/framed.tsx';
import { NirQuestion } from './nir-question.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function draw(initial: Nir | undefined) {
  const onAnswer = vi.fn<(nir: Nir) => void>();
  render(
    <Framed>
      <NirQuestion screenId="some.nir" initial={initial} onAnswer={onAnswer} />
    </Framed>,
  );
  return onAnswer;
}

const field = (): HTMLInputElement => screen.getByRole('textbox');
const typed = (): string => field().value.replaceAll(/\s/g, '');
const press = (name: string | RegExp): void => tap(screen.getByRole('button', { name }));
const after = (seconds: number): void => {
  void act(() => {
    vi.advanceTimersByTime(seconds * 1_000);
  });
};

describe('a number that was typed before', () => {
  test('P25 comes back masked, and is nowhere in the page', () => {
    draw(someNir);
    expect(wordsOf(document.body)).toContain(maskNir(someNir));
    expect(typed()).toBe('');
    expect(document.body.innerHTML.replaceAll(/\s/g, '')).not.toContain(someNir.slice(5));
  });

  test('A30 need not be typed again: « Continuer » answers it', () => {
    const onAnswer = draw(someNir);
    press('Continuer');
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith(someNir);
  });

  test('P25 is shown on demand and masked again after 10 s', () => {
    draw(someNir);
    press('Afficher');
    expect(typed()).toBe(someNir);
    after(9);
    expect(typed()).toBe(someNir);
    after(1.1);
    expect(typed()).toBe('');
    expect(wordsOf(document.body)).toContain(maskNir(someNir));
  });

  test('P25 while it is shown it can be changed from its end, and each key begins the 10 s anew', () => {
    const onAnswer = draw(someNir);
    press('Afficher');
    press('Effacer');
    expect(typed()).toBe(someNir.slice(0, -1));
    after(8);
    press('5');
    after(8);
    expect(typed()).toBe(`${someNir.slice(0, -1)}5`);
    after(2.1);
    expect(typed()).toBe('');
    press('Continuer');
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith(`${someNir.slice(0, -1)}5`);
  });

  test.each([
    ['1', '1'],
    ['Effacer', ''],
  ])('P25 masked, the key « %s » starts it anew instead of changing what nobody sees', (key, left) => {
    draw(someNir);
    press(key);
    expect(typed()).toBe(left);
    expect(wordsOf(document.body)).not.toContain(maskNir(someNir));
    expect(screen.queryByRole('button', { name: 'Afficher' })).toBeNull();
  });
});

test('a number that is typed for the first time is seen as it is typed', () => {
  draw(undefined);
  fireEvent.input(field(), { target: { value: '282' } });
  after(30);
  expect(typed()).toBe('282');
  expect(screen.queryByRole('button', { name: 'Afficher' })).toBeNull();
});
