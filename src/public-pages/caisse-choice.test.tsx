// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { knownCaisses } from '#domain/caisse/known.ts';
import { caf65 } from '#domain/caisse/testing/hautes-pyrenees.ts';
import '#ui/testing/fresh-page.ts';
import type { CodePageFacts } from '#contract/addresses/code-page-url.ts';

const radios = (): readonly HTMLInputElement[] => screen.getAllByRole<HTMLInputElement>('radio');
const labels = (): readonly string[] => radios().map((radio) => radio.parentElement?.textContent ?? '');

async function openForm(brought?: CodePageFacts): Promise<void> {
  const { UsePage } = await import('./use-page.tsx');
  render(<UsePage brought={brought} />);
}

describe('which caisse a phone asks of', () => {
  it('is said by its kind alone while no department is in doubt, and chosen by the visitor: nobody is taken for a Caf’s', async () => {
    await openForm();
    expect(labels()).toEqual(['Caf', 'Assurance maladie']);
    expect(radios().some(({ checked }) => checked)).toBe(false);
  });

  it('is set by the slip that was scanned', async () => {
    await openForm({ reference: 'ABCDEFGH', caisse: 'cpam-31' });
    expect(radios().map(({ checked }) => checked)).toEqual([false, true]);
  });

  it('is said by its name, and chosen by the visitor, where there are two of a kind', async () => {
    vi.resetModules();
    vi.doMock('#domain/caisse/known.ts', () => ({ knownCaisses: { ...knownCaisses, 'caf-65': caf65 } }));
    await openForm();
    expect(labels()).toEqual(['Caf de la Haute-Garonne', 'Assurance maladie', 'Caf des Hautes-Pyrénées']);
    expect(radios().some(({ checked }) => checked)).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: 'Continuer' }));
    expect(screen.getByText('Choisissez votre caisse.').textContent).not.toBe('');
    expect(document.activeElement).toBe(radios()[0]);
  });
});
