import type { PersonId, Question } from '#domain/benefits/questions/question.ts';
import type { KioskKey, KioskTexts } from '#kiosk/texts/texts.ts';
import type { TextValues } from '#languages/translator.ts';
import { topicOf } from './topic-groups.ts';

/** The sentence of the question. */
export function titleOf(t: KioskTexts, question: Question): string {
  return t(`simulation.question.${topicOf(question)}`, valuesOf(question));
}

/** What « Aide » says: what is meant, and where the figure stands. */
export function helpOf(t: KioskTexts, question: Question): string {
  return t(`simulation.help.${topicOf(question)}`, valuesOf(question));
}

/** The question in a few words, on its line of the summary. */
export function lineOf(t: KioskTexts, question: Question): string {
  const topic = t(`simulation.line.${topicOf(question)}`, valuesOf(question));
  return question.person === undefined || question.person === 'you'
    ? topic
    : t('simulation.line.of', { topic, person: personWords(t, question.person) });
}

/** One of the answers to choose from; « oui » and « non » are the same everywhere, and so are people. */
export function optionWords(t: KioskTexts, question: Question, option: string): string {
  if (option === 'yes' || option === 'no') return t(`simulation.option.${option}`);
  if (/^(?:you|partner|child\d+)$/.test(option)) return personWords(t, option as PersonId);
  return t(`simulation.option.${question.topic}.${option}` as KioskKey, valuesOf(question));
}

function personWords(t: KioskTexts, person: PersonId): string {
  return t('simulation.person', whoValues(person));
}

/** The first answer offered tells a question that is asked with fewer answers: its sentence is another one. */
function valuesOf({ person = 'you', options = [], figures }: Question): TextValues {
  return { ...whoValues(person), first: options[0] ?? 'none', ...figures };
}

function whoValues(person: PersonId): TextValues {
  return { who: person.replace(/\d+$/, ''), child: Number(/\d+$/.exec(person)?.[0] ?? 0) };
}
