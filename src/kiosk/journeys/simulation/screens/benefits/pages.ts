import type { GroupWords, StepWords } from '#languages/benefits/explanation-words.ts';
import type { RootMode } from '#ui/modes/root-mode.ts';

/** How many lines find room on one page at 100 %; larger text may scroll. */
interface Room {
  readonly reasons: number;
  readonly steps: number;
}

const room: Readonly<Record<RootMode['orientation'], Room>> = {
  portrait: { reasons: 7, steps: 4 },
  landscape: { reasons: 5, steps: 4 },
};

export const roomOf = ({ orientation }: Pick<RootMode, 'orientation'>): Room => room[orientation];

/** Cuts a list into pages of about equal length, none longer than `max`. */
export function evenPages<T>(items: readonly T[], max: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / max);
  const length = Math.ceil(items.length / Math.max(1, count));
  return Array.from({ length: count }, (_, page) => items.slice(page * length, (page + 1) * length));
}

export interface StepPage {
  readonly title: string;
  readonly steps: readonly StepWords[];
  /** Number of its first step within the group. */
  readonly start: number;
}

/** The steps of a calculation on pages; a group never shares its page with another. */
export function stepPages(groups: readonly GroupWords[], max: number): readonly StepPage[] {
  return groups.flatMap(({ title, steps }) => {
    const pages = evenPages(steps, max);
    return pages.map((page, index) => ({
      title,
      steps: page,
      start: 1 + pages.slice(0, index).reduce((sum, before) => sum + before.length, 0),
    }));
  });
}
