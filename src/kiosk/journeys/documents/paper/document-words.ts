import { VERIFY_PATH } from '#contract/addresses/verify-url.ts';
import type { PublicUrl } from '#contract/addresses/public-url.ts';
import { caisses } from '#domain/caisse/caisse.ts';
import type { DocumentContent } from '#domain/documents/document.ts';
import type { DocumentType } from '#domain/documents/document-types.ts';
import type { IssuedDocument } from '#domain/documents/issued-document.ts';
import type { NamedPerson } from '#domain/documents/parts.ts';
import { facts, type DocumentWords, type Fact, type Part } from '#kiosk/paper/kit/parts.ts';
import { cafParts } from './caf-parts.ts';
import { cpamParts } from './cpam-parts.ts';
import { dateWords } from './figures.ts';
import type { DocumentTexts } from './texts.ts';

/** Few lines, for which an 80 mm ticket has room. */
const ticketTypes: readonly DocumentType[] = [
  'paiementEtQuotient',
  'quotientFamilial',
  'droits',
  'complementaireSante',
];

/** Writes a document out. */
export function documentWords(
  t: DocumentTexts,
  document: IssuedDocument,
  { publicUrl, isLargePrint }: { readonly publicUrl: PublicUrl; readonly isLargePrint: boolean },
): DocumentWords {
  const { content } = document;
  const caisse = caisses[document.caisse];
  const reference = document.reference.replaceAll(/.{4}(?=.)/gu, '$&-');
  const address = `${publicUrl.replace(/^https?:\/\//u, '')}${VERIFY_PATH}`;
  const head = headFacts(t, document);
  const parts = 'holders' in content ? cafParts(t, content, document.issuedOn) : cpamParts(t, content);
  return {
    title: t(`documentPaper.title.${content.type}`),
    language: t.language,
    isLargePrint,
    sender: {
      name: caisse.name,
      details: t('documentPaper.contact', { website: caisse.website, phone: caisse.phone }),
    },
    recipient: [nameForPost('holders' in content ? content.holders[0] : content.insured), ...content.address],
    head,
    parts,
    ticketParts: ticketTypes.includes(content.type) ? ticketPartsOf(head, parts) : undefined,
    seal: {
      text: document.seal,
      alternative: t('documentPaper.seal.alternative', { reference, address }),
      lines: [t.rich('documentPaper.seal.reference', { reference }), t.rich('documentPaper.seal.check', { address })],
    },
    signature: [
      [{ text: caisse.name, strong: true }],
      document.isSpecimen ? t.rich('documentPaper.specimen.says') : t.rich('documentPaper.signature'),
    ],
    reference: t('documentPaper.referenceIs', { reference }),
    acrossPages: document.isSpecimen ? t('documentPaper.specimen') : undefined,
  };
}

const ticketPartsOf = (head: readonly Fact[], parts: readonly Part[]): readonly Part[] => [facts(...head), ...parts];

/** Its reference stands with its seal, where it is needed. */
function headFacts(t: DocumentTexts, document: IssuedDocument): readonly Fact[] {
  const { content, issuedOn, requestedBy } = document;
  return [
    ...fileFacts(t, content),
    { label: t('documentPaper.head.issuedOn'), value: dateWords(issuedOn) },
    ...(requestedBy === null ? [] : [{ label: t('documentPaper.head.requestedBy'), value: requestedBy }]),
  ];
}

function fileFacts(t: DocumentTexts, content: DocumentContent): readonly Fact[] {
  if ('holders' in content) return [{ label: t('documentPaper.head.fileNumber'), value: content.fileNumber }];
  return [
    { label: t('documentPaper.head.nir'), value: unbroken(content.nirWithKey) },
    { label: t('documentPaper.head.organisme'), value: unbroken(content.organisme) },
  ];
}

const unbroken = (figures: string): string => figures.replaceAll(' ', '\u00A0');

/** As one addresses a letter: the first name, then the name in use. */
function nameForPost(person: NamedPerson | undefined): string {
  if (person === undefined) throw new Error('a document is for somebody');
  const [firstName = ''] = person.firstNames.split(',');
  return `${firstName} ${person.usedName ?? person.birthName}`;
}
