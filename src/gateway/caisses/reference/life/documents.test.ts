import { describe, expect, it } from 'vitest';
import {
  documentContentSchema,
  type DocumentChoice,
  type DocumentContent,
  type DocumentOffer,
} from '#domain/documents/document.ts';
import { documentTypeIds, type DocumentType } from '#domain/documents/document-types.ts';
import { documentRefusals, fileRefusals, type DocumentRefusal } from '#domain/documents/refusal.ts';
import type { PersonId } from '../../person-id.ts';
import { choicesOf, sumsOf } from '../../testing/documents-conformance.ts';
import { referencePeople } from '../people.ts';
import { cafDocument } from './caf/give-document.ts';
import { offeredOf as offeredOfCaf } from './caf/offer-documents.ts';
import { cpamDocument } from './cpam/give-document.ts';
import { offeredOf as offeredOfCpam } from './cpam/offer-documents.ts';
import { cafFile, cpamFile } from './testing/opened-files.ts';
import { peopleAt } from './testing/written-lives.ts';

const called = (key: string) => {
  const found = referencePeople.find((person) => person.key === key);
  if (found === undefined) throw new Error(`nobody is called ${key}`);
  return found;
};
const idOf = (key: string) => `ref-${key}` as PersonId;

type Given = DocumentContent | DocumentRefusal;
interface Opened {
  readonly key: string;
  readonly offered: readonly DocumentOffer[];
  readonly give: (choice: DocumentChoice) => Given;
}

const atCaf = (key: string, spouse?: string): Opened => {
  const file = cafFile(called(key), spouse === undefined ? undefined : called(spouse));
  const id = idOf(key);
  return { key, offered: offeredOfCaf(file, id), give: (choice) => cafDocument(file, id, choice) };
};
const atCpam = (key: string): Opened => {
  const file = cpamFile(called(key));
  return { key, offered: offeredOfCpam(file), give: (choice) => cpamDocument(file, choice, true) };
};
const everybody = [...peopleAt('caf').map(({ key }) => atCaf(key)), ...peopleAt('cpam').map(({ key }) => atCpam(key))];

/** Each month of a statement; of the others the ends, and all months together. */
const someChoices = (offer: DocumentOffer): readonly DocumentChoice[] =>
  offer.type === 'releveMensuel' || offer.type === 'releveDeCompte' ? choicesOf(offer, offer.months) : choicesOf(offer);

describe('documents of the fictitious people', () => {
  it('are all right by their schema, add up, and name nobody wrongly', () => {
    const given = new Map<DocumentType, number>();
    for (const { key, offered, give } of everybody) {
      for (const choice of offered.flatMap(someChoices)) {
        const outcome = give(choice);
        if (typeof outcome === 'string') continue;
        const content = documentContentSchema.parse(outcome);
        for (const [said, added] of sumsOf(content)) expect(said, `${key} ${choice.type}`).toBe(added);
        const { birthName } = called(key);
        const [first] = 'holders' in content ? content.holders : [content.insured];
        expect(first?.birthName).toBe(birthName);
        given.set(choice.type, (given.get(choice.type) ?? 0) + 1);
      }
    }
    expect([...given.keys()].toSorted()).toEqual([...documentTypeIds].toSorted());
  });

  it('of a period say what the statements of its months say', () => {
    for (const key of ['camille', 'claire', 'sukru', 'didier', 'blandine', 'anh']) {
      const { offered, give } = atCaf(key);
      const months = offered.find(({ type }) => type === 'paiement')?.months ?? [];
      const period = { from: months.at(-1) ?? '', to: months[0] ?? '' };
      const whole = give({ type: 'paiement', months: period });
      const statements = months.map((month) => give({ type: 'releveDeCompte', months: { from: month, to: month } }));
      const total = statements.reduce(
        (sum, each) => sum + (typeof each === 'object' && 'total' in each ? each.total : Number.NaN),
        0,
      );
      expect(whole, key).toMatchObject({ total });
    }
  });

  it('of a year say what the statements of its months say', () => {
    for (const key of ['camille', 'monique', 'valerie']) {
      const { give } = atCpam(key);
      const yearly = give({ type: 'releveAnnuel', year: 2025 });
      if (typeof yearly === 'string' || yearly.type !== 'releveAnnuel') throw new Error('no yearly statement');
      expect(yearly.months.length).toBe(12);
      for (const { month, reimbursed } of yearly.months) {
        expect(give({ type: 'releveMensuel', months: { from: month, to: month } })).toMatchObject({
          total: reimbursed,
        });
      }
    }
  });

  it('by benefit, person and child are parts of the whole: no line is in two', () => {
    const { offered, give } = atCaf('claire', 'mathieu');
    const period = { from: '2025-11', to: '2026-10' };
    const totalOf = (choice: DocumentChoice) => {
      const content = give({ ...choice, months: period });
      return typeof content === 'object' && 'total' in content ? content.total : 0;
    };
    const whole = totalOf({ type: 'paiement' });
    for (const type of ['paiementParPrestation', 'paiementParBeneficiaire'] as const) {
      const { subjects = [] } = offered.find((offer) => offer.type === type) ?? {};
      expect(subjects.length).toBeGreaterThan(1);
      expect(subjects.reduce((sum, { ref }) => sum + totalOf({ type, subject: ref }), 0)).toBe(whole);
    }
  });

  it('name both of a couple, and the home as it is now beside a quotient of another month', () => {
    const { give } = atCaf('fabrice', 'sandrine');
    // A year ago the second child was not born.
    expect(give({ type: 'quotientFamilial', months: { from: '2025-11', to: '2025-11' } })).toMatchObject({
      holders: [{ firstNames: 'Fabrice' }, { firstNames: 'Sandrine' }],
      children: [{ firstNames: 'Nino' }, { firstNames: 'Lou' }],
      quotient: { month: '2025-11' },
    });
    expect(give({ type: 'enfantsACharge' })).toMatchObject({
      children: [{ child: { firstNames: 'Nino' } }, { child: { firstNames: 'Lou' }, since: '2026-02' }],
    });
  });

  it('write every letter of a name, sixty characters of one, and seven lines of an address', () => {
    const holderOf = (key: string) => {
      const content = atCaf(key).give({ type: 'quotientFamilial', months: { from: '2026-03', to: '2026-03' } });
      if (typeof content === 'string' || content.type !== 'quotientFamilial') throw new Error(`no quotient of ${key}`);
      return { ...content.holders[0], address: content.address };
    };
    expect(holderOf('anh')).toMatchObject({ firstNames: 'Thị Ánh', birthName: 'Nguyễn' });
    expect(holderOf('sukru')).toMatchObject({ firstNames: 'Şükrü', birthName: 'Yıldız' });
    expect(holderOf('lukasz')).toMatchObject({ firstNames: 'Łukasz', birthName: 'Wiśniewski' });
    expect(holderOf('capucine').birthName?.length).toBe(60);
    expect(holderOf('elke').address.length).toBe(7);
    for (const line of [...holderOf('elke').address, ...holderOf('capucine').address]) {
      expect(line.length, line).toBeLessThanOrEqual(38);
    }
    expect(holderOf('indira').address.at(-1)).toBe('97400 SAINT-DENIS');
  });

  it('offer somebody without any right the attestation of it, and not those of payments', () => {
    const types = atCaf('xavier').offered.map(({ type }) => type);
    expect(types).toEqual(['quotientFamilial', 'nonDroit']);
  });

  it('offer 24 months at the Caf and 27 at the Cpam', () => {
    expect(atCaf('camille').offered.find(({ type }) => type === 'paiement')?.months.length).toBe(24);
    const { months = [] } = atCpam('camille').offered.find(({ type }) => type === 'releveMensuel') ?? {};
    expect([months.length, months[0], months.at(-1)]).toEqual([27, '2026-10', '2024-08']);
  });
});

