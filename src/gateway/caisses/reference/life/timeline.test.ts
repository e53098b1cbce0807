import { describe, expect, it } from 'vitest';
import { always, isLearnedIn, valueAt, type Timeline } from './timeline.ts';

const anchor = '2026-11';
const at = (timeline: Timeline<string>, month: string, knownIn = month) =>
  valueAt(timeline, { anchor, month, knownIn });

describe('a timeline', () => {
  const moved: Timeline<string> = [...always('here'), { ago: 3, value: 'there' }, { ago: -2, value: 'away' }];

  it('holds a value until the next one, before the anchor and after it', () => {
    expect(['2024-01', '2026-07', '2026-08', '2026-11', '2027-01', '2030-05'].map((month) => at(moved, month))).toEqual(
      ['here', 'here', 'there', 'there', 'away', 'away'],
    );
  });

  it('says of the past what was known then, and what is known since', () => {
    const late: Timeline<string> = [...always('no'), { ago: 8, learnedAgo: 2, value: 'yes' }];
    expect(at(late, '2026-05')).toBe('no');
    expect(at(late, '2026-05', '2026-08')).toBe('no');
    expect(at(late, '2026-05', '2026-09')).toBe('yes');
    expect(at(late, '2026-02', '2026-09')).toBe('no');
    expect(['2026-08', '2026-09', '2026-10'].map((month) => isLearnedIn([undefined, late], anchor, month))).toEqual([
      false,
      true,
      false,
    ]);
  });
});
