import { isOfFile, isSameAnswer } from '#domain/benefits/questions/file-answers.ts';
import type { Answer, Answers, Question } from '#domain/benefits/questions/question.ts';
import type { WithFile } from '#domain/benefits/questions/take-over.ts';
import type { Questionnaire } from '../questionnaire.ts';

/** A question of each kind; `amount` is only asked of those who said « yes » first. */
const smallQuestions = {
  choice: { key: 'choice', topic: 'couple', kind: 'choice', options: ['yes', 'no', 'abroad'] },
  amount: { key: 'amount', topic: 'annualIncome', kind: 'amount', per: 'year', mayBeUnknown: true },
  quarter: { key: 'quarter.you', topic: 'wage', person: 'you', kind: 'quarter', mayBeNone: true },
  commune: { key: 'commune', topic: 'commune', kind: 'commune' },
} as const satisfies Readonly<Record<string, Question>>;

const isAbroad = ({ choice }: Answers): boolean => choice?.kind === 'choice' && choice.value === 'abroad';

function order(answers: Answers): readonly Question[] {
  const { choice, amount, quarter, commune } = smallQuestions;
  const first = answers['choice'];
  if (isAbroad(answers)) return [choice];
  const isYes = first?.kind === 'choice' && first.value === 'yes';
  return [choice, ...(isYes ? [amount] : []), quarter, commune];
}

function nextQuestion(answers: Answers): Question | undefined {
  return order(answers).find(({ key }) => answers[key] === undefined);
}

/** What the file knows and comes next. */
function takeOver({ answers, ofFile }: WithFile): Answers {
  const question = nextQuestion(answers);
  const known = question && ofFile[question.key];
  return question && known ? takeOver({ answers: { ...answers, [question.key]: known }, ofFile }) : answers;
}

/** A questionnaire large enough to walk the chart; the real one has its own tests. */
export const smallQuestionnaire: Questionnaire = {
  nextQuestion,
  askedQuestions(answers) {
    const next = nextQuestion(answers);
    return order(answers).filter(({ key }) => answers[key] !== undefined || key === next?.key);
  },
  expectedCount: (answers, _facts, ofFile) =>
    order({ ...ofFile, ...answers }).filter(({ key }) => !isOfFile({ ...ofFile, ...answers }, ofFile, key)).length,
  takeOver,
  withSaid({ answers, ofFile }, { key }, answer: Answer) {
    const all: Answers = { ...answers, [key]: answer };
    const asked = new Set(order(all).map((question) => question.key));
    const kept = Object.fromEntries(Object.entries(all).filter(([name]) => asked.has(name)));
    const { [key]: known, ...others } = ofFile;
    const left = known === undefined || isSameAnswer(known, answer) ? ofFile : others;
    return { ofFile: left, answers: takeOver({ answers: kept, ofFile: left }) };
  },
  householdOf: () => ({
    household: {
      adults: [
        { birthDate: '1990-01-01', incomes: [{ wage: 1_400 }, { wage: 1_400 }, { wage: 1_400 }], student: false },
      ],
      children: [],
      housing: { tenure: 'tenant', rent: 500, zone: 'zone2' },
      pregnant: false,
      recentlySingle: false,
      annualIncome: 15_000,
      housingIncome: 15_000,
      twoEarners: false,
      supportReceived: 0,
    },
    assumptions: [],
  }),
  outOfScope: (answers) => (isAbroad(answers) ? 'abroad' : undefined),
};
