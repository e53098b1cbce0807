import { useState } from 'preact/hooks';
import type { TextEntry } from '../fields/use-text-entry.ts';
import { accentRows, azertyRows } from './layouts.ts';
import { Key } from './key.tsx';
import { KeyboardPanel } from './keyboard-panel.tsx';
import { CharacterKey, CharacterRow, DeleteKey } from './typing-keys.tsx';

const accentsFace = 'é è ç';
const lettersFace = 'a b c';

export interface TextKeyboardLabels {
  readonly panel: string;
  readonly delete: string;
  readonly space: string;
  /** On the key that leads to the accents, under « é è ç »; on the key that leads back. Short. */
  readonly accents: string;
  readonly letters: string;
}

export interface TextKeyboardProps {
  readonly entry: TextEntry;
  readonly labels: TextKeyboardLabels;
  /** Names are shown and kept in capitals, as on official papers. */
  readonly letterCase?: 'upper' | 'lower';
}

/** AZERTY for names: accents one touch away, back to the letters after one of them. */
export function TextKeyboard({ entry, labels, letterCase = 'upper' }: TextKeyboardProps) {
  const [page, setPage] = useState<'letters' | 'accents'>('letters');
  const rows = page === 'letters' ? azertyRows : accentRows;
  const applyCase = (row: string): string => (letterCase === 'upper' ? row.toUpperCase() : row);
  const toLetters = (): void => setPage('letters');
  const isAccents = page === 'accents';

  return (
    <KeyboardPanel label={labels.panel} shape="wide">
      <CharacterRow entry={entry} characters={applyCase(rows.first)} onTyped={toLetters} />
      <CharacterRow entry={entry} characters={applyCase(rows.second)} onTyped={toLetters} />
      <CharacterRow entry={entry} characters={applyCase(rows.third)} onTyped={toLetters} />
      <CharacterKey entry={entry} character="'" onTyped={toLetters} />
      <CharacterKey entry={entry} character="-" onTyped={toLetters} />
      <DeleteKey entry={entry} label={labels.delete} span={2} />
      <Key span={3} face="word" tone="quiet" onPress={() => setPage(isAccents ? 'letters' : 'accents')}>
        <span>{applyCase(isAccents ? lettersFace : accentsFace)}</span>
        <span>{isAccents ? labels.letters : labels.accents}</span>
      </Key>
      <Key span={7} face="word" onPress={(press) => entry.press(' ', { kind: 'insert', text: ' ' }, press)}>
        {labels.space}
      </Key>
    </KeyboardPanel>
  );
}
