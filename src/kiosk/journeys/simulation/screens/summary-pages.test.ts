import { assert, constantFrom, property, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '#domain/benefits/questions/question.ts';
import { topicKeys } from '#domain/benefits/questions/topic-keys.ts';
import { summaryRoom } from '#kiosk/steps/summary-room.ts';
import { summaryPages } from './summary-pages.ts';
import { groupOf } from './topic-groups.ts';

const asking = (topic: string): Question => ({ key: topic, topic, kind: 'choice' });

describe('the pages of the summary', () => {
  test('hold each answer once, by topic, and no page is too long', () => {
    assert(
      property(uniqueArray(constantFrom(...topicKeys), { minLength: 1 }), constantFrom(4, 5, 7.5), (topics, room) => {
        const pages = summaryPages(topics.map(asking), room);
        const shown = pages.flatMap((parts) => parts.flatMap(({ questions }) => questions.map(({ key }) => key)));
        expect(shown.toSorted()).toEqual(topics.toSorted());
        for (const parts of pages) {
          expect(parts.length).toBeGreaterThan(0);
          expect(parts.reduce((lines, { questions }) => lines + questions.length + 0.6, 0)).toBeLessThanOrEqual(room);
        }
        const groups = pages.flatMap((parts) => parts.map(({ group }) => group));
        expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual([...new Set(groups)]);
      }),
    );
  });

  test('keep the order of the questions within a topic', () => {
    const family = topicKeys.filter((topic) => groupOf(asking(topic)) === 'family');
    const [parts] = summaryPages(family.map(asking), 100);
    expect(parts?.[0]?.questions.map(({ topic }) => topic)).toEqual(family);
  });

  test('are shorter where only the low zone is touched (A23)', () => {
    expect(summaryRoom({ orientation: 'portrait', reach: true })).toBeLessThan(
      summaryRoom({ orientation: 'portrait', reach: false }),
    );
  });
});
