import { expect, it } from 'vitest';
import { allCatalogues } from './all-texts.ts';
import { expectSoundScreen } from './expect-screen.ts';

function screenWith(words: string): Element {
  const page = document.createElement('div');
  page.innerHTML = `<main data-screen="some"><h1>Un titre</h1><p>${words}</p></main>`;
  return page;
}

it('accepts a screen of words', () => {
  expect(() => expectSoundScreen(screenWith('Votre simulation. Les montants sont mensuels.'), 'some')).not.toThrow();
});

it.each(Object.entries(allCatalogues('fr')).map(([namespace, texts]) => `${namespace}.${Object.keys(texts)[0]}`))(
  'refuses the raw key %s',
  (key) => {
    expect(() => expectSoundScreen(screenWith(key), 'some')).toThrow();
  },
);
