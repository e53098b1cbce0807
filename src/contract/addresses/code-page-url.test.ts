import { describe, expect, it } from 'vitest';
import { drawReference } from '#domain/provisional-code/reference.ts';
import { codePageFacts, codePageUrl } from './code-page-url.ts';

const reference = drawReference((count) => new Uint8Array(count).fill(10));

describe('the address of the page where a code is used', () => {
  it('brings reference and caisse of a slip, in the fragment that browsers do not send', () => {
    const url = codePageUrl('https://borne.example.org', { reference, caisse: 'cpam-31' });
    expect(new URL(url).pathname).toBe('/code');
    expect(codePageFacts(new URL(url).hash)).toEqual({ reference, caisse: 'cpam-31' });
  });

  it('of a slip that names no caisse, or one unknown here, leaves the choice to the visitor', () => {
    expect(codePageFacts(`#${reference}`)).toEqual({ reference, caisse: undefined });
    expect(codePageFacts(`#${reference}.200`)).toEqual({ reference, caisse: undefined });
  });

  it.each(['', '#', '#not-a-reference', `#.1`])('brings nothing when it holds no reference: « %s »', (fragment) => {
    expect(codePageFacts(fragment)).toBeUndefined();
  });
});
