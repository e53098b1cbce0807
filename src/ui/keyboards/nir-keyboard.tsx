import { awaitsCorsicanLetter } from '../fields/formats.ts';
import type { TextEntry } from '../fields/use-text-entry.ts';
import { Key } from './key.tsx';
import { NumberKeyboard, type NumberKeyboardLabels } from './number-keyboard.tsx';

const corsicanLetters = [
  { letter: 'A', face: '2A' },
  { letter: 'B', face: '2B' },
] as const;
const restingFace = '2A · 2B';

export interface NirKeyboardProps {
  readonly entry: TextEntry;
  readonly labels: NumberKeyboardLabels;
}

/**
 * Digits and, left of the zero, the Corsican départements. That key rests except after a 2 in the seventh position, the
 * only one for a letter (#147); there it splits into 2A and 2B.
 */
export function NirKeyboard({ entry, labels }: NirKeyboardProps) {
  const isAwaited = awaitsCorsicanLetter(entry.edit.text, entry.edit.from);
  return (
    <NumberKeyboard
      entry={entry}
      labels={labels}
      corner={
        isAwaited ? (
          <span class="key-pair">
            {corsicanLetters.map(({ letter, face }) => (
              <Key
                key={letter}
                face="word"
                tone="quiet"
                onPress={(press) => entry.press(letter, { kind: 'insert', text: letter }, press)}
              >
                {face}
              </Key>
            ))}
          </span>
        ) : (
          <Key face="word" tone="quiet" disabled onPress={() => undefined}>
            {restingFace}
          </Key>
        )
      }
    />
  );
}
