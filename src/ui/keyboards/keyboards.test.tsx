import { createEvent, fireEvent, render, screen } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import type { EntryFormat } from '../fields/editing.ts';
import { Field } from '../fields/field.tsx';
import { emailFormat, mobileFormat, nameFormat, nirFormat, passwordFormat } from '../fields/formats.ts';
import type { TextEntry } from '../fields/use-text-entry.ts';
import { tap } from '../testing/fake-press.ts';
import { TypingBench } from '../testing/typing-bench.tsx';
import { EmailKeyboard } from './email-keyboard.tsx';
import { NirKeyboard } from './nir-keyboard.tsx';
import { NumberKeyboard } from './number-keyboard.tsx';
import { PasswordKeyboard } from './password-keyboard.tsx';
import { TextKeyboard } from './text-keyboard.tsx';

const labels = {
  panel: 'Clavier',
  delete: 'Effacer',
  space: 'Espace',
  accents: 'Accents',
  letters: 'Lettres',
  shift: 'Maj',
  signs: 'Signes',
};

function draw(format: EntryFormat, typed: string, keyboard: (entry: TextEntry) => ComponentChildren, sameKeyMs = 0) {
  render(
    <TypingBench format={format} typed={typed} sameKeyMs={sameKeyMs}>
      {(entry) => (
        <>
          <Field entry={entry} label="Champ" />
          {keyboard(entry)}
        </>
      )}
    </TypingBench>,
  );
  return screen.getByLabelText<HTMLInputElement>('Champ');
}

const number = (entry: TextEntry) => <NumberKeyboard entry={entry} labels={labels} />;
const nir = (entry: TextEntry) => <NirKeyboard entry={entry} labels={labels} />;
const text = (entry: TextEntry) => <TextKeyboard entry={entry} labels={labels} />;
const password = (entry: TextEntry) => <PasswordKeyboard entry={entry} labels={labels} signs="?!€" />;

const key = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const faces = (): string[] =>
  [...document.querySelectorAll('.keyboard .key')].map(
    (button) => button.getAttribute('aria-label') ?? button.textContent ?? '',
  );

describe('keyboards', () => {
  it('A25 lays digits out as on a telephone, the same every time', () => {
    draw(mobileFormat, '', number);
    expect(faces()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', 'Effacer']);
  });

  it('types, deletes, and gives focus to the field with its caret behind what was typed', () => {
    const input = draw(mobileFormat, '06', number);
    tap(key('3'));
    tap(key('9'));
    expect(input.value).toBe('06 39 ');
    expect(document.activeElement).toBe(input);
    expect(input.selectionStart).toBe(6);
    tap(key('Effacer'));
    expect(input.value).toBe('06 3');
  });

  it('types at the caret that was put into the middle', () => {
    const input = draw(mobileFormat, '0698', number);
    input.focus();
    input.setSelectionRange(3, 3);
    tap(key('3'));
    expect(input.value).toBe('06 39 8');
    expect(input.selectionStart).toBe(4);
  });

  it('A26 takes the same key once within its deaf time', () => {
    const input = draw(mobileFormat, '', number, 500);
    tap(key('1'));
    tap(key('1'));
    tap(key('2'));
    expect(input.value).toBe('12 ');
  });

  it('leaves focus and caret in the field wherever a finger lands on it', () => {
    draw(mobileFormat, '', number);
    const panel = screen.getByRole('group', { name: 'Clavier' });
    for (const target of [panel, key('5')]) {
      const down = createEvent.pointerDown(target);
      const mouse = createEvent.mouseDown(target);
      fireEvent(target, down);
      fireEvent(target, mouse);
      expect([down.defaultPrevented, mouse.defaultPrevented]).toEqual([true, true]);
    }
  });

  it('A14 keeps focus on the key when it was worked by keyboard', () => {
    const input = draw(mobileFormat, '', number);
    key('5').focus();
    fireEvent.click(key('5'), { detail: 0 });
    expect(input.value).toBe('5');
    expect(document.activeElement).toBe(key('5'));
  });

  it('wakes the Corsican key at the seventh place only, where it parts into 2A and 2B (#147)', () => {
    const input = draw(nirFormat, '28206', nir);
    expect(key('2A · 2B').hasAttribute('disabled')).toBe(true);
    tap(key('2'));
    tap(key('2B'));
    expect(input.value).toBe('2 82 06 2B ');
    expect(key('2A · 2B').hasAttribute('disabled')).toBe(true);
  });

  it('leaves the Corsican key at rest after another digit than 2', () => {
    draw(nirFormat, '282063', nir);
    expect(key('2A · 2B').hasAttribute('disabled')).toBe(true);
  });

  it('types names in capitals, and comes back to the letters after one accent', () => {
    const input = draw(nameFormat, 'LEF', text);
    tap(key(/Accents/));
    tap(key('È'));
    tap(key('V'));
    expect(input.value).toBe('LEFÈV');
    tap(key('Espace'));
    tap(key("'"));
    tap(key('-'));
    expect(input.value).toBe("LEFÈV '-");
  });

  it('completes an address with one touch, and again with another', () => {
    const input = draw(emailFormat, 'camille', (entry) => (
      <EmailKeyboard entry={entry} labels={labels} domains={['example.org', 'example.net']} />
    ));
    tap(key('@example.org'));
    expect(input.value).toBe('camille@example.org');
    tap(key('@example.net'));
    expect(input.value).toBe('camille@example.net');
    expect(faces()).toEqual(expect.arrayContaining(['@', '.', '-', '_']));
  });

  it('shifts for one letter, and says so', () => {
    const input = draw(passwordFormat, '', password);
    tap(key('Maj'));
    expect(key('Maj').getAttribute('aria-pressed')).toBe('true');
    tap(key('R'));
    tap(key('i'));
    expect(input.value).toBe('Ri');
    expect(key('Maj').getAttribute('aria-pressed')).toBe('false');
  });

  it('offers exactly the signs that are allowed, and none where none is (#162, #271)', () => {
    const input = draw(passwordFormat, 'Ri', password);
    tap(key(/Signes/));
    tap(key('€'));
    expect(input.value).toBe('Ri€');
    expect(faces()).toEqual([...'1234567890', 'Maj', 'abc Lettres', '?', '!', '€', 'Effacer']);
  });

  it('has no page of signs for a caisse that allows none', () => {
    draw(passwordFormat, '', (entry) => <PasswordKeyboard entry={entry} labels={labels} />);
    expect(screen.queryByRole('button', { name: /Signes/ })).toBeNull();
  });

  it('keeps the focus of who works it by keyboard when a page turns', () => {
    draw(nameFormat, '', text);
    const first = key('A');
    first.focus();
    tap(key(/Accents/));
    expect(first.isConnected).toBe(true);
    expect(first.textContent).toBe('É');
  });
});
