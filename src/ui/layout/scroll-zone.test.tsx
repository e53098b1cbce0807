import { act, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { turnScreen } from '../testing/browser-stand-ins.ts';
import { tap } from '../testing/fake-press.ts';
import { ScrollZone } from './scroll-zone.tsx';

const labels = { zone: 'Texte de l’écran', up: 'Monter', down: 'Descendre' };

function pretend(heights: { readonly client: number; readonly scroll: number }): void {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(heights.client);
  vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(heights.scroll);
}

/** Tells at once of each new place, as browsers do before they paint; later when a test says so. */
const watched = new Map<Element, () => void>();

beforeEach(() => {
  turnScreen('portrait');
  watched.clear();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(readonly onResize: () => void) {}
      observe = (element: Element): void => {
        watched.set(element, this.onResize);
        this.onResize();
      };
      unobserve = (element: Element): unknown => watched.delete(element);
      disconnect = (): void => watched.clear();
    },
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('scroll zone', () => {
  it('has no buttons while everything fits', () => {
    pretend({ client: 500, scroll: 500 });
    render(<ScrollZone labels={labels}>{'Court'}</ScrollZone>);
    expect(screen.queryAllByRole('button')).toEqual([]);
    expect(screen.queryByRole('group')).toBeNull();
  });

  it('A15 moves by two large buttons, and A14 by keyboard too', () => {
    pretend({ client: 500, scroll: 900 });
    render(<ScrollZone labels={labels}>{'Long'}</ScrollZone>);
    const zone = screen.getByRole('group', { name: 'Texte de l’écran' });
    const scrollBy = vi.spyOn(zone, 'scrollBy').mockImplementation(() => undefined);
    expect(zone.tabIndex).toBe(0);
    expect(screen.getByRole('button', { name: 'Monter' }).hasAttribute('disabled')).toBe(true);
    tap(screen.getByRole('button', { name: 'Descendre' }));
    expect(scrollBy).toHaveBeenCalledExactlyOnceWith({ top: 400 });
  });

  it('A18 gets its buttons when what stands in it grows by itself, as with a typeface that comes later', () => {
    pretend({ client: 500, scroll: 500 });
    const { rerender } = render(
      <ScrollZone labels={labels}>
        <p id="one" />
      </ScrollZone>,
    );
    rerender(
      <ScrollZone labels={labels}>
        <p id="one" />
        <p id="two" />
      </ScrollZone>,
    );
    expect([...watched.keys()].map(({ id }) => id).filter(Boolean)).toEqual(['one', 'two']);
    pretend({ client: 500, scroll: 900 });
    void act(() => watched.get(document.querySelector('#two') as Element)?.());
    expect(screen.getAllByRole('button')).toHaveLength(2);
  });

  it('A23 puts its buttons where it is told', () => {
    pretend({ client: 500, scroll: 900 });
    const slot = document.createElement('div');
    document.body.append(slot);
    render(
      <ScrollZone labels={labels} buttonSlot={slot}>
        {'Long'}
      </ScrollZone>,
    );
    expect(slot.querySelectorAll('button')).toHaveLength(2);
    slot.remove();
  });
});
