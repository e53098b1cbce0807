import type { Question } from '#domain/benefits/questions/question.ts';
import { groupOf, topicGroups, type TopicGroup } from './topic-groups.ts';

/** Answers of one topic on one page. */
export interface SummaryPart {
  readonly group: TopicGroup;
  readonly questions: readonly Question[];
}

/** Room that the title of a group takes, in lines. */
const TITLE_LINES = 0.6;

/** The questions by topic, cut into pages that need no scrolling at 100 % (A18). */
export function summaryPages(asked: readonly Question[], room: number): readonly (readonly SummaryPart[])[] {
  const sorted = topicGroups.flatMap((group) => asked.filter((question) => groupOf(question) === group));
  const pages: (readonly Question[])[] = [];
  let page: readonly Question[] = [];
  for (const question of sorted) {
    if (page.length > 0 && linesOf([...page, question]) > room) {
      pages.push(page);
      page = [];
    }
    page = [...page, question];
  }
  return [...pages, page].map(partsOf);
}

function linesOf(questions: readonly Question[]): number {
  return questions.length + TITLE_LINES * new Set(questions.map(groupOf)).size;
}

function partsOf(questions: readonly Question[]): readonly SummaryPart[] {
  return topicGroups
    .map((group) => ({ group, questions: questions.filter((question) => groupOf(question) === group) }))
    .filter((part) => part.questions.length > 0);
}
