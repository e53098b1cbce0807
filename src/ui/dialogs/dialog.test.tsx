import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PrimaryButton } from '../controls/primary-button.tsx';
import { turnScreen } from '../testing/browser-stand-ins.ts';
import { Dialog, type DialogProps } from './dialog.tsx';

beforeEach(() => turnScreen('portrait'));

const onDismiss = vi.fn();
const props: DialogProps = {
  title: 'Êtes-vous toujours là ?',
  lead: 'La session se ferme bientôt.',
  actions: <PrimaryButton label="Oui" takesFocus onPress={() => undefined} />,
  onDismiss,
  scrollLabels: { zone: 'Texte', up: 'Monter', down: 'Descendre' },
};

describe('dialog', () => {
  it('is named by its title, described by its lead, and interrupts when it must', () => {
    render(<Dialog {...props} kind="alert" />);
    const dialog = screen.getByRole('alertdialog', { name: 'Êtes-vous toujours là ?' });
    const lead = document.getElementById(dialog.getAttribute('aria-describedby') ?? '');
    expect(lead?.textContent).toBe('La session se ferme bientôt.');
    expect((dialog as HTMLDialogElement).open).toBe(true);
  });

  it('opens as modal, so that the rest of the page is inert', () => {
    const showModal = vi.spyOn(HTMLDialogElement.prototype, 'showModal');
    render(<Dialog {...props} />);
    expect(showModal).toHaveBeenCalledOnce();
    showModal.mockRestore();
  });

  it('gives focus to the button that asks for it, or to its heading', () => {
    const { unmount } = render(<Dialog {...props} />);
    expect(document.activeElement?.textContent).toBe('Oui');
    unmount();
    render(<Dialog {...props} actions={<PrimaryButton label="Oui" onPress={() => undefined} />} />);
    expect(document.activeElement?.textContent).toBe('Êtes-vous toujours là ?');
  });

  it('gives focus back where it was', () => {
    const before = document.createElement('button');
    document.body.append(before);
    before.focus();
    const { unmount } = render(<Dialog {...props} />);
    expect(document.activeElement).not.toBe(before);
    unmount();
    expect(document.activeElement).toBe(before);
    before.remove();
  });

  it('gives focus to the heading of the screen when nothing had it', () => {
    const view = (isOpen: boolean) => (
      <>
        <main>
          <h1 tabIndex={-1}>{'Votre nom'}</h1>
        </main>
        {isOpen && <Dialog {...props} />}
      </>
    );
    const { rerender } = render(view(true));
    rerender(view(false));
    expect(document.activeElement?.textContent).toBe('Votre nom');
  });

  it('A14 answers Escape, and does not close by itself', () => {
    render(<Dialog {...props} />);
    const dialog = screen.getByRole<HTMLDialogElement>('dialog');
    fireEvent.keyDown(dialog, { key: 'Escape' });
    expect(onDismiss).toHaveBeenCalledOnce();
    const cancel = new Event('cancel', { cancelable: true });
    fireEvent(dialog, cancel);
    expect(cancel.defaultPrevented).toBe(true);
    expect(dialog.open).toBe(true);
  });
});
