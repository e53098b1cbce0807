import { render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { turnScreen } from '#ui/testing/browser-stand-ins.ts';
import { specimens } from './registry.ts';

/** A visitor stands there: neither an agent nor the admin who installs the kiosk, and it is not closed. */
const isOfVisit = /^(provisional-code|code-use|simulation|information|benefits|shell-home)(-|$)/;

const cases = specimens.flatMap((specimen) =>
  (['portrait', 'landscape'] as const).map((orientation) => ({ ...specimen, orientation })),
);

let inputs = 0;

/** What holds of every specimen, in one look at it: drawing it is what takes time. */
function expectSound({ Show, orientation }: (typeof cases)[number]): Element {
  turnScreen(orientation);
  const { container } = render(<Show />);
  expect(container.textContent).not.toBe('');
  expect(screen.queryAllByRole('heading', { level: 1, hidden: true }).length).toBeLessThanOrEqual(1);
  const nameless = [...container.querySelectorAll('button')].filter(
    (button) => !button.getAttribute('aria-label') && !button.textContent?.trim(),
  );
  expect(nameless).toEqual([]);
  const controls = [...container.querySelectorAll('input')];
  inputs += controls.length;
  expect(controls.filter((input) => input.getAttribute('autocomplete') !== 'off')).toEqual([]);
  return container;
}

describe('gallery', () => {
  it('names every specimen once', () => {
    const ids = specimens.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it.each(cases.filter(({ id }) => !isOfVisit.test(id)))(
    'draws $id in $orientation: one h1 at most, a name on every button, no control that keeps what is typed',
    (specimen) => void expectSound(specimen),
  );

  it.each(cases.filter(({ id }) => isOfVisit.test(id)))(
    'P18 draws $id in $orientation: likewise, and « Quitter » in one touch',
    (specimen) => {
      const container = expectSound(specimen);
      expect(container.querySelectorAll('[data-screen] [data-bar="quit"]:not([disabled])')).toHaveLength(1);
    },
  );

  it('has controls one types in, so that looking at them proved something', () => {
    expect(inputs).toBeGreaterThan(10);
  });
});
