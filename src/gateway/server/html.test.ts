import { describe, expect, it } from 'vitest';
import { html, htmlPage } from './html.ts';

describe('the gateway’s own pages', () => {
  it('show what is put in as text, whatever it holds', () => {
    const typed = `<img src=x onerror="a('b')"> & co`;
    expect(html`<p title="${typed}">${typed}</p>`.text).not.toMatch(/<img|onerror="|'b'/);
    expect(html`${'<'}`.text).toBe('&#60;');
  });

  it('hold other HTML as it is, lists one after the other, and nothing for nothing', () => {
    const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`);
    expect(html`<ul>${items}</ul>${undefined}${3}`.text).toBe('<ul><li>a</li><li>&#60;b&#62;</li></ul>3');
  });

  it('say their language and their title, once as title and once as heading', () => {
    const page = htmlPage({ title: 'Boîte & co', language: 'fr', body: html`<p>Bonjour</p>` });
    expect(page).toContain('<html lang="fr">');
    expect(page).toContain('<title>Boîte &#38; co</title>');
    expect(page).toContain('<h1>Boîte &#38; co</h1>');
    expect(page).toContain('<p>Bonjour</p>');
  });
});
