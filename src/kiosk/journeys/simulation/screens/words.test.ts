import { describe, expect, test } from 'vitest';
import { nextQuestion, withAnswer } from '#domain/benefits/questions/flow.ts';
import type { Answer, Answers, Question } from '#domain/benefits/questions/question.ts';
import { choice, choices, facts } from '#domain/benefits/questions/testing/asking.ts';
import { topicKeys } from '#domain/benefits/questions/topic-keys.ts';
import { allTextsIn } from '#kiosk/testing/all-texts.ts';
import { languageIds } from '#domain/language.ts';
import { helpOf, lineOf, optionWords, titleOf } from './words.ts';

interface Way {
  readonly tenure: string;
  readonly couple: string;
  readonly children: number;
  readonly pregnant?: true;
  /** A month of rent, in euros. */
  readonly rent?: number;
  /** Only these are ticked where several may be; without it all are. */
  readonly ticks?: Readonly<Record<string, readonly string[]>>;
}

const none = { otherMoney: [] };
/** Each leads to questions that the others do not ask. */
const ways: readonly Way[] = [
  { tenure: 'tenant', couple: 'couple', children: 3 },
  { tenure: 'socialTenant', couple: 'couple', children: 0, ticks: { 'situation.partner': ['student'] } },
  { tenure: 'housedFree', couple: 'alone', children: 3, ticks: { ...none, situation: ['workEnded', 'unemployed'] } },
  { tenure: 'tenant', couple: 'alone', children: 0, ticks: { ...none, situation: ['student'] } },
  { tenure: 'tenant', couple: 'alone', children: 0, ticks: { ...none, situation: ['retired'] } },
  { tenure: 'owner', couple: 'alone', children: 0, ticks: { ...none, situation: [] } },
  {
    tenure: 'tenant',
    couple: 'couple',
    children: 5,
    pregnant: true,
    rent: 1500,
    ticks: { ...none, situation: ['unemployed'] },
  },
  { tenure: 'tenant', couple: 'couple', children: 0, rent: 600, ticks: { ...none, situation: ['unemployed'] } },
];

const ages: Readonly<Record<string, number>> = {
  you: 22,
  partner: 23,
  child1: 17,
  child2: 8,
  child3: 4,
  child4: 1,
  child5: 1,
};

/** An answer that leads to as many more questions as it can. */
function talkative(question: Question, way: Way): Answer {
  const { key, kind, topic, person = '', options = [], mayBeUnknown } = question;
  switch (kind) {
    case 'choice':
      if (topic === 'tenure') return choice(way.tenure);
      if (topic === 'couple') return choice(way.couple);
      return choice(options.includes('yes') && (topic !== 'pregnant' || way.pregnant) ? 'yes' : (options.at(-1) ?? ''));
    case 'choices':
      return choices(
        ...(way.ticks?.[key] ?? way.ticks?.[topic] ?? options).filter((option) => options.includes(option)),
      );
    case 'count':
      return { kind, value: topic === 'expected' ? 2 : way.children };
    case 'birth':
      return { kind: 'age', years: ages[person] ?? 30 };
    case 'amount':
      if (topic === 'housingIncome') return { kind, euros: 12_000 };
      return mayBeUnknown ? { kind: 'unknown' } : { kind, euros: topic === 'rent' ? (way.rent ?? 100) : 100 };
    case 'quarter':
      return { kind, euros: topic === 'sickPay' ? [50, 50, 50] : [0, 0, 100] };
    case 'commune':
      return { kind, commune: '31555' };
  }
}

function questionsOf(way: Way): readonly Question[] {
  const found: Question[] = [];
  let answers: Answers = {};
  for (let question = nextQuestion(answers, facts); question; question = nextQuestion(answers, facts)) {
    found.push(question);
    answers = withAnswer(answers, question, talkative(question, way), facts);
    if (!(question.key in answers)) throw new Error(`no answer to ${question.key}`);
  }
  return found;
}

const questions = ways.flatMap(questionsOf);

test('the ways come to every topic', () => {
  const asked = new Set(questions.map(({ topic }) => topic));
  expect(topicKeys.filter((topic) => !asked.has(topic))).toEqual([]);
});

describe.each(languageIds)('in %s', (language) => {
  const t = allTextsIn(language);

  test('each question asked has its sentence, its help, its line and its options', () => {
    for (const question of questions) {
      const options = (question.options ?? []).map((option) => optionWords(t, question, option));
      for (const text of [titleOf(t, question), helpOf(t, question), lineOf(t, question), ...options]) {
        expect(text, question.key).toMatch(/^[^{}]{2,}$/);
      }
      expect(titleOf(t, question), question.key).toMatch(/\?$/);
    }
  });

  test('lost work is asked as RSA where nothing else may have been received', () => {
    const sentences = (first: string) => {
      const asked = questions.filter(({ topic, options }) => topic === 'withoutWork' && options?.[0] === first);
      return new Set(asked.filter(({ person }) => person === 'you').map((question) => titleOf(t, question)));
    };
    expect(sentences('rsa')).toEqual(new Set([{ fr: 'Recevez-vous le RSA ?', en: 'Do you receive RSA?' }[language]]));
    expect(sentences('withBenefit').size).toBe(1);
    expect(sentences('withBenefit')).not.toEqual(sentences('rsa'));
  });

  test('two people are not asked the same sentence', () => {
    const keys = new Map<string, string>();
    for (const question of questions) {
      const title = titleOf(t, question);
      expect(keys.get(title) ?? question.key, title).toBe(question.key);
      keys.set(title, question.key);
    }
  });
});
