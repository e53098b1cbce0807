import { someCaf, someCpam } from '#domain/caisse/testing/some-caisses.ts';
import type { DocumentChoice, DocumentOffer } from '#domain/documents/document.ts';
import { documentTypeRule, type DocumentType } from '#domain/documents/document-types.ts';
import type { IssuedDocument } from '#domain/documents/issued-document.ts';
import type { Months } from '#domain/documents/parts.ts';
import type { CaisseAtWork, Session } from './caisse-at-work.ts';

/** Which period of those offered: the newest month or year, all months together, or months by name. */
export type AskedPeriod = 'newest' | 'whole' | Months;

/** A document that somebody has printed. */
export interface Asked {
  /** Of `people.ts`: whose file. */
  readonly key: string;
  readonly type: DocumentType;
  readonly period?: AskedPeriod;
  /** A part of the label under which the subject is offered; absent: the first one. */
  readonly subject?: string;
}

const caisseOf = (type: DocumentType) => (documentTypeRule(type).caisse === 'caf' ? someCaf : someCpam);

/** What a visitor touches for it. @throws Error where it is not offered */
export function choiceOf(
  offers: readonly DocumentOffer[],
  { type, period = 'newest', subject = '' }: Asked,
): DocumentChoice {
  const offer = offers.find((each) => each.type === type);
  if (offer === undefined) throw new Error(`${type} is not offered`);
  const rule = documentTypeRule(type);
  const ref = offer.subjects.find(({ label }) => label.includes(subject))?.ref;
  const [year] = offer.years;
  return {
    type,
    ...(rule.period === 'month' || rule.period === 'months' ? { months: monthsOf(offer, period) } : {}),
    ...(rule.period === 'year' && year !== undefined && { year }),
    ...(rule.subject !== 'none' && ref !== undefined && { subject: ref }),
  };
}

function monthsOf({ type, months: [to = '', ...earlier] }: DocumentOffer, period: AskedPeriod): Months {
  if (typeof period === 'object') return period;
  const isWhole = period === 'whole' && documentTypeRule(type).period === 'months';
  return { from: isWhole ? (earlier.at(-1) ?? to) : to, to };
}

/** Asks for a document as its visitor would. @throws Error where it is refused */
export async function fetched(caisse: CaisseAtWork, asked: Asked, session?: Session): Promise<IssuedDocument> {
  const own = session ?? (await caisse.ownSession(asked.key, caisseOf(asked.type)));
  const offers = await caisse.offered(own);
  if (typeof offers === 'string') throw new Error(`${asked.key} is offered nothing: ${offers}`);
  const document = await caisse.issued(own, choiceOf(offers, asked));
  if (typeof document === 'string') throw new Error(`${asked.key} is refused ${asked.type}: ${document}`);
  return document;
}
