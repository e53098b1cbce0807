import { createHash } from 'node:crypto';
import type { DocumentOffer } from '#domain/documents/document.ts';
import type { DocumentSubject } from '#domain/documents/document-types.ts';
import type { NamedPerson } from '#domain/documents/parts.ts';
import type { PersonId } from '../../../person-id.ts';
import { benefitNames, cafBenefits, type CafBenefit } from './benefits.ts';
import { monthsToChoose, paidLines, type CafFile } from './file.ts';
import type { StoredLine } from './month-content.ts';

/** Whose or what an attestation is about, beside the home. */
export type CafSubject =
  | { readonly kind: 'benefit'; readonly benefit: CafBenefit }
  | { readonly kind: 'beneficiary'; readonly beneficiary: StoredLine['beneficiary']; readonly named: NamedPerson }
  | { readonly kind: 'child'; readonly child: number; readonly named: NamedPerson };

/** A subject, and its name towards one file. */
interface NamedSubject {
  readonly ref: string;
  readonly label: string;
  readonly subject: CafSubject;
}

/**
 * What may be chosen: each benefit that was paid in the months to choose from, the one or two of the file, each child of the
 * home. A spouse or a child of whom nothing was paid is among them: the refusal says so, and what else there is.
 */
export function subjectsOf(file: CafFile, person: PersonId, kind: DocumentSubject): readonly NamedSubject[] {
  switch (kind) {
    case 'none':
      return [];
    case 'benefit': {
      const paid = new Set(
        monthsToChoose(file).flatMap((month) => paidLines(file, month).map(({ benefit }) => benefit)),
      );
      return cafBenefits
        .filter((benefit) => paid.has(benefit))
        .map((benefit) => named(person, benefitNames[benefit], { kind, benefit }));
    }
    case 'beneficiary':
      return file.holders.flatMap((each, index): NamedSubject[] =>
        each === undefined
          ? []
          : [named(person, fullName(each), { kind, beneficiary: index === 0 ? 'holder' : 'spouse', named: each })],
      );
    case 'child':
      return file.children.flatMap((each, child): NamedSubject[] =>
        each.isCounted ? [named(person, fullName(each.named), { kind, child, named: each.named })] : [],
      );
  }
}

export const offeredSubjects = (subjects: readonly NamedSubject[]): DocumentOffer['subjects'] =>
  subjects.map(({ ref, label }) => ({ ref, label }));

const fullName = ({ firstNames, usedName, birthName }: NamedPerson): string => `${firstNames} ${usedName ?? birthName}`;

function named(person: PersonId, label: string, subject: CafSubject): NamedSubject {
  return { ref: refOf(person, subject), label, subject };
}

/**
 * Always the same for a person and a subject, and nothing else: neither a place in a list, which could change, nor the name of
 * a benefit. The person's own name is opaque and drawn, so that no list of benefits finds a subject again.
 */
function refOf(person: PersonId, subject: CafSubject): string {
  const part =
    subject.kind === 'benefit'
      ? subject.benefit
      : subject.kind === 'beneficiary'
        ? subject.beneficiary
        : `${subject.named.birthDate} ${subject.named.firstNames}`;
  return createHash('sha256').update(`${person}/${subject.kind}/${part}`).digest('base64url').slice(0, REF_LENGTH);
}

const REF_LENGTH = 22;
