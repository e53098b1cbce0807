import type { AnswerKind } from '#domain/benefits/questions/question.ts';
import type { FunctionComponent } from 'preact';
import { AmountQuestion, CountQuestion, QuarterQuestion } from './amount-questions.tsx';
import { BirthQuestion } from './birth-question.tsx';
import { ChoiceQuestion } from './choice-question.tsx';
import { ChoicesQuestion } from './choices-question.tsx';
import { CommuneQuestion } from './commune-question.tsx';
import type { AskedProps } from './asked.ts';
import type { Props } from './screen.ts';

const fieldOf: Readonly<Record<AnswerKind, FunctionComponent<AskedProps>>> = {
  choice: ChoiceQuestion,
  choices: ChoicesQuestion,
  count: CountQuestion,
  birth: BirthQuestion,
  amount: AmountQuestion,
  quarter: QuarterQuestion,
  commune: CommuneQuestion,
};

/** The question of the moment, each with the field of its kind; another question is another screen. */
export function QuestionScreen({ context, send }: Props) {
  const { question, answers } = context;
  if (!question) throw new Error('nothing is asked');
  const Field = fieldOf[question.kind];
  return (
    <Field
      key={`${question.key}.${context.monthsGiven}`}
      context={context}
      send={send}
      question={question}
      given={answers[question.key]}
      onAnswer={(answer) => send({ type: 'ANSWERED', answer })}
    />
  );
}
