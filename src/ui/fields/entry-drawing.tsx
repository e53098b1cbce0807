import { opensGroup, showGrouped } from './grouping.ts';
import type { TextEntry } from './use-text-entry.ts';

export interface EntryDrawingProps {
  readonly entry: TextEntry;
  /** One sign for each missing character, such as JJMMAAAA; without it, lines to fill. */
  readonly places?: string | undefined;
  readonly scrolledPx: number;
}

/**
 * Drawn over the real field, and silent: a large caret, and the characters still to type. The typed part only takes its
 * width.
 */
export function EntryDrawing({ entry, places, scrolledPx }: EntryDrawingProps) {
  const { edit, format } = entry;
  const before = showGrouped(edit.text.slice(0, edit.to), format);
  const whole = showGrouped(edit.text, format);
  const missing = format.showsPlaces ? format.maxLength - edit.text.length : 0;
  return (
    <span class="entry-drawing" dir={format.alwaysLeftToRight ? 'ltr' : 'auto'} aria-hidden="true">
      <span class="entry-drawn" style={{ translate: `${-scrolledPx}px` }}>
        <span class="entry-typed">{before}</span>
        <span class="entry-caret" />
        <span class="entry-typed">{whole.slice(before.length)}</span>
        {Array.from({ length: missing }, (_, offset) => {
          const index = edit.text.length + offset;
          const startsGroup = offset > 0 && opensGroup(index, format.groups);
          const sign = places?.[index];
          return (
            <span key={index} class={sign === undefined ? 'entry-place' : 'entry-place entry-place-sign'}>
              {startsGroup && <span class="entry-separator">{format.separator}</span>}
              <span class="entry-place-mark">{sign}</span>
            </span>
          );
        })}
      </span>
    </span>
  );
}
