import { caisseKindOf, type CaisseId } from '#domain/caisse/caisse.ts';
import type { LanguageId } from '#domain/language.ts';
import type { ProvisionalCode } from '#domain/provisional-code/code.ts';
import { formatReference, type Reference } from '#domain/provisional-code/reference.ts';
import { formatMoment } from '#domain/time/french-time.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import en from '#languages/en/outgoing.json' with { type: 'json' };
import fr from '#languages/fr/outgoing.json' with { type: 'json' };
import { createTranslator, type Translate } from '#languages/translator.ts';

type MessageKey = `outgoing.${keyof typeof fr & string}`;

/** The words of all messages. */
export const translators: Readonly<Record<LanguageId, Translate<MessageKey>>> = {
  fr: createTranslator('fr', { outgoing: fr }),
  en: createTranslator('en', { outgoing: en }),
};

/** The notices to a person, sent to every contact on file; each has a subject, a mail and an SMS in the catalogue. */
export const noticeKinds = [
  'codeIssued',
  'codesRefused',
  'passwordChanged',
  'passwordRenewed',
  'accountActive',
  'passwordReset',
  'resetTriesRefused',
  'codeTriesRefused',
  'mobileChanged',
  'mailChanged',
  'codeDestroyed',
  'accountLocked',
  'accountCreated',
  'creationWaiting',
  'creationTriesRefused',
  'mailReused',
  'authorisationGiven',
  'authorisationWithdrawn',
  'authorisationReceived',
  'authorisationEnded',
  'signedInWithFranceConnect',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export interface NoticeFacts {
  readonly kind: NoticeKind;
  readonly caisse: CaisseId;
  /** When it happened, told in Paris time (#274, P15). */
  readonly at: EpochMs;
}

/**
 * A mail in the manner of #266–#274. It holds no name, no code and no NIR: a reader over the shoulder learns what
 * happened, and not to which person.
 */
export function noticeMail(
  { kind, caisse, at }: NoticeFacts,
  language: LanguageId = 'fr',
): { readonly subject: string; readonly text: string } {
  const t = translators[language];
  const { subject, paragraphs } = noticeWords({ kind, caisse, at }, language);
  const whole = [
    t('outgoing.mail.greeting'),
    ...paragraphs,
    t('outgoing.mail.automatic'),
    `${t('outgoing.mail.thanks')}\n${t('outgoing.mail.signature', { caisse: caisseKindOf(caisse) })}`,
  ];
  return { subject, text: `${whole.join('\n\n')}\n` };
}

/** What a notice says, by mail and by letter: what happened, when, and what to do. */
export function noticeWords(
  { kind, caisse, at }: NoticeFacts,
  language: LanguageId = 'fr',
): { readonly subject: string; readonly paragraphs: readonly string[] } {
  const t = translators[language];
  const values = { caisse: caisseKindOf(caisse), at: formatMoment(at, language) };
  return {
    subject: t(`outgoing.${kind}.subject`, values),
    paragraphs: [
      t(`outgoing.${kind}.mail`, values),
      t('outgoing.mail.date', values),
      t(isOthersAct(kind) ? 'outgoing.mail.surprised' : 'outgoing.mail.notYou', values),
    ],
  };
}

/** Whether somebody else has done it, and rightly: the reader cannot be asked whether it was them. */
const isOthersAct = (kind: NoticeKind): boolean => kind === 'authorisationReceived' || kind === 'authorisationEnded';

export function noticeSms({ kind, caisse, at }: NoticeFacts, language: LanguageId = 'fr'): string {
  const values = { caisse: caisseKindOf(caisse), at: formatMoment(at, language) };
  return translators[language](`outgoing.${kind}.sms`, values);
}

/** A call of an agent: which kiosk, and whether a visitor asked for it; never who that is. */
export interface AgentCallFacts {
  /** The site's name, as the kiosk shows it. */
  readonly site: string;
  readonly kioskId: number;
  readonly at: EpochMs;
  readonly byVisitor: boolean;
}

/** To the hall's own mailbox, in French as all that agents read. */
export function agentCallMail(facts: AgentCallFacts): { readonly subject: string; readonly text: string } {
  const t = translators.fr;
  const values = agentCallValues(facts);
  const paragraphs = [
    t('outgoing.agentCall.mail', values),
    t('outgoing.mail.date', values),
    t('outgoing.mail.automatic'),
  ];
  return { subject: t('outgoing.agentCall.subject', values), text: `${paragraphs.join('\n\n')}\n` };
}

export const agentCallSms = (facts: AgentCallFacts): string =>
  translators.fr('outgoing.agentCall.sms', agentCallValues(facts));

const agentCallValues = ({ site, kioskId, at, byVisitor }: AgentCallFacts) => ({
  site,
  kiosk: kioskId,
  at: formatMoment(at, 'fr'),
  who: byVisitor ? 'visitor' : 'gateway',
});

export interface CodeSmsFacts {
  readonly caisse: CaisseId;
  readonly code: ProvisionalCode;
  readonly reference: Reference;
  readonly validUntil: EpochMs;
  /** Where to use the code, in letters and without scheme. */
  readonly address: string;
}

/** The only message that holds a provisional code. */
export function codeSms(facts: CodeSmsFacts, language: LanguageId = 'fr'): string {
  return translators[language]('outgoing.code.sms', {
    caisse: caisseKindOf(facts.caisse),
    code: facts.code,
    reference: formatReference(facts.reference),
    validUntil: formatMoment(facts.validUntil, language),
    address: facts.address,
  });
}
