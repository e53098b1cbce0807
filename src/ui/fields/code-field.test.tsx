import { render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { TypingBench } from '../testing/typing-bench.tsx';
import { CodeDigits } from './code-digits.tsx';
import { CodeField } from './code-field.tsx';
import { codeFormat, pinFormat } from './formats.ts';
import { PinDots } from './pin-dots.tsx';

const boxes = (): string[] => [...document.querySelectorAll('.code-digit')].map((box) => box.textContent ?? '');

describe('codes', () => {
  it('shows a code with its leading zero, and names its digits one by one', () => {
    render(<CodeDigits code="0472" label="Code provisoire" />);
    expect(boxes()).toEqual(['0', '4', '7', '2']);
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe('Code provisoire 0 4 7 2');
  });

  it('fills the boxes one by one and marks the next', () => {
    render(
      <TypingBench format={codeFormat} typed="04">
        {(entry) => <CodeField entry={entry} label="Code" />}
      </TypingBench>,
    );
    expect(boxes()).toEqual(['0', '4', '', '']);
    expect(document.querySelectorAll('.code-digit')[2]?.getAttribute('data-next')).toBe('true');
    expect(screen.getByLabelText<HTMLInputElement>('Code').value).toBe('04');
  });

  it('A32 shows dots in place of the digits when asked to', () => {
    render(
      <TypingBench format={codeFormat} typed="04">
        {(entry) => <CodeField entry={entry} label="Code" hidden />}
      </TypingBench>,
    );
    expect(boxes()).toEqual(['•', '•', '', '']);
  });

  it('shows how many digits of a PIN were typed, never which', () => {
    render(
      <TypingBench format={pinFormat(8)} typed="13579">
        {(entry) => <PinDots entry={entry} label="Code de l’agent" />}
      </TypingBench>,
    );
    const dots = [...document.querySelectorAll('.pin-dot')].map((dot) => dot.getAttribute('data-filled'));
    expect(dots.filter((filled) => filled === 'true')).toHaveLength(5);
    expect(document.querySelector('.pin-dots')?.textContent).toBe('');
  });
});
