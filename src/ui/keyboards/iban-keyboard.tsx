import type { TextEntry } from '../fields/use-text-entry.ts';
import { azertyRows, digitRow } from './layouts.ts';
import { KeyboardPanel } from './keyboard-panel.tsx';
import { CharacterRow, DeleteKey } from './typing-keys.tsx';

export interface IbanKeyboardProps {
  readonly entry: TextEntry;
  readonly labels: { readonly panel: string; readonly delete: string };
}

/** Digits and capitals: all that a bank account number is made of. */
export function IbanKeyboard({ entry, labels }: IbanKeyboardProps) {
  return (
    <KeyboardPanel label={labels.panel} shape="wide">
      <CharacterRow entry={entry} characters={digitRow} />
      <CharacterRow entry={entry} characters={azertyRows.first.toUpperCase()} />
      <CharacterRow entry={entry} characters={azertyRows.second.toUpperCase()} />
      <CharacterRow entry={entry} characters={azertyRows.third.toUpperCase()} />
      <span class="key-gap" data-span={2} />
      <DeleteKey entry={entry} label={labels.delete} span={2} />
    </KeyboardPanel>
  );
}
