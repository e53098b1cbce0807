import { render, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { ClockIcon } from '../icons/interface-icons.tsx';
import { tap } from '../testing/fake-press.ts';
import { Checklist } from './checklist.tsx';
import { LiveRegion } from './live-region.tsx';
import { NoticeBox } from './notice-box.tsx';
import { QrImage, qrPath } from './qr-image.tsx';
import { SummaryList } from './summary-list.tsx';
import { Waiting } from './waiting.tsx';

describe('checklist', () => {
  it('A21 says each state in a word and by a shape, not by colour alone', () => {
    const lines = [
      { id: 'digit', label: '1 chiffre', state: 'met' },
      { id: 'case', label: '1 majuscule', state: 'unmet' },
      { id: 'length', label: '8 caractères', state: 'waiting' },
    ] as const;
    const stateLabels = { met: 'bon', unmet: 'non', waiting: 'à faire' };
    render(<Checklist title="Mon mot de passe comporte" lines={lines} stateLabels={stateLabels} />);
    const items = screen.getAllByRole('listitem');
    expect(items.map((item) => item.textContent)).toEqual(['1 chiffrebon', '1 majusculenon', '8 caractèresà faire']);
    const shapes = items.map((item) => item.querySelector('svg')?.getAttribute('data-icon'));
    expect(new Set(shapes).size).toBe(3);
  });
});

describe('summary', () => {
  it('A33 lets every answer be changed, each button with its own name', () => {
    const onChange = vi.fn();
    render(
      <SummaryList
        changeLabel="Modifier"
        changeName={(label) => `Modifier : ${label}`}
        items={[
          { id: 'name', label: 'Nom', value: 'LEFÈVRE', onChange },
          { id: 'caisse', label: 'Caisse', value: 'CPAM 31' },
        ]}
      />,
    );
    const buttons = screen.getAllByRole('button');
    expect(buttons).toHaveLength(1);
    expect(buttons[0]?.getAttribute('aria-label')).toBe('Modifier : Nom');
    tap(screen.getByRole('button', { name: 'Modifier : Nom' }));
    expect(onChange).toHaveBeenCalledOnce();
  });
});

describe('status messages', () => {
  it('A39 stays on the page and changes its text only', () => {
    const { rerender } = render(<LiveRegion text="" />);
    const region = screen.getByRole('status');
    rerender(<LiveRegion text="Hors connexion" />);
    expect(screen.getByRole('status')).toBe(region);
    expect(region.textContent).toBe('Hors connexion');
  });

  it('A39 interrupts when it is urgent', () => {
    render(<LiveRegion text="Le code n’est pas parti" urgency="assertive" />);
    expect(screen.getByRole('alert').getAttribute('aria-live')).toBe('assertive');
  });

  it('A39 says what is being waited for', () => {
    render(<Waiting label="Nous vérifions votre code…" />);
    expect(screen.getByRole('status').textContent).toBe('Nous vérifions votre code…');
  });

  it('says one idea a line', () => {
    render(
      <NoticeBox
        tone="warning"
        lines={[
          { id: 'a', icon: ClockIcon, content: 'Valable 48 heures.' },
          { id: 'b', icon: ClockIcon, content: 'À usage unique.' },
        ]}
      />,
    );
    expect(screen.getAllByRole('listitem').map((line) => line.textContent)).toEqual([
      'Valable 48 heures.',
      'À usage unique.',
    ]);
  });
});

describe('QR image', () => {
  const matrix = [
    [true, true, false],
    [false, true, false],
    [true, false, true],
  ];

  it('draws each run of dark modules once, inside its quiet zone', () => {
    expect(qrPath(matrix)).toBe('M4 4h2v1h-2zM5 5h1v1h-1zM4 6h1v1h-1zM6 6h1v1h-1z');
  });

  it('A11 has a name, and a white margin of four modules', () => {
    render(<QrImage matrix={matrix} label="Code à scanner" />);
    const image = screen.getByRole('img', { name: 'Code à scanner' });
    expect(image.getAttribute('viewBox')).toBe('0 0 11 11');
  });
});
