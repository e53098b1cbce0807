import type { TextEntry } from '../fields/use-text-entry.ts';
import { KeyboardPanel } from './keyboard-panel.tsx';
import type { NumberKeyboardLabels } from './number-keyboard.tsx';
import { CharacterRow, DeleteKey } from './typing-keys.tsx';

export interface SignsKeyboardProps {
  readonly entry: TextEntry;
  readonly labels: NumberKeyboardLabels;
  /** Sixteen. */
  readonly letters: string;
  /** Eight. */
  readonly digits: string;
}

/** Two more are free in each row of ten: for the key that deletes. */
const signsPerRow = 8;

/** The signs of a short code and no others: two rows of letters in the order of the alphabet, then one of figures. */
export function SignsKeyboard({ entry, labels, letters, digits }: SignsKeyboardProps) {
  return (
    <KeyboardPanel label={labels.panel} shape="wide">
      <CharacterRow entry={entry} characters={letters.slice(0, signsPerRow)} />
      <span class="key-gap" data-span={2} />
      <CharacterRow entry={entry} characters={letters.slice(signsPerRow)} />
      <span class="key-gap" data-span={2} />
      <CharacterRow entry={entry} characters={digits} />
      <DeleteKey entry={entry} label={labels.delete} span={2} />
    </KeyboardPanel>
  );
}
