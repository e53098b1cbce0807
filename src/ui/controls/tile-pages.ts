import type { RootMode } from '../modes/root-mode.ts';

/** How many tiles find room, the large one included: all at once, or on each page above ▲▼. */
interface Room {
  readonly whole: number;
  readonly paged: number;
}

type RoomBySize = Readonly<Record<RootMode['textSize'], Room>>;

const portrait: RoomBySize = {
  100: { whole: 9, paged: 7 },
  150: { whole: 5, paged: 4 },
  200: { whole: 4, paged: 3 },
};

const landscape: RoomBySize = {
  100: { whole: 9, paged: 7 },
  150: { whole: 5, paged: 4 },
  200: { whole: 5, paged: 4 },
};

/** The low zone alone (A23). */
const reach: RoomBySize = {
  100: { whole: 5, paged: 3 },
  150: { whole: 4, paged: 3 },
  200: { whole: 3, paged: 2 },
};

/** Choices of up to two lines and a detail, one under the other. */
const choices: Readonly<Record<'portrait' | 'landscape' | 'reach', RoomBySize>> = {
  portrait: { 100: { whole: 6, paged: 5 }, 150: { whole: 4, paged: 3 }, 200: { whole: 3, paged: 2 } },
  landscape: { 100: { whole: 6, paged: 5 }, 150: { whole: 4, paged: 3 }, 200: { whole: 3, paged: 2 } },
  reach: { 100: { whole: 4, paged: 3 }, 150: { whole: 3, paged: 2 }, 200: { whole: 2, paged: 2 } },
};

/** The same below the top third (P42). */
const personalChoices: typeof choices = {
  portrait: { 100: { whole: 5, paged: 4 }, 150: { whole: 3, paged: 2 }, 200: { whole: 2, paged: 2 } },
  landscape: { 100: { whole: 4, paged: 3 }, 150: { whole: 3, paged: 2 }, 200: { whole: 2, paged: 2 } },
  reach: choices.reach,
};

/** The same with a button below them; in landscape that stands under the heading. */
const buttonedChoices: typeof choices = {
  portrait: { 100: { whole: 4, paged: 3 }, 150: { whole: 2, paged: 2 }, 200: { whole: 2, paged: 1 } },
  landscape: personalChoices.landscape,
  reach: { 100: { whole: 3, paged: 2 }, 150: { whole: 2, paged: 1 }, 200: { whole: 1, paged: 1 } },
};

/** Choices of a word or two, in columns where letters are not too large for that. */
const shortChoices: typeof choices = {
  portrait: { 100: { whole: 12, paged: 12 }, 150: { whole: 10, paged: 8 }, 200: { whole: 4, paged: 3 } },
  landscape: { 100: { whole: 12, paged: 12 }, 150: { whole: 10, paged: 8 }, 200: { whole: 4, paged: 3 } },
  reach: { 100: { whole: 8, paged: 6 }, 150: { whole: 6, paged: 4 }, 200: { whole: 2, paged: 2 } },
};

/** Lines of a history below the top third (P42): what, when and where. */
const events: Readonly<Record<'portrait' | 'landscape' | 'reach', RoomBySize>> = {
  portrait: { 100: { whole: 5, paged: 4 }, 150: { whole: 3, paged: 2 }, 200: { whole: 2, paged: 1 } },
  landscape: { 100: { whole: 4, paged: 3 }, 150: { whole: 2, paged: 2 }, 200: { whole: 1, paged: 1 } },
  reach: { 100: { whole: 3, paged: 2 }, 150: { whole: 1, paged: 1 }, 200: { whole: 1, paged: 1 } },
};

/** The room for lines of a history in a mode. */
export function eventRoom({
  orientation,
  textSize,
  reach: isReach,
}: Pick<RootMode, 'orientation' | 'textSize' | 'reach'>): Room {
  return events[isReach ? 'reach' : orientation][textSize];
}

/** The room for choices in a mode; less where they are personal. */
export function choiceRoom(
  { orientation, textSize, reach: isReach }: Pick<RootMode, 'orientation' | 'textSize' | 'reach'>,
  personal = false,
): Room {
  return (personal ? personalChoices : choices)[isReach ? 'reach' : orientation][textSize];
}

/** The room for personal choices above a button. */
export function buttonedChoiceRoom({
  orientation,
  textSize,
  reach: isReach,
}: Pick<RootMode, 'orientation' | 'textSize' | 'reach'>): Room {
  return buttonedChoices[isReach ? 'reach' : orientation][textSize];
}

/** The room for choices of a word or two. */
export function shortChoiceRoom({
  orientation,
  textSize,
  reach: isReach,
}: Pick<RootMode, 'orientation' | 'textSize' | 'reach'>): Room {
  return shortChoices[isReach ? 'reach' : orientation][textSize];
}

/** Columns of choices of a word or two. */
export const shortColumns = ({ textSize }: Pick<RootMode, 'textSize'>): number => (textSize === 200 ? 1 : 2);

/** The room for tiles in a mode. */
export function tileRoom(mode: Pick<RootMode, 'orientation' | 'textSize' | 'reach'>): Room {
  const rooms = mode.reach ? reach : mode.orientation === 'portrait' ? portrait : landscape;
  return rooms[mode.textSize];
}

/**
 * Cuts the tiles into pages: one when they fit, otherwise as many as ▲▼ leave room for.
 * Every page but the last is full, and order is kept: the site decided it.
 */
export function tilePages<T>(tiles: readonly T[], room: Room): readonly (readonly T[])[] {
  if (tiles.length <= room.whole) return [tiles];
  return Array.from({ length: Math.ceil(tiles.length / room.paged) }, (_, page) =>
    tiles.slice(page * room.paged, (page + 1) * room.paged),
  );
}
