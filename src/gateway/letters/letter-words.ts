import { caisseKindOf, caisses, type CaisseId } from '#domain/caisse/caisse.ts';
import type { LanguageId } from '#domain/language.ts';
import type { OneTimeCode } from '#domain/one-time-code/code.ts';
import { formatDay } from '#domain/time/french-time.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import en from '#languages/en/letters.json' with { type: 'json' };
import fr from '#languages/fr/letters.json' with { type: 'json' };
import { noticeWords, type NoticeFacts } from '../messages/texts.ts';
import { createsAccount, type CodePurpose } from '../one-time-codes/tables.ts';
import { createTranslator, type Translate } from '#languages/translator.ts';

type LetterKey = `letters.${keyof typeof fr & string}`;

const translators: Readonly<Record<LanguageId, Translate<LetterKey>>> = {
  fr: createTranslator('fr', { letters: fr }),
  en: createTranslator('en', { letters: en }),
};

export interface CodeLetterFacts {
  readonly caisse: CaisseId;
  readonly purpose: CodePurpose;
  readonly code: OneTimeCode;
  readonly writtenAt: EpochMs;
  readonly validUntil: EpochMs;
}

/** The words of a letter, from top to bottom. The address is not among them: the caisse prints it. */
export interface LetterWords {
  readonly language: LanguageId;
  /** Of the file; says nothing of what is in it. */
  readonly title: string;
  readonly sender: readonly string[];
  readonly date: string;
  readonly object: string;
  readonly before: readonly string[];
  /** Large, in the middle. */
  readonly code?: string;
  readonly after: readonly string[];
  readonly signature: string;
}

/** A letter with a code (#161): in French as all letters of a caisse, unless told otherwise. No name, no number. */
export function codeLetterWords(
  { caisse, purpose, code, writtenAt, validUntil }: CodeLetterFacts,
  language: LanguageId = 'fr',
): LetterWords {
  const t = translators[language];
  const values = { caisse: caisseKindOf(caisse), about: createsAccount(purpose) ? 'creation' : 'password' };
  return {
    ...frameOf({ caisse, writtenAt }, language),
    object: t('letters.code.object', values),
    before: [t('letters.greeting'), t('letters.code.asked', values)],
    code: `${code.slice(0, 3)} ${code.slice(3)}`,
    after: [
      t('letters.code.term', { day: formatDay(validUntil, language) }),
      t('letters.code.use'),
      t('letters.code.use.kiosk', values),
      t('letters.code.use.touch', values),
      t('letters.code.use.type'),
      t('letters.code.secret'),
      t('letters.code.notYou', values),
    ],
  };
}

/** A notice by letter: what a mail would say, and no name. */
export function noticeLetterWords(facts: NoticeFacts, writtenAt: EpochMs, language: LanguageId = 'fr'): LetterWords {
  const t = translators[language];
  const { subject, paragraphs } = noticeWords(facts, language);
  return {
    ...frameOf({ caisse: facts.caisse, writtenAt }, language),
    object: t('letters.object', { subject }),
    before: [t('letters.greeting')],
    after: paragraphs,
  };
}

/** What stands around the text of every letter. */
function frameOf({ caisse, writtenAt }: Pick<CodeLetterFacts, 'caisse' | 'writtenAt'>, language: LanguageId) {
  const t = translators[language];
  const { name, website, phone } = caisses[caisse];
  return {
    language,
    title: t('letters.title'),
    sender: [name, website, t('letters.phone', { phone })],
    date: t('letters.date', { day: formatDay(writtenAt, language) }),
    signature: t('letters.signature', { caisse: caisseKindOf(caisse) }),
  };
}
