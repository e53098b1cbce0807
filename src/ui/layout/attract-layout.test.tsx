import { render, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { KeyIcon } from '../icons/attract-icons.tsx';
import { tap } from '../testing/fake-press.ts';
import { AttractLayout, type AttractReady } from './attract-layout.tsx';
import staticHtml from './attract-static.html?raw';
import { Cover } from './cover.tsx';

const frame = { product: 'Borne multiservice', waiting: 'Un instant…' };

function ready(more: Partial<AttractReady> = {}): AttractReady {
  return {
    greeting: ['Bonjour.', 'Que venez-vous faire ?'],
    start: 'Touchez l’écran pour commencer',
    servicesLabel: 'Services',
    services: [{ id: 'code', label: 'Un code provisoire', icon: KeyIcon }],
    languagesLabel: 'Langues',
    languages: [
      { id: 'fr', ownName: 'Français', direction: 'ltr' },
      { id: 'ar', ownName: 'العربية', direction: 'rtl' },
    ],
    language: 'fr',
    onStart: vi.fn(),
    onService: vi.fn(),
    onLanguage: vi.fn(),
    ...more,
  };
}

describe('attract', () => {
  it('is to the letter the static HTML as long as it is not ready', () => {
    const { container } = render(<AttractLayout {...frame} />);
    expect(container.innerHTML).toBe(staticHtml.replaceAll(/\n\s*/g, ''));
  });

  it('never shows the start button before it is ready', () => {
    render(<AttractLayout {...frame} />);
    expect(screen.queryAllByRole('button')).toEqual([]);
    expect(screen.getByText('Un instant…')).toBeTruthy();
  });

  it('starts from its button and from empty ground, once each', () => {
    const offer = ready();
    const { container } = render(<AttractLayout {...frame} ready={offer} />);
    tap(screen.getByRole('button', { name: 'Touchez l’écran pour commencer' }));
    expect(offer.onStart).toHaveBeenCalledOnce();
    const ground = container.querySelector('.attract-ground');
    if (ground === null) throw new Error('no ground');
    tap(ground);
    expect(offer.onStart).toHaveBeenCalledTimes(2);
  });

  it('starts a service by its name, and the session in a language', () => {
    const offer = ready();
    render(<AttractLayout {...frame} ready={offer} />);
    tap(screen.getByRole('button', { name: 'Un code provisoire' }));
    tap(screen.getByRole('button', { name: 'العربية' }));
    expect(offer.onService).toHaveBeenCalledExactlyOnceWith('code');
    expect(offer.onLanguage).toHaveBeenCalledExactlyOnceWith('ar');
    expect(offer.onStart).not.toHaveBeenCalled();
  });

  it('A38 writes each language in its own script, marked as such', () => {
    render(<AttractLayout {...frame} ready={ready()} />);
    const arabic = within(screen.getByRole('group', { name: 'Langues' })).getByRole('button', { name: 'العربية' });
    expect([arabic.lang, arabic.dir]).toEqual(['ar', 'rtl']);
  });

  it('offers no choice where there is one language', () => {
    render(<AttractLayout {...frame} ready={ready({ languages: ready().languages.slice(0, 1) })} />);
    expect(screen.queryByRole('group', { name: 'Langues' })).toBeNull();
  });

  it('has one heading that reads as one sentence after the other', () => {
    render(<AttractLayout {...frame} ready={ready()} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent?.trim()).toBe('Bonjour. Que venez-vous faire ?');
  });
});

describe('cover', () => {
  it('hides everything and says why', () => {
    render(<Cover message="Vos informations sont effacées." />);
    expect(screen.getByRole('status').textContent).toBe('Vos informations sont effacées.');
  });
});
