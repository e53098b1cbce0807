import { expect, it } from 'vitest';
import { fetchJourneys } from './fetch-journeys.ts';

it('has the browser fetch what the build named, once', () => {
  document.head.innerHTML = `
    <link href="/simulation.js" data-later="modulepreload">
    <link href="/simulation.css" data-later="prefetch">
    <link href="/icon.svg" rel="icon">`;
  fetchJourneys(document);
  const links = [...document.head.querySelectorAll('link')];
  expect(links.map(({ rel }) => rel)).toEqual(['modulepreload', 'prefetch', 'icon']);
  expect(document.querySelector('[data-later]')).toBeNull();
  document.head.replaceChildren();
});
