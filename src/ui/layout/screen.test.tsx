import { render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WifiIcon } from '../icons/attract-icons.tsx';
import { turnScreen } from '../testing/browser-stand-ins.ts';
import { tap } from '../testing/fake-press.ts';
import type { BarProps } from './bar.tsx';
import { Screen, type ScreenProps } from './screen.tsx';

const onPress = vi.fn();
const bar: BarProps = {
  label: 'Commandes',
  back: { label: 'Retour', onPress },
  agent: { label: 'Agent', onPress },
  comfort: { label: 'Confort', onPress },
  quit: { label: 'Quitter', onPress },
};
const base: ScreenProps = {
  screenId: 'one',
  header: {
    organisation: 'Borne multiservice',
    site: 'Toulouse',
    network: { label: 'En ligne', icon: WifiIcon, tone: 'good' },
    time: '14 h 06',
  },
  step: 'Étape 1 sur 3',
  title: 'Votre numéro',
  scrollLabels: { zone: 'Texte', up: 'Monter', down: 'Descendre' },
  bar,
};
/** While an account is open. */
const signedIn = { ...base.header, account: { label: 'Compte ouvert', signOut: { label: 'Me déconnecter', onPress } } };
const keyboard = <div class="keyboard" />;
const actions = <button type="button">{'Continuer'}</button>;

beforeEach(() => turnScreen('portrait'));
afterEach(() => {
  onPress.mockClear();
  delete document.documentElement.dataset['reach'];
});

const follows = (one: Element | null, other: Element | null): boolean =>
  one !== null && other !== null && Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

describe('screen', () => {
  it('A37 has one h1, which takes focus, and the landmarks', () => {
    render(<Screen {...base} />);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    for (const role of ['banner', 'main', 'navigation']) expect(screen.getByRole(role)).toBeTruthy();
  });

  it('A37 gives focus to the new heading when the screen changes, and leaves it alone otherwise', () => {
    const { rerender } = render(<Screen {...base} actions={actions} />);
    screen.getByRole('button', { name: 'Continuer' }).focus();
    rerender(<Screen {...base} actions={actions} lead="Plus" />);
    expect(document.activeElement?.textContent).toBe('Continuer');
    rerender(<Screen {...base} actions={actions} screenId="two" title="Votre nom" />);
    expect(document.activeElement?.textContent).toBe('Votre nom');
  });

  it('A34 A52 has back, agent, comfort and quit on it, always in this order', () => {
    render(<Screen {...base} />);
    const names = [...screen.getByRole('navigation').querySelectorAll('button')].map((one) => one.textContent);
    expect(names).toEqual(['Retour', 'Agent', 'Confort', 'Quitter']);
    tap(screen.getByRole('button', { name: 'Quitter' }));
    expect(onPress).toHaveBeenCalledOnce();
  });

  it('keeps the place of a bar button that rests', () => {
    render(<Screen {...base} bar={{ ...bar, back: { ...bar.back, resting: true } }} />);
    const back = screen.getByRole('button', { name: 'Retour' });
    tap(back);
    expect(onPress).not.toHaveBeenCalled();
    expect(back.hasAttribute('disabled')).toBe(true);
  });

  it.each(['portrait', 'landscape'] as const)('A42 keeps the order of reading in %s, with every keyboard', (way) => {
    turnScreen(way);
    for (const shape of ['pad', 'wide'] as const) {
      const { container, unmount } = render(
        <Screen {...base} keyboard={keyboard} keyboardShape={shape} actions={actions}>
          <p class="content">{'Champ'}</p>
        </Screen>,
      );
      expect(follows(container.querySelector('h1'), container.querySelector('.content'))).toBe(true);
      expect(follows(container.querySelector('.content'), container.querySelector('.keyboard'))).toBe(true);
      expect(container.querySelector('.keyboard')).not.toBeNull();
      expect(screen.getByRole('button', { name: 'Continuer' })).toBeTruthy();
      unmount();
    }
  });

  it('pins the field above the keyboard, outside what scrolls', () => {
    const { container } = render(
      <Screen {...base} keyboard={keyboard}>
        <p class="content">{'Champ'}</p>
      </Screen>,
    );
    expect(container.querySelector('.scroll-view .content')).toBeNull();
    expect(container.querySelector('.scroll-view h1')).not.toBeNull();
  });

  it('A23 parts what is touched from what is read in reach mode, unless the content is only read', () => {
    document.documentElement.dataset['reach'] = 'on';
    const content = <p class="content">{'Choix'}</p>;
    const { container, rerender } = render(<Screen {...base}>{content}</Screen>);
    expect(container.querySelector('.screen-reading .content')).toBeNull();
    rerender(
      <Screen {...base} contentIsRead>
        {content}
      </Screen>,
    );
    expect(container.querySelector('.screen-reading .content')).not.toBeNull();
  });

  it('says that an account is open, and closes it, in place of the site', () => {
    render(<Screen {...base} header={signedIn} />);
    expect(screen.getByText('Compte ouvert')).toBeTruthy();
    expect(screen.queryByText('Toulouse')).toBeNull();
    tap(screen.getByRole('button', { name: 'Me déconnecter' }));
    expect(onPress).toHaveBeenCalledOnce();
    expect(screen.getByRole('button', { name: 'Quitter' })).toBeTruthy();
  });

  it('A23 has the way to close it in the bar in reach mode, in the place of « Quitter », which does the same', () => {
    document.documentElement.dataset['reach'] = 'on';
    render(<Screen {...base} header={signedIn} />);
    expect(screen.getByText('Compte ouvert')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'Me déconnecter' })).toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Quitter' })).toBeNull();
    expect(document.querySelector('.bar [data-bar="quit"]')?.textContent).toBe('Me déconnecter');
  });

  it('P42 marks screens with something personal: all that have a keyboard, and those that say so', () => {
    const personal = (): string | undefined => document.querySelector<HTMLElement>('.screen')?.dataset['personal'];
    const { rerender } = render(<Screen {...base} />);
    expect(personal()).toBe('false');
    rerender(<Screen {...base} personal />);
    expect(personal()).toBe('true');
    rerender(<Screen {...base} keyboard={keyboard} />);
    expect(personal()).toBe('true');
  });
});
