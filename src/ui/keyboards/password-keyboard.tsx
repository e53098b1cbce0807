import { useState } from 'preact/hooks';
import type { TextEntry } from '../fields/use-text-entry.ts';
import { ShiftIcon } from '../icons/interface-icons.tsx';
import { azertyRows, digitRow, signRows } from './layouts.ts';
import { Key } from './key.tsx';
import { KeyboardPanel } from './keyboard-panel.tsx';
import { CharacterRow, DeleteKey } from './typing-keys.tsx';

const signsFace = '?!€';
const lettersFace = 'abc';

export interface PasswordKeyboardLabels {
  readonly panel: string;
  readonly delete: string;
  /** On the shift key, short: « Maj ». */
  readonly shift: string;
  /** Name of the key that leads to the signs, and of the one that leads back. */
  readonly signs: string;
  readonly letters: string;
}

export interface PasswordKeyboardProps {
  readonly entry: TextEntry;
  readonly labels: PasswordKeyboardLabels;
  /** Signs the caisse allows (ameli #271); empty where it allows none (CAF #162), and the page is not offered. */
  readonly signs?: string | undefined;
}

/**
 * Digits, letters with shift, and a page of exactly the signs that are allowed. Shift holds for one letter and shows
 * it on every key.
 */
export function PasswordKeyboard({ entry, labels, signs = '' }: PasswordKeyboardProps) {
  const [page, setPage] = useState<'letters' | 'signs'>('letters');
  const [isShifted, shift] = useState(false);
  const hasSigns = signs !== '';
  const applyCase = (row: string): string => (isShifted ? row.toUpperCase() : row);
  const unshift = (): void => shift(false);
  const { whole, last } = signRows(signs);

  return (
    <KeyboardPanel label={labels.panel} shape="wide">
      <CharacterRow entry={entry} characters={digitRow} />
      {page === 'letters' ? (
        <>
          <CharacterRow entry={entry} characters={applyCase(azertyRows.first)} onTyped={unshift} />
          <CharacterRow entry={entry} characters={applyCase(azertyRows.second)} onTyped={unshift} />
        </>
      ) : (
        whole.map((row) => <CharacterRow key={row} entry={entry} characters={row} />)
      )}
      <Key
        face="word"
        tone="quiet"
        span={hasSigns ? 1 : 2}
        pressed={isShifted}
        disabled={page === 'signs'}
        onPress={() => shift(!isShifted)}
      >
        <ShiftIcon />
        {labels.shift}
      </Key>
      {hasSigns && (
        <Key
          face="word"
          tone="quiet"
          spoken={page === 'signs' ? `${lettersFace} ${labels.letters}` : `${signsFace} ${labels.signs}`}
          onPress={() => setPage(page === 'signs' ? 'letters' : 'signs')}
        >
          {page === 'signs' ? lettersFace : signsFace}
        </Key>
      )}
      <CharacterRow
        entry={entry}
        characters={page === 'letters' ? applyCase(azertyRows.third) : last}
        onTyped={unshift}
      />
      {page === 'signs' && last.length < 6 && <span class="key-gap" data-span={6 - last.length} />}
      <DeleteKey entry={entry} label={labels.delete} span={2} />
    </KeyboardPanel>
  );
}
