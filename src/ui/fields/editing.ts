/** The text without its separators, and the selection in it; a caret is an empty selection. */
export interface Edit {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What a field takes and how it groups what it shows. */
export interface EntryFormat {
  readonly maxLength: number;
  /** Lengths of the groups shown; empty for running text. */
  readonly groups: readonly number[];
  /** Stands between two groups; the field never keeps it. */
  readonly separator: string;
  /** Brings what was typed to the form that is kept: capitals, look-alikes. */
  readonly clean: (typed: string) => string;
  /** Whether a character may stand at this place of that whole text. */
  readonly accepts: (character: string, index: number, text: string) => boolean;
  /** Draws the missing characters as places to fill. */
  readonly showsPlaces: boolean;
  /** Numbers and codes run left to right in every language. */
  readonly alwaysLeftToRight: boolean;
}

/** What a key of an on-screen keyboard does to the field. */
export type EntryChange =
  | { readonly kind: 'insert'; readonly text: string }
  | { readonly kind: 'delete' }
  | { readonly kind: 'replaceAll'; readonly text: string };

/** The whole text with the caret at its end. */
export function atEnd(text: string): Edit {
  return { text, from: text.length, to: text.length };
}

function isTaken(text: string, format: EntryFormat): boolean {
  if (text.length > format.maxLength) return false;
  return [...text].every((character, index) => format.accepts(character, index, text));
}

/** Puts characters in place of the selection; those that do not fit are left out, one by one. */
export function insertText(edit: Edit, typed: string, format: EntryFormat): Edit {
  const after = edit.text.slice(edit.to);
  let before = edit.text.slice(0, edit.from);
  for (const character of format.clean(typed)) {
    if (isTaken(before + character + after, format)) before += character;
  }
  const caret = before.length;
  const nothingTaken = caret === edit.from;
  return nothingTaken ? edit : { text: before + after, from: caret, to: caret };
}

function cut(edit: Edit, from: number, to: number): Edit {
  return { text: edit.text.slice(0, from) + edit.text.slice(to), from, to: from };
}

/** Removes the selection, or the character before the caret. */
export function deleteBackward(edit: Edit): Edit {
  return edit.from < edit.to ? cut(edit, edit.from, edit.to) : cut(edit, Math.max(0, edit.from - 1), edit.to);
}

/** Removes the selection, or the character after the caret. */
export function deleteForward(edit: Edit): Edit {
  return edit.from < edit.to
    ? cut(edit, edit.from, edit.to)
    : cut(edit, edit.from, Math.min(edit.text.length, edit.to + 1));
}

/**
 * One change from a key. A deletion is always done, even when the rest no longer fits the format: the rest stays as
 * typed.
 */
export function applyChange(edit: Edit, change: EntryChange, format: EntryFormat): Edit {
  switch (change.kind) {
    case 'insert':
      return insertText(edit, change.text, format);
    case 'delete':
      return deleteBackward(edit);
    case 'replaceAll':
      return insertText(atEnd(''), change.text, format);
  }
}
