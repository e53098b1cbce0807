import type { ComponentChildren } from 'preact';
import type { TextEntry } from '../fields/use-text-entry.ts';
import { KeyboardPanel } from './keyboard-panel.tsx';
import { CharacterKey, CharacterRow, DeleteKey } from './typing-keys.tsx';

export interface NumberKeyboardLabels {
  readonly panel: string;
  readonly delete: string;
}

export interface NumberKeyboardProps {
  readonly entry: TextEntry;
  readonly labels: NumberKeyboardLabels;
  /** What stands left of the zero; empty for plain numbers. */
  readonly corner?: ComponentChildren;
}

/** Digits laid out as on a telephone, always in the same place (A25). */
export function NumberKeyboard({ entry, labels, corner }: NumberKeyboardProps) {
  return (
    <KeyboardPanel label={labels.panel} shape="pad">
      <CharacterRow entry={entry} characters="123456789" />
      {corner ?? <span class="key-gap" />}
      <CharacterKey entry={entry} character="0" />
      <DeleteKey entry={entry} label={labels.delete} />
    </KeyboardPanel>
  );
}
