import type { TextEntry } from '../fields/use-text-entry.ts';
import { azertyRows, digitRow, usualMailDomains, withMailDomain } from './layouts.ts';
import { Key } from './key.tsx';
import { KeyboardPanel } from './keyboard-panel.tsx';
import { CharacterRow, DeleteKey } from './typing-keys.tsx';

export interface EmailKeyboardProps {
  readonly entry: TextEntry;
  readonly labels: { readonly panel: string; readonly delete: string };
  /** At most four endings, one touch each. */
  readonly domains?: readonly string[] | undefined;
}

/** Letters, digits and the four signs of an address, and the endings that most addresses have. */
export function EmailKeyboard({ entry, labels, domains = usualMailDomains }: EmailKeyboardProps) {
  return (
    <KeyboardPanel label={labels.panel} shape="wide">
      <CharacterRow entry={entry} characters={digitRow} />
      <CharacterRow entry={entry} characters={azertyRows.first} />
      <CharacterRow entry={entry} characters={azertyRows.second} />
      <CharacterRow entry={entry} characters={`${azertyRows.third}.-_@`} />
      {domains.slice(0, 4).map((domain) => (
        <Key
          key={domain}
          span={2}
          face="word"
          tone="quiet"
          onPress={(press) =>
            entry.press(domain, { kind: 'replaceAll', text: withMailDomain(entry.edit.text, domain) }, press)
          }
        >
          {`@${domain}`}
        </Key>
      ))}
      <DeleteKey entry={entry} label={labels.delete} span={2} />
    </KeyboardPanel>
  );
}
