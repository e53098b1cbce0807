import type { TextEntry } from '../fields/use-text-entry.ts';
import { BackspaceIcon } from '../icons/interface-icons.tsx';
import { Key } from './key.tsx';

export interface CharacterKeyProps {
  readonly entry: TextEntry;
  readonly character: string;
  readonly span?: number | undefined;
  /** Called after each key, to leave shift or a page of signs. */
  readonly onTyped?: (() => void) | undefined;
}

/** A key that types its own label. */
export function CharacterKey({ entry, character, span, onTyped }: CharacterKeyProps) {
  return (
    <Key
      span={span}
      onPress={(press) => {
        entry.press(character, { kind: 'insert', text: character }, press);
        onTyped?.();
      }}
    >
      {character}
    </Key>
  );
}

export interface CharacterRowProps {
  readonly entry: TextEntry;
  readonly characters: string;
  readonly onTyped?: (() => void) | undefined;
}

/** Keys side by side, one for each character. A key whose face changes keeps its position and its focus. */
export function CharacterRow({ entry, characters, onTyped }: CharacterRowProps) {
  return (
    <>
      {[...characters].map((character, index) => (
        <CharacterKey key={index} entry={entry} character={character} onTyped={onTyped} />
      ))}
    </>
  );
}

export interface DeleteKeyProps {
  readonly entry: TextEntry;
  readonly label: string;
  readonly span?: number | undefined;
}

/** Removes the character before the caret. The sign is known from every keyboard; its name is spoken. */
export function DeleteKey({ entry, label, span }: DeleteKeyProps) {
  return (
    <Key tone="quiet" span={span} spoken={label} onPress={(press) => entry.press('delete', { kind: 'delete' }, press)}>
      <BackspaceIcon />
    </Key>
  );
}
