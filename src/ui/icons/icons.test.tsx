import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { render } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import * as attractIcons from './attract-icons.tsx';
import * as fileIcons from './file-icons.tsx';
import * as informationIcons from './information-icons.tsx';
import * as interfaceIcons from './interface-icons.tsx';
import * as serviceIcons from './service-icons.tsx';

const lucide = createRequire(import.meta.url).resolve('lucide-static/package.json');
const shapes = (svg: Element): string[] =>
  [...svg.children].map((shape) => {
    const attributes = [...shape.attributes].map(({ name, value }) => `${name}=${value}`).toSorted();
    return [shape.tagName.toLowerCase(), ...attributes].join(' ');
  });

function original(name: string): Element {
  const holder = document.createElement('div');
  holder.innerHTML = readFileSync(new URL(`icons/${name}.svg`, `file://${lucide}`), 'utf8');
  const svg = holder.querySelector('svg');
  if (svg === null) throw new Error(`${name} is no picture`);
  return svg;
}

describe('icons', () => {
  it.each(Object.entries({ ...attractIcons, ...fileIcons, ...informationIcons, ...interfaceIcons, ...serviceIcons }))(
    '%s is the drawing of lucide',
    (_, Icon) => {
      const svg = render(<Icon />).container.querySelector('svg');
      if (svg === null) throw new Error('nothing was drawn');
      expect(shapes(svg)).toEqual(shapes(original(svg.getAttribute('data-icon') ?? '')));
      expect(svg.getAttribute('viewBox')).toBe(original(svg.getAttribute('data-icon') ?? '').getAttribute('viewBox'));
    },
  );

  it('A11 is silent: the words beside it speak', () => {
    const svg = render(<interfaceIcons.CheckIcon class="large" />).container.querySelector('svg');
    expect(svg?.getAttribute('aria-hidden')).toBe('true');
    expect(svg?.getAttribute('class')).toBe('icon large');
  });

  it('A38 turns round where reading runs from right to left, if it points along it', () => {
    const back = render(<interfaceIcons.ArrowLeftIcon />).container.querySelector('svg');
    const clock = render(<interfaceIcons.ClockIcon />).container.querySelector('svg');
    expect(back?.classList.contains('icon-mirrored')).toBe(true);
    expect(clock?.classList.contains('icon-mirrored')).toBe(false);
  });
});
