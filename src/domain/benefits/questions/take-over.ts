import { isAnswerTo } from './answer-check.ts';
import { partsOfKey } from './answer-schema.ts';
import { isOfFile, isSameAnswer } from './file-answers.ts';
import { nextQuestion, withAnswer } from './flow.ts';
import type { Answer, Answers, Facts, Question } from './question.ts';
import type { TopicKey } from './topic-keys.ts';

/** The answers, and those of the file that still hold. */
export interface WithFile {
  readonly answers: Answers;
  readonly ofFile: Answers;
}

/**
 * Answers from the file what comes next, up to the first question that it does not answer. An answer that the question does
 * not take is none.
 */
export function takeOver({ answers, ofFile }: WithFile, facts: Facts): Answers {
  let taken = answers;
  for (;;) {
    const question = nextQuestion(taken, facts);
    const known = question && ofFile[question.key];
    if (!question || !known || !isAnswerTo(question, known, facts)) return taken;
    taken = withAnswer(taken, question, known, facts);
  }
}

const ofHome = ['tenure', 'sharesCosts', 'rent', 'dwelling', 'rentReduction', 'aidReceived'] as const;

/** What the file says on the ground of another of its answers: where that one is wrong, these are no longer known. */
const restsOn: Partial<Record<TopicKey, readonly TopicKey[]>> = {
  inFrance: ['commune', ...ofHome],
  commune: ofHome,
  tenure: ofHome.filter((topic) => topic !== 'tenure'),
  couple: ['recentlySingle', 'annualIncome', 'twoEarners', 'housingIncome', 'aidReceived'],
  dependants: ['sharedCustody', 'withoutParents', 'childrenWithPay', 'aeeh', 'aidReceived'],
  situation: ['withoutWork'],
};

/**
 * An answer of the visitor to a question. One that contradicts the file takes with it what the file said on its ground: that is
 * asked, and so is what fell with the answer. What the visitor has said by hand stays.
 */
export function withSaid(given: WithFile, question: Question, answer: Answer, facts: Facts): WithFile {
  const answers = withAnswer(given.answers, question, answer, facts);
  const fellWith = Object.keys(given.answers).filter((key) => !(key in answers));
  const contradicted = contradictedBy(given.ofFile, question, answer);
  const ofFile = without(given.ofFile, [...fellWith, ...contradicted]);
  const left = without(
    answers,
    contradicted.filter((key) => key !== question.key && isOfFile(answers, given.ofFile, key)),
  );
  return { ofFile, answers: takeOver({ answers: left, ofFile }, facts) };
}

/** The keys of the file’s answers that no longer hold. */
function contradictedBy(ofFile: Answers, { key, topic, person }: Question, answer: Answer): readonly string[] {
  const ofThis = ofFile[key];
  if (ofThis === undefined || isSameAnswer(ofThis, answer)) return [];
  const grounds: readonly TopicKey[] = restsOn[topic as TopicKey] ?? [];
  const rests = (other: string): boolean => {
    const parts = partsOfKey(other);
    if (parts === undefined) return false;
    if (topic === 'dependants' && isFewer(answer, ofThis) && isChild(parts.person)) return true;
    return grounds.includes(parts.topic) && (parts.person === undefined || parts.person === person);
  };
  return [key, ...Object.keys(ofFile).filter(rests)];
}

/** Which of the children is no longer there, nobody has said. */
const isFewer = (answer: Answer, before: Answer): boolean =>
  answer.kind === 'count' && before.kind === 'count' && answer.value < before.value;

const isChild = (person: string | undefined): boolean => person?.startsWith('child') === true;

/** Without the file: what the visitor said by hand stays, as far as it is still asked. */
export function withoutFile({ answers, ofFile }: WithFile): Answers {
  return without(
    answers,
    Object.keys(answers).filter((key) => isOfFile(answers, ofFile, key)),
  );
}

const without = (answers: Answers, keys: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.includes(key)));
