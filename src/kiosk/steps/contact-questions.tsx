import type { Email, Mobile } from '#domain/identity/contact.ts';
import { parseMail, parseMobile, type MailProblem, type MobileProblem } from '#domain/identity/parse-contact.ts';
import { useTexts, type KioskTexts } from '#kiosk/texts/texts.ts';
import { emailFormat, mobileFormat } from '#ui/fields/formats.ts';
import { EmailKeyboard } from '#ui/keyboards/email-keyboard.tsx';
import { NumberKeyboard } from '#ui/keyboards/number-keyboard.tsx';
import { useKeyboardLabels } from './keyboard-labels.ts';
import { TypedQuestion, type TypedQuestionProps } from './typed-question.tsx';

type MobileQuestion = TypedQuestionProps<Mobile, MobileProblem>;
type MailQuestion = TypedQuestionProps<Email, MailProblem>;

export type MobileQuestionProps = Pick<MobileQuestion, 'screenId' | 'step' | 'lead' | 'initial' | 'aside' | 'onAnswer'>;
export type MailQuestionProps = Pick<MailQuestion, 'screenId' | 'step' | 'lead' | 'initial' | 'aside' | 'onAnswer'>;

/** « Numéro de mobile » (#175). */
export function MobileQuestion(props: MobileQuestionProps) {
  const t = useTexts();
  const labels = useKeyboardLabels();
  return (
    <TypedQuestion
      {...props}
      title={t('contact.mobile.title')}
      label={t('contact.mobile.label')}
      hint={t('contact.mobile.hint')}
      format={mobileFormat}
      parse={parseMobile}
      wording={(problem) => mobileProblemWords(t, problem)}
      keyboard={(entry) => <NumberKeyboard entry={entry} labels={labels} />}
      keyboardShape="pad"
    />
  );
}

/** « Adresse mail » (#175, #251). */
export function MailQuestion(props: MailQuestionProps) {
  const t = useTexts();
  const labels = useKeyboardLabels();
  return (
    <TypedQuestion
      {...props}
      title={t('contact.mail.title')}
      label={t('contact.mail.label')}
      hint={t('contact.mail.hint')}
      format={emailFormat}
      parse={parseMail}
      wording={(problem) => mailProblemWords(t, problem)}
      keyboard={(entry) => <EmailKeyboard entry={entry} labels={labels} />}
      keyboardShape="wide"
    />
  );
}

function mobileProblemWords(t: KioskTexts, problem: MobileProblem): string {
  switch (problem.code) {
    case 'empty':
      return t('identity.problem.empty');
    case 'tooShort':
      return t('contact.mobile.problem.tooShort', { missing: problem.missing });
    case 'notMobile':
      return t('contact.mobile.problem.notMobile');
  }
}

function mailProblemWords(t: KioskTexts, problem: MailProblem): string {
  return problem.code === 'empty' ? t('identity.problem.empty') : t(`contact.mail.problem.${problem.code}`);
}
