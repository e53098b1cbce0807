import { useState } from 'preact/hooks';
import { useReveal, type Reveal } from '#kiosk/shell/use-reveal.ts';
import { atEnd, type EntryFormat } from '#ui/fields/editing.ts';
import { useTextEntry, type TextEntry } from '#ui/fields/use-text-entry.ts';

export interface KeptTextOptions {
  /** What was typed before, when one comes back to the question (I8, A30). */
  readonly initial: string | undefined;
  readonly format: EntryFormat;
  /** How what was typed before is shown when one comes back (P25); without it, as it was typed. */
  readonly mask: ((typed: string) => string) | undefined;
  readonly onTyped: () => void;
}

export interface KeptText {
  /** What « Continuer » answers: what was typed, or what stands there masked. */
  readonly text: string;
  readonly entry: TextEntry;
  /** Drawn instead of the text while it is hidden. */
  readonly masked: string | undefined;
  /** Where there is something to show and to hide again. */
  readonly reveal: Reveal | undefined;
}

/**
 * The text of one question. An identity number typed earlier comes back masked, with an empty field. The visitor can
 * show it, for 10 s after the last key (P25); a key in its masked state starts a new text.
 */
export function useKeptText({ initial, format, mask, onTyped }: KeptTextOptions): KeptText {
  const [text, setText] = useState(initial ?? '');
  const [isKept, setKept] = useState(mask !== undefined && initial !== undefined);
  const { shown, toggle } = useReveal(text);
  const isMasked = isKept && !shown;

  const entry = useTextEntry({
    text: isMasked ? '' : text,
    format,
    onText(typed) {
      if (typed === text) return;
      setText(typed);
      if (isMasked) setKept(false);
      onTyped();
    },
  });

  const startAnew: TextEntry['press'] = (...key) => {
    setText('');
    setKept(false);
    entry.press(...key);
  };
  const toggleAtEnd = (): void => {
    if (isMasked) entry.set(atEnd(text));
    toggle();
  };

  return {
    text,
    entry: isMasked ? { ...entry, press: startAnew } : entry,
    masked: isMasked ? mask?.(text) : undefined,
    reveal: isKept ? { shown, toggle: toggleAtEnd } : undefined,
  };
}
