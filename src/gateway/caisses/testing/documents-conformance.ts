import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { caisseKindOf } from '#domain/caisse/caisse.ts';
import {
  documentContentSchema,
  documentOfferSchema,
  type DocumentChoice,
  type DocumentContent,
  type DocumentOffer,
} from '#domain/documents/document.ts';
import {
  documentTypeIds,
  documentTypeRule,
  documentTypes,
  type DocumentType,
} from '#domain/documents/document-types.ts';
import { sumOf } from '#domain/documents/cents.ts';
import { documentRefusalSchema } from '#domain/documents/refusal.ts';
import type { CaisseCapabilities } from '../caisse.ts';
import type { PersonId } from '../person-id.ts';
import type { ConformanceSubject, KnownPerson } from './conformance-subject.ts';
import { nobody } from './nobody.ts';

type Subject = Omit<ConformanceSubject, 'caisse'> & {
  readonly caisse: CaisseCapabilities & { readonly id: ConformanceSubject['caisse']['id'] };
};

/** The newest, the one before it and the oldest: enough for a connector whose answers take a while. */
const ends = <Item>(list: readonly Item[]): readonly Item[] => [...new Set([...list.slice(0, 2), ...list.slice(-1)])];

/** The choices that an offer leads to: some months alone, all of them together, some years; with each subject. */
export function choicesOf(
  { type, months, years, subjects }: DocumentOffer,
  chosenMonths: readonly string[] = ends(months),
): readonly DocumentChoice[] {
  const rule = documentTypeRule(type);
  const [to] = months;
  const from = months.at(-1);
  const periods: readonly Partial<DocumentChoice>[] =
    rule.period === 'none'
      ? [{}]
      : rule.period === 'year'
        ? ends(years).map((year) => ({ year }))
        : [
            ...chosenMonths.map((month) => ({ months: { from: month, to: month } })),
            ...(rule.period === 'months' && from !== undefined && to !== undefined ? [{ months: { from, to } }] : []),
          ];
  return periods.flatMap((period) =>
    rule.subject === 'none' ? [{ type, ...period }] : subjects.map(({ ref }) => ({ type, ...period, subject: ref })),
  );
}

/** Sums that a content says, beside the sums of its own lines. */
export function sumsOf(content: DocumentContent): readonly (readonly [said: number, added: number])[] {
  const added = (lines: readonly { readonly amount: number; readonly withheld: number }[]) =>
    sumOf(lines.map(({ amount, withheld }) => amount - withheld));
  switch (content.type) {
    case 'paiement':
    case 'paiementEtQuotient':
    case 'paiementParPrestation':
    case 'paiementParBeneficiaire':
    case 'paiementParEnfant':
    case 'releveDeCompte':
      return [[content.total, added(content.lines)]];
    case 'indemnitesJournalieres':
      return [
        [content.totalNet, sumOf(content.lines.map(({ net }) => net))],
        ...content.lines.map((line) => [line.net, line.days * line.dailyGross - line.contributions] as const),
      ];
    case 'releveMensuel':
      return [[content.total, sumOf(content.lines.map(({ reimbursed }) => reimbursed))]];
    case 'releveAnnuel':
      return [[content.total, sumOf(content.months.map(({ reimbursed }) => reimbursed))]];
    case 'quotientFamilial':
    case 'enfantsACharge':
    case 'nonDroit':
    case 'radiation':
    case 'reductionTelephonique':
    case 'droits':
    case 'releveFiscal':
    case 'complementaireSante':
    case 'certificatEuropeen':
      return [];
  }
}

