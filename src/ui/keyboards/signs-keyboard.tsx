import type { TextEntry } from '../fields/use-text-entry.ts';
import { KeyboardPanel } from './keyboard-panel.tsx';
import { keysPerRow } from './layouts.ts';
import type { NumberKeyboardLabels } from './number-keyboard.tsx';
import { CharacterRow, DeleteKey } from './typing-keys.tsx';

export interface SignsKeyboardProps {
  readonly entry: TextEntry;
  readonly labels: NumberKeyboardLabels;
  /** Eleven to eighteen. */
  readonly letters: string;
  /** Ten at most. */
  readonly digits: string;
}

/** The signs of a short code and no others: letters in the order of the alphabet, then figures. */
export function SignsKeyboard({ entry, labels, letters, digits }: SignsKeyboardProps) {
  const last = letters.slice(keysPerRow);
  return (
    <KeyboardPanel label={labels.panel} shape="wide">
      <CharacterRow entry={entry} characters={letters.slice(0, keysPerRow)} />
      <CharacterRow entry={entry} characters={last} />
      <DeleteKey entry={entry} label={labels.delete} span={keysPerRow - last.length} />
      <CharacterRow entry={entry} characters={digits} />
    </KeyboardPanel>
  );
}
