import type { Commune } from '#domain/benefits/communes/communes.ts';
import type { Answer, Question } from '#domain/benefits/questions/question.ts';
import { formatShortDate } from '#domain/time/french-time.ts';
import type { KioskTexts } from '#kiosk/texts/texts.ts';
import { formatEuros } from './amounts.ts';
import { optionWords } from './words.ts';

/** What the visitor answered, as the summary says it back. */
export function answerWords(t: KioskTexts, question: Question, answer: Answer, commune: Commune | undefined): string {
  const { language } = t;
  switch (answer.kind) {
    case 'choice':
      return optionWords(t, question, answer.value);
    case 'choices':
      if (answer.values.length === 0) return t('simulation.choices.none');
      return answer.values.map((value) => optionWords(t, question, value)).join(', ');
    case 'count':
      return String(answer.value);
    case 'birthDate':
      return formatShortDate(answer.value);
    case 'age':
      return t('simulation.answer.age', { years: answer.years });
    case 'amount':
      return t(`simulation.answer.${question.per ?? 'month'}`, { euros: formatEuros(answer.euros, language) });
    case 'quarter':
      return quarterWords(t, answer.euros);
    case 'commune':
      return commune?.insee === answer.commune ? commune.name : answer.commune;
    case 'none':
      return t('simulation.answer.none');
    case 'unknown':
      return t('simulation.answer.unknown');
  }
}

/** One amount where the three months are alike; else each, the oldest first, as time runs. */
function quarterWords(t: KioskTexts, euros: readonly [number, number, number]): string {
  const [last, middle, first] = euros.map((amount) => formatEuros(amount, t.language));
  return last === middle && middle === first
    ? t('simulation.answer.eachMonth', { euros: last ?? '' })
    : [first, middle, last].join(' · ');
}
