import type { TextEntry } from '../fields/use-text-entry.ts';
import { Key } from './key.tsx';
import { NumberKeyboard, type NumberKeyboardLabels } from './number-keyboard.tsx';

const COMMA = ',';

export interface AmountKeyboardProps {
  readonly entry: TextEntry;
  readonly labels: NumberKeyboardLabels & {
    /** The accessible name of the key « , ». */
    readonly comma: string;
  };
}

/** Digits and, left of the zero, the comma before the cents. */
export function AmountKeyboard({ entry, labels }: AmountKeyboardProps) {
  return (
    <NumberKeyboard
      entry={entry}
      labels={labels}
      corner={
        <Key spoken={labels.comma} onPress={(press) => entry.press(COMMA, { kind: 'insert', text: COMMA }, press)}>
          {COMMA}
        </Key>
      }
    />
  );
}
