import { insertText, type Edit, type EntryFormat } from './editing.ts';

type Grouped = Pick<EntryFormat, 'groups' | 'separator'>;

/** Where a separator stands before: the index of each group's first character but the first group's. */
function starts(groups: readonly number[]): readonly number[] {
  return groups.slice(0, -1).map((_, index) => groups.slice(0, index + 1).reduce((sum, size) => sum + size, 0));
}

/** Whether the character at this index opens a group after the first. */
export function opensGroup(index: number, groups: readonly number[]): boolean {
  return starts(groups).includes(index);
}

function separatorsBefore(index: number, groups: readonly number[]): number {
  return starts(groups).filter((start) => start <= index).length;
}

/** « 2 82 06 81 »: a whole group is followed by its separator, so that the caret already waits in the next one. */
export function showGrouped(text: string, format: Grouped): string {
  return [...text].reduce(
    (shown, character, index) => shown + character + (opensGroup(index + 1, format.groups) ? format.separator : ''),
    '',
  );
}

/**
 * Widths in em of the entry's letters as field.css sets them, with some room for wider spacing (A43): a figure,
 * a separator, a letter of running text (capitals being the widest), the caret.
 */
const figureEm = 0.76;
const separatorEm = 0.5;
const letterEm = 0.74;
const caretEm = 0.3;

/** How wide the text is, in em: once wholly typed if its length is known, as it is now if not. */
export function widthInEm(text: string, format: EntryFormat): number {
  return format.showsPlaces
    ? format.maxLength * figureEm + (format.groups.length - 1) * separatorEm + caretEm
    : text.length * letterEm + caretEm;
}

/** The place of a caret in what is shown, from its place in what is kept. */
export function toShownIndex(index: number, format: Grouped): number {
  return index + separatorsBefore(index, format.groups) * format.separator.length;
}

/** The place of a caret in what is kept, from its place in what is shown; inside a separator means after it. */
export function toTextIndex(shownIndex: number, text: string, format: Grouped): number {
  let index = 0;
  while (index < text.length && toShownIndex(index + 1, format) <= shownIndex) index += 1;
  const isInSeparator = index < text.length && toShownIndex(index, format) < shownIndex;
  return isInSeparator ? index + 1 : index;
}

/**
 * Reads back what a hardware keyboard, or anything else that wrote into the field itself, left there:
 * keeps the characters that fit (spaces, dots and hyphens typed by habit fall away), and finds the caret again.
 */
export function readShown(shown: string, caret: number, format: EntryFormat): Edit {
  const empty: Edit = { text: '', from: 0, to: 0 };
  const whole = insertText(empty, shown, format).text;
  const before = insertText(empty, shown.slice(0, caret), format).text.length;
  return { text: whole, from: before, to: before };
}
