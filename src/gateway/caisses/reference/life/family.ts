import { monthsBefore, type Month } from '#domain/benefits/calendar/month.ts';
import type { CalendarDate } from '#domain/time/instant.ts';

/** A child of a story, in the files of both kinds of caisse: born on a day, or some months before the anchor. */
export interface StoryChild {
  readonly firstNames: string;
  /** Absent: that of the person whose story it is. */
  readonly birthName?: string;
  readonly born: CalendarDate | { readonly monthsAgo: number; readonly day: number };
  /** Among children of one birth; absent: the first one (« rang »). */
  readonly rank?: number;
  readonly disabled?: boolean;
}

/** @param child the anchor is that of the life. */
export function birthDateOf({ born }: Pick<StoryChild, 'born'>, anchor: Month): CalendarDate {
  if (typeof born === 'string') return born;
  return `${monthsBefore(anchor, born.monthsAgo)}-${String(born.day).padStart(2, '0')}`;
}

/** Of those who are people one can play, and of those who are only children of somebody's. */
export const families = {
  camille: [
    { firstNames: 'Léa', birthName: 'Bernard', born: '2010-03-21' },
    { firstNames: 'Tom', birthName: 'Bernard', born: '2018-09-09' },
  ],
  claire: [
    { firstNames: 'Jules', birthName: 'Lagarde', born: { monthsAgo: 149, day: 11 } },
    { firstNames: 'Manon', birthName: 'Lagarde', born: { monthsAgo: 113, day: 4 } },
    { firstNames: 'Élise', birthName: 'Lagarde', born: { monthsAgo: 41, day: 27 } },
  ],
  fabrice: [
    { firstNames: 'Nino', born: { monthsAgo: 88, day: 15 } },
    { firstNames: 'Lou', born: { monthsAgo: 10, day: 8 } },
  ],
  estelle: [{ firstNames: 'Soan', birthName: 'Castéran', born: { monthsAgo: 24, day: 19 } }],
  odile: [{ firstNames: 'Maël', birthName: 'Bernard', born: { monthsAgo: 75, day: 2 } }],
  valerie: [
    { firstNames: 'Clément', birthName: 'Abadie', born: { monthsAgo: 185, day: 23 } },
    { firstNames: 'Margot', birthName: 'Abadie', born: { monthsAgo: 137, day: 6 } },
  ],
  amina: [
    { firstNames: 'Ilyès', birthName: 'Haddad', born: { monthsAgo: 97, day: 13 } },
    { firstNames: 'Sirine', birthName: 'Haddad', born: { monthsAgo: 38, day: 26 }, disabled: true },
  ],
  anh: [
    { firstNames: 'Minh Châu', born: { monthsAgo: 20, day: 17 } },
    { firstNames: 'Minh Khôi', born: { monthsAgo: 20, day: 17 }, rank: 2 },
  ],
  sukru: [{ firstNames: 'Gülşen', born: { monthsAgo: 101, day: 5 } }],
  lukasz: [
    { firstNames: 'Zofia', born: { monthsAgo: 160, day: 21 } },
    { firstNames: 'Józef', born: { monthsAgo: 124, day: 9 } },
  ],
  elke: [
    { firstNames: 'Wout', born: { monthsAgo: 130, day: 12 } },
    { firstNames: 'Fien', born: { monthsAgo: 94, day: 28 } },
  ],
  aurelie: [{ firstNames: 'Eden', born: { monthsAgo: 110, day: 14 } }],
  maeva: [
    { firstNames: 'Kenzo', born: { monthsAgo: 78, day: 1 } },
    { firstNames: 'Lina', born: { monthsAgo: 52, day: 18 } },
  ],
} as const satisfies Readonly<Record<string, readonly StoryChild[]>>;

/** Children of somebody whom a test added: two, so that each kind of document has something to say. */
export const addedFamily: readonly StoryChild[] = [
  { firstNames: 'Noé', born: { monthsAgo: 66, day: 10 } },
  { firstNames: 'Anaïs', born: { monthsAgo: 28, day: 22 } },
];
