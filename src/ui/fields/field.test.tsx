import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { tap } from '../testing/fake-press.ts';
import { TypingBench } from '../testing/typing-bench.tsx';
import type { EntryFormat } from './editing.ts';
import { Field, type FieldProps } from './field.tsx';
import { dateFormat, nirFormat, passwordFormat } from './formats.ts';

const label = 'Numéro à 13 caractères';

function draw(format: EntryFormat, typed: string, props: Partial<FieldProps> = {}, sameKeyMs = 0) {
  const view = (more: Partial<FieldProps> = {}) => (
    <TypingBench format={format} typed={typed} sameKeyMs={sameKeyMs}>
      {(entry) => <Field entry={entry} label={label} {...props} {...more} />}
    </TypingBench>
  );
  const { rerender, container } = render(view());
  const input = screen.getByLabelText<HTMLInputElement>(label);
  return { input, container, rerender: (more: Partial<FieldProps>) => rerender(view(more)) };
}

describe('field', () => {
  it('A35 ties label, hint and error to the field', () => {
    const { input } = draw(nirFormat, '', { hint: 'Il figure sur votre carte.', error: 'Il en manque 6.' });
    const described = (input.getAttribute('aria-describedby') ?? '').split(' ');
    const words = described.map((id) => document.getElementById(id)?.textContent);
    expect(words).toEqual(['Il figure sur votre carte.', 'Il en manque 6.']);
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });

  it('A09 takes focus, with the caret at the end, when an error appears', () => {
    const { input, rerender } = draw(nirFormat, '2820681');
    expect(document.activeElement).not.toBe(input);
    rerender({ error: 'Il en manque 6.' });
    expect(document.activeElement).toBe(input);
    expect(input.selectionStart).toBe(input.value.length);
    expect(screen.getByRole('alert').textContent).toContain('Il en manque 6.');
  });

  it('keeps the browser from storing what is typed and from bringing up its own keyboard', () => {
    const { input } = draw(nirFormat, '');
    expect(input.getAttribute('autocomplete')).toBe('off');
    expect(input.getAttribute('inputmode')).toBe('none');
  });

  it('shows the typed part grouped and the missing characters as places to fill', () => {
    const { input, container } = draw(nirFormat, '2820681');
    expect(input.value).toBe('2 82 06 81 ');
    expect(container.querySelectorAll('.entry-place')).toHaveLength(6);
  });

  it('shows signs as places when it is given some', () => {
    const { container } = draw(dateFormat, '241', { places: 'JJMMAAAA' });
    const places = [...container.querySelectorAll('.entry-place')].map((place) => place.textContent);
    expect(places).toEqual(['M', '/A', 'A', 'A', 'A']);
  });

  it('A14 takes what a hardware keyboard writes, and refuses what does not fit', () => {
    const { input } = draw(nirFormat, '2820681');
    input.focus();
    input.value = '2 82 06 81 0x';
    input.setSelectionRange(13, 13);
    fireEvent.input(input);
    expect(input.value).toBe('2 82 06 81 0');
  });

  it('A14 deletes across a separator with the hardware keyboard', () => {
    const { input } = draw(nirFormat, '282');
    fireEvent.keyDown(input, { key: 'Backspace' });
    expect(input.value).toBe('2 8');
  });

  it.each(['Backspace', 'Delete'])(
    'A14 deletes what is selected, before the browser has told of the selection: %s',
    (key) => {
      const { input } = draw(nirFormat, '282');
      input.focus();
      input.setSelectionRange(0, input.value.length);
      fireEvent.keyDown(input, { key });
      expect(input.value).toBe('');
    },
  );

  it('A26 does not repeat for a held hardware key', () => {
    const { input } = draw(nirFormat, '');
    expect(fireEvent.keyDown(input, { key: '1', repeat: true })).toBe(false);
    expect(fireEvent.keyDown(input, { key: '1', repeat: false })).toBe(true);
  });

  it('A26 leaves out the bounce of a hardware key', () => {
    const { input } = draw(nirFormat, '', {}, 500);
    expect(fireEvent.keyDown(input, { key: '1' })).toBe(true);
    expect(fireEvent.keyDown(input, { key: '1' })).toBe(false);
    expect(fireEvent.keyDown(input, { key: '2' })).toBe(true);
  });

  it('goes on with Enter, once', () => {
    const onEnter = vi.fn();
    const { input } = draw(nirFormat, '', { onEnter });
    fireEvent.keyDown(input, { key: 'Enter' });
    fireEvent.keyDown(input, { key: 'Enter', repeat: true });
    expect(onEnter).toHaveBeenCalledOnce();
  });

  it('A32 hides a secret until asked, and never as a password field on the terminal', () => {
    const onToggle = vi.fn();
    const secret = { shown: false, toggleLabel: 'Afficher', onToggle };
    const { input } = draw(passwordFormat, 'Riquet8', { secret });
    expect(input.type).toBe('text');
    expect(input.getAttribute('data-hidden')).toBe('true');
    tap(screen.getByRole('button', { name: 'Afficher' }));
    expect(onToggle).toHaveBeenCalledOnce();
  });

  it('uses the own keyboard and password field of a phone', () => {
    const secret = { shown: false, toggleLabel: 'Afficher', onToggle: () => undefined };
    const { input, container } = draw(passwordFormat, '', { secret, ownKeyboard: 'text' });
    expect(input.type).toBe('password');
    expect(container.querySelector('.entry-drawing')).toBeNull();
  });

  it('tells when focus comes to it', () => {
    const onActivate = vi.fn();
    const { input } = draw(nirFormat, '', { onActivate });
    input.focus();
    expect(onActivate).toHaveBeenCalled();
  });
});
