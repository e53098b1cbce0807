import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nothingReserved } from '#ui/messages/row-pages.ts';
import { bodyPages } from './body-pages.ts';

const mode = { orientation: 'landscape', textSize: 100, reach: false } as const;
const pagesOf = (body: readonly string[], change: Partial<Parameters<typeof bodyPages>[1]> = {}) =>
  bodyPages(body, { ...mode, ...change }, nothingReserved);

describe('the pages of a message', () => {
  it('are one where it is short, its paragraphs as they are', () => {
    expect(pagesOf(['Bonjour,', 'Merci.'])).toEqual([['Bonjour,', 'Merci.']]);
  });

  it('cut a long paragraph at the end of a sentence', () => {
    const sentence = 'Nous avons étudié votre demande et vos documents. ';
    const pages = pagesOf([sentence.repeat(40).trim()]);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) for (const part of page) expect(part.endsWith('documents.')).toBe(true);
  });

  it('hold a paragraph that goes on as one', () => {
    const [first] = pagesOf(['a '.repeat(150).trim(), 'Merci.'], { orientation: 'portrait' });
    expect(first).toEqual(['a '.repeat(150).trim(), 'Merci.']);
  });

  it('are more for larger letters', () => {
    const body = ['Bonjour à tous. '.repeat(60).trim()];
    expect(pagesOf(body, { textSize: 200 }).length).toBeGreaterThan(pagesOf(body).length);
  });

  it('lose no word and keep their order, also of a text without a space', () => {
    const words = fc.array(fc.stringMatching(/^[a-z.]{1,40}$/), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const body = paragraphs.map((paragraph) => paragraph.join(' '));
        expect(pagesOf(body).flat().join(' ')).toBe(body.join(' '));
      }),
    );
    expect(
      pagesOf(['x'.repeat(4_000)])
        .flat()
        .join('')
        .replaceAll(' ', ''),
    ).toBe('x'.repeat(4_000));
  });
});
