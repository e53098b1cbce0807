import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Press } from '../controls/press.ts';
import { applyChange, atEnd, type Edit, type EntryChange, type EntryFormat } from './editing.ts';
import { showGrouped, toShownIndex, toTextIndex } from './grouping.ts';
import { acceptsStroke, defaultSameKeyMs, type KeyStroke } from './key-timing.ts';

export interface TextEntryOptions {
  /** The text without separators; the screen keeps it. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly format: EntryFormat;
  /** Milliseconds during which the same key stays deaf (A26); see `defaultSameKeyMs`. */
  readonly sameKeyMs?: number | undefined;
}

/** Ties one field to the keyboard that writes into it. */
export interface TextEntry {
  readonly edit: Edit;
  /** The same, read from the field itself: browsers report a selection some time after it was made. */
  readonly editNow: () => Edit;
  readonly format: EntryFormat;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** A key of an on-screen keyboard; `key` names it for A26. Focus comes back to the field after a finger. */
  readonly press: (key: string, change: EntryChange, press: Press) => void;
  /** Whether a stroke counts (A26); remembers it when it does. */
  readonly takesStroke: (stroke: KeyStroke) => boolean;
  /** Sets text and caret, from the field itself. */
  readonly set: (edit: Edit) => void;
  readonly focus: () => void;
}

function hasFocus(input: HTMLInputElement): boolean {
  return input.ownerDocument.activeElement === input;
}

function readSelection(input: HTMLInputElement, text: string, format: EntryFormat): Edit {
  const from = toTextIndex(input.selectionStart ?? 0, text, format);
  const to = toTextIndex(input.selectionEnd ?? 0, text, format);
  return { text, from, to };
}

/** Gives a field focus with its caret where the edit has it, not where a browser would put it. */
function focusAt(input: HTMLInputElement | null, edit: Edit, format: EntryFormat): void {
  if (input === null) return;
  const shown = showGrouped(edit.text, format);
  if (input.value !== shown) input.value = shown;
  input.focus();
  input.setSelectionRange(toShownIndex(edit.from, format), toShownIndex(edit.to, format));
}

/**
 * The state of one text, for the on-screen keyboard and a hardware one alike (A14). The field knows best where its
 * caret is, so it is asked before each change; before the first focus the caret is at the end.
 */
export function useTextEntry({ text, onText, format, sameKeyMs }: TextEntryOptions): TextEntry {
  const inputRef = useRef<HTMLInputElement | null>(null);
  const previousStroke = useRef<KeyStroke | null>(null);
  const [selection, select] = useState({ from: text.length, to: text.length });

  const edit: Edit = selection.to <= text.length ? { text, from: selection.from, to: selection.to } : atEnd(text);

  const set = (next: Edit): void => {
    select((previous) =>
      previous.from === next.from && previous.to === next.to ? previous : { from: next.from, to: next.to },
    );
    if (next.text !== text) onText(next.text);
  };

  const takesStroke = (stroke: KeyStroke): boolean => {
    if (!acceptsStroke(previousStroke.current, stroke, sameKeyMs ?? defaultSameKeyMs)) return false;
    previousStroke.current = stroke;
    return true;
  };

  const editNow = (): Edit => {
    const input = inputRef.current;
    return input && hasFocus(input) ? readSelection(input, text, format) : edit;
  };

  useLayoutEffect(() => {
    const input = inputRef.current;
    if (input === null) return;
    const shown = showGrouped(text, format);
    if (input.value !== shown) input.value = shown;
    if (!hasFocus(input)) return;
    const from = toShownIndex(edit.from, format);
    const to = toShownIndex(edit.to, format);
    if (input.selectionStart !== from || input.selectionEnd !== to) input.setSelectionRange(from, to);
  }, [text, edit.from, edit.to, format]);

  return {
    edit,
    editNow,
    format,
    inputRef,
    takesStroke,
    set,
    focus: () => focusAt(inputRef.current, edit, format),
    press(key, change, { atMs, source }) {
      if (!takesStroke({ key, atMs })) return;
      const input = inputRef.current;
      const next = applyChange(editNow(), change, format);
      set(next);
      if (source === 'pointer' && input && !hasFocus(input)) focusAt(input, next, format);
    },
  };
}
