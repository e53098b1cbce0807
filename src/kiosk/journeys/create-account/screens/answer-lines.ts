import type { TypedContact } from '#domain/account/creation.ts';
import { maskIban } from '#domain/bank/iban.ts';
import { maskNir } from '#domain/identity/nir-display.ts';
import { formatShortDate } from '#domain/time/french-time.ts';
import { creationFields, isAsked, type CreationField } from '#machines/create-account/answers.ts';
import type { KioskTexts } from '#kiosk/texts/texts.ts';
import type { Props } from './screen.ts';

interface AnswerLine {
  readonly field: CreationField;
  readonly label: string;
  readonly value: string;
  /** Read from the card: no « Modifier ». */
  readonly isFixed: boolean;
}

/** What was answered, in the order of the questions; numbers masked (P25). */
export function answerLines(t: KioskTexts, context: Props['context']): readonly AnswerLine[] {
  const fromCard: readonly CreationField[] = context.holder ? ['nir', 'birthDate'] : [];
  return creationFields
    .filter((field) => isAsked(context, field) || fromCard.includes(field))
    .map((field) => ({
      field,
      label: labelOf(t, context, field),
      value: valueOf(t, context, field),
      isFixed: fromCard.includes(field),
    }));
}

function labelOf(t: KioskTexts, { answers }: Props['context'], field: CreationField): string {
  switch (field) {
    case 'nir':
    case 'birthName':
    case 'birthDate':
    case 'postalCode':
      return t(`identity.check.${field}`);
    case 'contact':
      return t(answers.contact?.kind === 'mail' ? 'createAccount.line.mail' : 'createAccount.line.mobile');
    default:
      return t(`createAccount.line.${field}`);
  }
}

function valueOf(t: KioskTexts, { known, answers }: Props['context'], field: CreationField): string {
  switch (field) {
    case 'nir':
      return known.nir ? maskNir(known.nir) : '';
    case 'birthDate':
      return known.birthDate ? formatShortDate(known.birthDate) : '';
    case 'civility':
      return answers.civility ? t(`createAccount.civility.${answers.civility}`) : '';
    case 'birthPlace':
      return answers.birthPlace ? t(`createAccount.birthPlace.${answers.birthPlace}`) : '';
    case 'livesInFrance':
      return t(answers.livesInFrance === true ? 'createAccount.yes' : 'createAccount.no');
    case 'iban':
      return answers.iban ? maskIban(answers.iban) : '';
    case 'usedName':
    case 'cardNumber':
      return answers[field] ?? t('createAccount.line.none');
    case 'contact':
      return answers.contact ? contactWords(answers.contact) : '';
    case 'firstNames':
      return answers.firstNames ?? '';
    case 'birthName':
    case 'postalCode':
      return known[field] ?? '';
  }
}

/** « 06 39 98 00 01 », or the address as it was typed. */
function contactWords({ kind, value }: TypedContact): string {
  return kind === 'mobile' ? value.replaceAll(/(\d{2})(?=\d)/g, '$1\u00A0') : value;
}
