import { caisseKindOf, type CaisseId } from '#domain/caisse/caisse.ts';
import type { LanguageId } from '#domain/language.ts';
import { oneTimeCodePolicy, type OneTimeCode } from '#domain/one-time-code/code.ts';
import { MINUTE_MS } from '#domain/time/instant.ts';
import type { CodePurpose } from '../one-time-codes/tables.ts';
import { translators } from './texts.ts';

interface MessageText {
  readonly subject: string;
  readonly text: string;
}

/** What a code is for, as its message says it. */
const wordsOf = {
  passwordReset: 'oneTimeCode',
  passwordResetLetter: 'oneTimeCode',
  raiseAccount: 'raisingCode',
  newContact: 'contactCode',
  accountCreation: 'creationCode',
  accountCreationOnFile: 'creationProofCode',
  accountCreationLetter: 'creationProofCode',
} as const satisfies Readonly<Record<CodePurpose, string>>;

export interface OneTimeCodeFacts {
  readonly caisse: CaisseId;
  readonly purpose: CodePurpose;
  readonly code: OneTimeCode;
}

const codeValues = ({ caisse, code }: OneTimeCodeFacts) => ({
  caisse: caisseKindOf(caisse),
  code,
  minutes: oneTimeCodePolicy.lifeMs / MINUTE_MS,
});

/** A one-time code by SMS (#158, #160): no name, no number, nothing but the code and what it is for. */
export function oneTimeCodeSms(facts: OneTimeCodeFacts, language: LanguageId = 'fr'): string {
  return translators[language](`outgoing.${wordsOf[facts.purpose]}.sms`, codeValues(facts));
}

/** The same by mail. */
export function oneTimeCodeMail(facts: OneTimeCodeFacts, language: LanguageId = 'fr'): MessageText {
  const t = translators[language];
  const values = codeValues(facts);
  return {
    subject: t('outgoing.oneTimeCode.subject'),
    text: mailOf([
      t('outgoing.mail.greeting'),
      t(`outgoing.${wordsOf[facts.purpose]}.mail`, values),
      t('outgoing.oneTimeCode.use', values),
      t('outgoing.mail.notYou', values),
      ...closing(values, language),
    ]),
  };
}

export interface PasswordLinkFacts {
  readonly caisse: CaisseId;
  /** The whole address, token and all. */
  readonly url: string;
  /** How long it is good, in minutes. */
  readonly minutes: number;
}

/** « Renouveler mon mot de passe » (#266–#268): the address stands alone on its line, as plain text has no button. */
export function passwordLinkMail(
  { caisse, url, minutes }: PasswordLinkFacts,
  language: LanguageId = 'fr',
): MessageText {
  const t = translators[language];
  const values = { caisse: caisseKindOf(caisse), minutes };
  return {
    subject: t('outgoing.passwordLink.subject'),
    text: mailOf([
      t('outgoing.mail.greeting'),
      t('outgoing.passwordLink.mail', values),
      `${t('outgoing.passwordLink.action')}\n${url}`,
      t('outgoing.passwordLink.term', values),
      t('outgoing.passwordLink.notYou', values),
      ...closing(values, language),
    ]),
  };
}

function closing(values: { readonly caisse: string }, language: LanguageId): readonly string[] {
  const t = translators[language];
  return [t('outgoing.mail.automatic'), `${t('outgoing.mail.thanks')}\n${t('outgoing.mail.signature', values)}`];
}

const mailOf = (paragraphs: readonly string[]): string => `${paragraphs.join('\n\n')}\n`;