/** The part of the suite for `documents`: what is offered is there, adds up, and is refused with a reason where it is not. */
export function describeDocuments(
  subject: () => Promise<Subject>,
  find: (caisse: Pick<CaisseCapabilities, 'people'>, person: KnownPerson) => Promise<PersonId>,
): void {
  /** @throws Error when the subject has nobody with documents. */
  const holders = async () => {
    const { caisse, documents, ...rest } = await subject();
    if (documents === undefined) throw new Error('the subject has nobody with documents');
    const kind = caisseKindOf(caisse.id);
    const people = await Promise.all(
      documents.holders.map(async (known) => ({ known, person: await find(caisse, known) })),
    );
    return { ...rest, caisse, documents, kind, people };
  };
  const offeredTo = async (caisse: Pick<CaisseCapabilities, 'documents'>, person: PersonId) => {
    const offered = await caisse.documents.offered(person);
    if (offered.kind === 'refused') throw new Error(`no document is given: ${offered.reason}`);
    return offered.documents;
  };
  const typesOf = (kind: ReturnType<typeof caisseKindOf>) =>
    documentTypeIds.filter((type) => documentTypes[type].caisse === kind);

  it('offers documents of its own kind in their order, each with what is to be chosen of it', async () => {
    const { caisse, kind, people } = await holders();
    for (const { person } of people) {
      const offers = await offeredTo(caisse, person);
      expect(offers.length).toBeGreaterThan(0);
      z.array(documentOfferSchema).parse(offers);
      const types = offers.map(({ type }) => type);
      expect(types).toEqual(typesOf(kind).filter((type) => types.includes(type)));
      for (const offer of offers) expectWhole(offer);
    }
  });

  it('gives what it offers, or says why not: right by its schema, of what was chosen, and adding up', async () => {
    const { caisse, people } = await holders();
    for (const { person } of people) {
      for (const offer of await offeredTo(caisse, person)) {
        for (const choice of choicesOf(offer)) {
          const outcome = await caisse.documents.give({ person, choice, mayShowHealth: true });
          if (outcome.kind === 'refused') {
            documentRefusalSchema.parse(outcome.reason);
            continue;
          }
          const content = documentContentSchema.parse(outcome.content);
          expectChosen(content, choice);
          for (const [said, added] of sumsOf(content)) expect(said, choice.type).toBe(added);
        }
      }
    }
  });

  it('gives one document of each type that it can give, the same when asked twice', async () => {
    const { caisse, kind, people } = await holders();
    const given = new Set<DocumentType>();
    for (const { person } of people) {
      for (const offer of await offeredTo(caisse, person)) {
        const [choice] = choicesOf(offer);
        if (choice === undefined) continue;
        const query = { person, choice, mayShowHealth: true };
        const outcome = await caisse.documents.give(query);
        expect(await caisse.documents.give(query)).toEqual(outcome);
        if (outcome.kind === 'given') given.add(choice.type);
      }
    }
    const { neverGiven = [] } = (await holders()).documents;
    expect([...given].toSorted()).toEqual(
      typesOf(kind)
        .filter((type) => !neverGiven.includes(type))
        .toSorted(),
    );
  });

  it('refuses by a reason what was not offered, and never fails', async () => {
    const { caisse, people } = await holders();
    const months = { from: '2099-01', to: '2099-02' };
    const longAgo = { from: '2001-01', to: '2001-01' };
    for (const { person } of people) {
      for (const type of documentTypeIds) {
        for (const part of [{}, { months }, { months: longAgo }, { year: 2001 }, { subject: 'of-nobody' }]) {
          const choice: DocumentChoice = { type, subject: 'of-nobody', ...part };
          if (documentTypeRule(type).period === 'none') continue;
          const outcome = await caisse.documents.give({ person, choice, mayShowHealth: true });
          expect(outcome.kind, `${type} ${JSON.stringify(part)}`).toBe('refused');
          if (outcome.kind === 'refused') documentRefusalSchema.parse(outcome.reason);
        }
      }
    }
  });

  it('names subjects by something that tells nothing, and of one file alone', async () => {
    const { caisse, people } = await holders();
    const seen = new Map<string, PersonId>();
    for (const { person, known } of people) {
      for (const { subjects } of await offeredTo(caisse, person)) {
        for (const { ref, label } of subjects) {
          expect(seen.get(ref) ?? person).toBe(person);
          seen.set(ref, person);
          for (const word of [known.nir, known.birthName, ...label.split(' ')]) {
            if (word.length > 2) expect(ref.toLowerCase()).not.toContain(word.toLowerCase());
          }
        }
      }
    }
  });

  it('leaves out what is about health where it may not be shown', async () => {
    const { caisse, people } = await holders();
    for (const { person } of people) {
      for (const offer of await offeredTo(caisse, person)) {
        for (const choice of choicesOf(offer)) {
          const outcome = await caisse.documents.give({ person, choice, mayShowHealth: false });
          if (documentTypeRule(choice.type).level === 'strong') expect(outcome.kind).toBe('refused');
          if (outcome.kind === 'given' && outcome.content.type === 'droits') {
            expect(outcome.content.health).toBeNull();
          }
        }
      }
    }
  });

  it('gives nothing of a file that stands in the way, and says why; of a name that it gave to nobody there is none', async () => {
    const { caisse, kind, documents } = await holders();
    const [type] = typesOf(kind);
    if (type === undefined) throw new Error('no document for this kind of caisse');
    const refused = await Promise.all(
      documents.refused.map(async ({ person, reason }) => ({ person: await find(caisse, person), reason })),
    );
    for (const { person, reason } of [...refused, { person: nobody, reason: 'noFile' }]) {
      expect(await caisse.documents.offered(person)).toEqual({ kind: 'refused', reason });
      const months = { from: '2026-01', to: '2026-01' };
      const given = await caisse.documents.give({ person, choice: { type, months }, mayShowHealth: true });
      expect(given).toEqual({ kind: 'refused', reason });
    }
  });
}

/** What is to be chosen is there, once each, the newest first. */
function expectWhole({ type, months, years, subjects }: DocumentOffer): void {
  const { period, subject } = documentTypeRule(type);
  const choosesMonth = period === 'month' || period === 'months';
  expect(months.length > 0, type).toBe(choosesMonth);
  expect(years.length > 0, type).toBe(period === 'year');
  expect(subjects.length > 0, type).toBe(subject !== 'none');
  expect(months).toEqual([...new Set(months)].toSorted().toReversed());
  expect(years).toEqual([...new Set(years)].toSorted((a, b) => b - a));
  expect(new Set(subjects.map(({ ref }) => ref)).size).toBe(subjects.length);
}

function expectChosen(content: DocumentContent, { type, months, year }: DocumentChoice): void {
  expect(content.type).toBe(type);
  if ('period' in content) expect(content.period).toEqual(months);
  if ('month' in content && documentTypeRule(type).period === 'month') expect(content.month).toBe(months?.to);
  if ('year' in content) expect(content.year).toBe(year);
  if (content.type === 'quotientFamilial') expect(content.quotient.month).toBe(months?.to);
}
