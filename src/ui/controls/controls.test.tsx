import { render, screen, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CheckIcon, ContrastIcon } from '../icons/interface-icons.tsx';
import { turnScreen } from '../testing/browser-stand-ins.ts';
import { tap } from '../testing/fake-press.ts';
import { CheckList } from './check-list.tsx';
import { ChoiceList } from './choice-list.tsx';
import { OptionRow } from './option-row.tsx';
import { PagedChoices } from './paged-choices.tsx';
import { PrimaryButton } from './primary-button.tsx';
import { SecondaryButton } from './secondary-button.tsx';
import { TileGrid, type Tile } from './tile-grid.tsx';
import { ToggleRow } from './toggle-row.tsx';

const tiles = (amount: number): Tile[] =>
  Array.from({ length: amount }, (_, index) => ({ id: `s${index}`, label: `Service ${index}`, icon: CheckIcon }));
const labels = { previous: 'Précédents', next: 'Suivants', page: (a: number, b: number) => `Page ${a} sur ${b}` };

beforeEach(() => turnScreen('portrait'));

describe('choices of any length', () => {
  const choices = Array.from({ length: 12 }, (_, index) => ({ id: `c${index}`, label: `Fiche ${index}` }));

  it('are cut into pages, the first one that of the choice one comes back to', () => {
    const onChoose = vi.fn();
    render(<PagedChoices choices={choices} onChoose={onChoose} label="Fiches" startAt="c6" labels={labels} />);
    expect(screen.getByRole('status').textContent).toBe('Page 2 sur 3');
    tap(screen.getByRole('button', { name: 'Suivants' }));
    tap(screen.getByRole('button', { name: 'Fiche 11' }));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('c11');
  });

  it('stand on one page without ▲▼ when they are few', () => {
    render(
      <PagedChoices
        choices={choices.slice(0, 4)}
        onChoose={() => undefined}
        label="Fiches"
        startAt="gone"
        labels={labels}
      />,
    );
    expect(screen.getAllByRole('button')).toHaveLength(4);
  });
});

describe('tiles', () => {
  it('has no page buttons for eight services, and one large tile', () => {
    render(<TileGrid tiles={tiles(8)} onChoose={() => undefined} labels={labels} />);
    expect(screen.getAllByRole('button')).toHaveLength(8);
    expect(document.querySelectorAll('.tile-main')).toHaveLength(1);
  });

  it('turns pages of twelve with ▲▼, and says where one is', () => {
    const onChoose = vi.fn();
    render(<TileGrid tiles={tiles(12)} onChoose={onChoose} labels={labels} />);
    expect(screen.getByRole('status').textContent).toBe('Page 1 sur 2');
    expect(screen.getByRole('button', { name: 'Précédents' }).hasAttribute('disabled')).toBe(true);
    tap(screen.getByRole('button', { name: 'Suivants' }));
    expect(screen.getByRole('status').textContent).toBe('Page 2 sur 2');
    expect(document.querySelectorAll('.tile-main')).toHaveLength(0);
    tap(screen.getByRole('button', { name: 'Service 11' }));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('s11');
  });

  it('paints a tile in the accent of its caisse or theme', () => {
    const [first, second] = tiles(2) as [Tile, Tile];
    const painted = [
      { ...first, caisse: 'cpam' },
      { ...second, theme: 'housing' },
    ] as const;
    render(<TileGrid tiles={painted} hasMain={false} onChoose={() => undefined} labels={labels} />);
    expect(screen.getByText('Service 0').closest('button')?.dataset['caisse']).toBe('cpam');
    expect(screen.getByText('Service 1').closest('button')?.dataset['theme']).toBe('housing');
  });
});

describe('choices', () => {
  it('answers with one touch and marks the answer given before', () => {
    const onChoose = vi.fn();
    const choices = [
      { id: 'yes', label: 'Oui', detail: 'J’ai ma carte' },
      { id: 'no', label: 'Non' },
    ];
    render(<ChoiceList label="Avez-vous votre carte ?" choices={choices} chosen="no" onChoose={onChoose} />);
    const group = within(screen.getByRole('list', { name: 'Avez-vous votre carte ?' }));
    expect(group.getByRole('button', { name: 'Non' }).getAttribute('aria-pressed')).toBe('true');
    tap(group.getByRole('button', { name: /Oui/ }));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('yes');
  });
});

describe('settings', () => {
  const options = [
    { value: 'normal', label: 'Normal' },
    { value: 'dark', label: 'Noir sur blanc' },
  ];

  it('A51 marks the value in force with a tick and aria-pressed, not with a colour alone', () => {
    const onChange = vi.fn();
    render(<OptionRow label="Contraste" icon={ContrastIcon} options={options} value="normal" onChange={onChange} />);
    const group = within(screen.getByRole('group', { name: 'Contraste' }));
    const set = group.getByRole('button', { name: 'Normal' });
    const other = group.getByRole('button', { name: 'Noir sur blanc' });
    expect([set, other].map((button) => button.getAttribute('aria-pressed'))).toEqual(['true', 'false']);
    expect([set, other].map((button) => button.querySelector('[data-icon="check"]') !== null)).toEqual([true, false]);
    tap(other);
    expect(onChange).toHaveBeenCalledExactlyOnceWith('dark');
  });

  it('A51 says in words whether a setting is on', () => {
    const onChange = vi.fn();
    render(<ToggleRow label="Plus de temps" icon={ContrastIcon} on stateLabel="Oui" onChange={onChange} />);
    const row = screen.getByRole('switch');
    expect(row.getAttribute('aria-checked')).toBe('true');
    expect(row.textContent).toContain('Oui');
    tap(row);
    expect(onChange).toHaveBeenCalledExactlyOnceWith(false);
  });
});

describe('buttons', () => {
  it('has a longer spoken name where the visible one could be mistaken', () => {
    render(<SecondaryButton label="Modifier" spoken="Modifier : code postal" onPress={() => undefined} />);
    expect(screen.getByRole('button', { name: 'Modifier : code postal' }).textContent).toBe('Modifier');
  });
});

describe('answers of which several may be true', () => {
  const options = ['a', 'b', 'c'].map((id) => ({ id, label: `Option ${id}` }));

  it('are ticked and unticked one by one, and say which are (A51)', () => {
    const onChange = vi.fn();
    render(<CheckList label="Question" options={options} ticked={['b']} onChange={onChange} />);
    const states = screen.getAllByRole('checkbox').map((box) => box.getAttribute('aria-checked'));
    expect(states).toEqual(['false', 'true', 'false']);
    tap(screen.getByRole('checkbox', { name: 'Option a' }));
    tap(screen.getByRole('checkbox', { name: 'Option b' }));
    expect(onChange.mock.calls).toEqual([[['b', 'a']], [[]]]);
  });
});

describe('an act that cannot be undone', () => {
  it.each([PrimaryButton, SecondaryButton])('is held back from the second of two touches: $name', (Button) => {
    render(<Button label="Retirer" onPress={() => undefined} cannotBeUndone />);
    render(<Button label="Garder" onPress={() => undefined} />);
    expect(screen.getByRole('button', { name: 'Retirer' }).classList).toContain('button-held');
    expect(screen.getByRole('button', { name: 'Garder' }).classList).not.toContain('button-held');
  });
});