describe('each reason for which a document is not given', () => {
  const one = (month: string) => ({ from: month, to: month });
  const year = { from: '2025-11', to: '2026-10' };
  const subject = (opened: Opened, type: DocumentType, label: string) => {
    const found = opened.offered
      .find((offer) => offer.type === type)
      ?.subjects.find((each) => each.label.includes(label));
    if (found === undefined) throw new Error(`${opened.key} has no ${label}`);
    return found.ref;
  };
  const camille = atCaf('camille');
  const claire = atCaf('claire', 'mathieu');
  /** What a visitor is offered and chooses, or could choose if more were offered. */
  const reasons: Partial<Record<DocumentRefusal, readonly [Opened, DocumentChoice]>> = {
    struckOff: [atCaf('florent'), { type: 'enfantsACharge' }],
    struckOffInPeriod: [atCaf('florent'), { type: 'nonDroit', months: one('2026-09') }],
    suspendedInPeriod: [atCaf('maeva'), { type: 'paiement', months: year }],
    noRight: [atCaf('capucine'), { type: 'paiement', months: one('2026-09') }],
    noQuotientInPeriod: [atCaf('mahaut'), { type: 'paiementEtQuotient', months: one('2026-04') }],
    noResources: [atCaf('aurelie'), { type: 'quotientFamilial', months: one('2026-10') }],
    noRightToBenefit: [
      claire,
      {
        type: 'paiementParPrestation',
        months: one('2026-10'),
        subject: subject(claire, 'paiementParPrestation', 'Paje'),
      },
    ],
    noRightOfBeneficiary: [
      claire,
      { type: 'paiementParBeneficiaire', months: year, subject: subject(claire, 'paiementParBeneficiaire', 'Mathieu') },
    ],
    noRightOfChild: [
      claire,
      { type: 'paiementParEnfant', months: one('2026-10'), subject: subject(claire, 'paiementParEnfant', 'Jules') },
    ],
    rightExists: [atCaf('maeva'), { type: 'nonDroit', months: one('2026-10') }],
    notStruckOff: [camille, { type: 'radiation' }],
    noMinimumBenefit: [camille, { type: 'reductionTelephonique' }],
    technical: [atCaf('gilles'), { type: 'paiement', months: one('2026-10') }],
  };

  it.each(documentRefusals.filter((reason) => !(fileRefusals as readonly string[]).includes(reason)))(
    '%s is met by a fictitious person',
    (reason) => {
      const [opened, choice] = reasons[reason] ?? [];
      if (opened === undefined || choice === undefined) throw new Error(`nobody meets ${reason}`);
      expect(opened.give(choice)).toBe(reason);
    },
  );

  it('a file that is closed gives its attestation, and those of the months before', () => {
    const [florent] = reasons.struckOff ?? [];
    expect(florent?.give({ type: 'radiation' })).toMatchObject({ struckOffOn: '2026-07-17' });
    expect(florent?.give({ type: 'paiement', months: one('2026-06') })).toMatchObject({ type: 'paiement' });
    expect(florent?.offered.map(({ type }) => type)).toContain('radiation');
  });

  it('at the Cpam there is no right where nothing was paid', () => {
    const cpam = atCpam('camille');
    for (const choice of [
      { type: 'indemnitesJournalieres', months: year },
      { type: 'releveFiscal', year: 2025 },
      { type: 'releveAnnuel', year: 2026 },
      { type: 'releveMensuel', months: one('2026-11') },
      { type: 'complementaireSante' },
    ] as const)
      expect(cpam.give(choice), choice.type).toBe('noRight');
  });
});
