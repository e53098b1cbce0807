import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, atEnd, deleteBackward, deleteForward, insertText, type Edit } from './editing.ts';
import { codeFormat, digitsFormat, emailFormat, nameFormat, nirFormat } from './formats.ts';

const telephone = digitsFormat([2, 2, 2, 2, 2]);
const at = (text: string, from: number, to = from): Edit => ({ text, from, to });

describe('editing', () => {
  it('inserts at the caret and moves it behind what was inserted', () => {
    expect(insertText(at('1245', 2), '3', telephone)).toEqual(at('12345', 3));
  });

  it('replaces the selection', () => {
    expect(insertText(at('12345', 1, 4), '9', telephone)).toEqual(at('195', 2));
  });

  it('leaves the edit as it was when nothing is taken', () => {
    const full = atEnd('0639980000');
    expect(insertText(full, '1', telephone)).toBe(full);
    expect(insertText(at('12', 1), 'x', telephone)).toEqual(at('12', 1));
  });

  it('keeps the selection when what is typed over it is refused', () => {
    expect(insertText(at('12345', 1, 4), 'x', telephone)).toEqual(at('12345', 1, 4));
  });

  it('takes what fits of a sloppy paste and lets the rest fall', () => {
    expect(insertText(atEnd(''), '06.39-98 00/12', telephone).text).toBe('0639980012');
  });

  it('deletes the character before the caret, the selection, or nothing at the start', () => {
    expect(deleteBackward(at('123', 2))).toEqual(at('13', 1));
    expect(deleteBackward(at('12345', 1, 3))).toEqual(at('145', 1));
    expect(deleteBackward(at('123', 0))).toEqual(at('123', 0));
  });

  it('deletes the character after the caret, the selection, or nothing at the end', () => {
    expect(deleteForward(at('123', 1))).toEqual(at('13', 1));
    expect(deleteForward(at('12345', 1, 3))).toEqual(at('145', 1));
    expect(deleteForward(at('123', 3))).toEqual(at('123', 3));
  });

  it('replaces the whole text', () => {
    const change = { kind: 'replaceAll', text: 'a@example.org' } as const;
    expect(applyChange(at('abc', 1), change, emailFormat)).toEqual(atEnd('a@example.org'));
  });

  it('never grows past its length nor takes a character the format refuses, whatever is typed', () => {
    const formats = fc.constantFrom(telephone, nirFormat, codeFormat, nameFormat, emailFormat);
    const typed = fc.array(fc.string({ maxLength: 4 }), { maxLength: 12 });
    fc.assert(
      fc.property(formats, typed, (format, strokes) => {
        const { text, from, to } = strokes.reduce((edit, stroke) => insertText(edit, stroke, format), atEnd(''));
        expect(text.length).toBeLessThanOrEqual(format.maxLength);
        expect([...text].every((character, index) => format.accepts(character, index, text))).toBe(true);
        expect(from).toBe(to);
        expect(from).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
