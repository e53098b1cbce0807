import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '#kiosk/testing/expect-screen.ts';
import { Framed } from '#kiosk/testing/framed.tsx';
import { NirQuestion } from './nir-question.tsx';

function openHelp(): HTMLElement {
  render(
    <Framed>
      <NirQuestion screenId="some.nir" initial={undefined} onAnswer={() => undefined} />
    </Framed>,
  );
  fireEvent.click(screen.getByRole('button', { name: /^Où le trouver/ }));
  return screen.getByRole('dialog');
}

describe('« Où trouver mon numéro ? »', () => {
  test('shows on a drawn card where the number is, and says it to who cannot see it', () => {
    const picture = openHelp().querySelector('[role="img"]');
    expect(picture?.getAttribute('aria-label')).toMatch(/carte Vitale.*numéro/);
  });

  test('#147 says in any text size that an identifiant provisoire is as good', () => {
    expect(wordsOf(openHelp())).toContain('identifiant provisoire');
  });
});
