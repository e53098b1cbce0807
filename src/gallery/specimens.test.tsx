import { render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { turnScreen } from '#ui/testing/browser-stand-ins.ts';
import { specimens } from './registry.ts';

const cases = specimens.flatMap((specimen) =>
  (['portrait', 'landscape'] as const).map((orientation) => ({ ...specimen, orientation })),
);

describe('gallery', () => {
  it('names every specimen once', () => {
    const ids = specimens.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it.each(cases)('draws $id in $orientation: one h1 at most, a name on every button', ({ Show, orientation }) => {
    turnScreen(orientation);
    const { container } = render(<Show />);
    expect(container.textContent).not.toBe('');
    expect(screen.queryAllByRole('heading', { level: 1, hidden: true }).length).toBeLessThanOrEqual(1);
    const nameless = [...container.querySelectorAll('button')].filter(
      (button) => !button.getAttribute('aria-label') && !button.textContent?.trim(),
    );
    expect(nameless).toEqual([]);
  });

  /** A visitor stands there: neither an agent nor the admin who installs the kiosk, and it is not closed. */
  const ofVisit = specimens.filter(({ id }) =>
    /^(provisional-code|code-use|simulation|information|benefits|shell-home)(-|$)/.test(id),
  );

  it.each(ofVisit)('P18 $id has « Quitter » in one touch', ({ Show }) => {
    turnScreen('portrait');
    const { container } = render(<Show />);
    expect(container.querySelectorAll('[data-screen] [data-bar="quit"]:not([disabled])')).toHaveLength(1);
  });

  it('lets no form control keep what is typed: every one has autocomplete off', () => {
    turnScreen('portrait');
    const inputs = specimens.flatMap(({ Show }) => [...render(<Show />).container.querySelectorAll('input')]);
    expect(inputs.length).toBeGreaterThan(5);
    expect(inputs.filter((input) => input.getAttribute('autocomplete') !== 'off')).toEqual([]);
  });
});
