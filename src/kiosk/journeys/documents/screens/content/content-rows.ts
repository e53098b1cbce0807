import type { IssuedDocument } from '#domain/documents/issued-document.ts';
import { formatShortDate } from '#domain/time/french-time.ts';
import type { KioskTexts } from '#kiosk/texts/texts.ts';
import { cafRows } from './caf-rows.ts';
import { fact, plain, type ContentRow } from './content-row.ts';
import { cpamRows } from './cpam-rows.ts';

/** Printed in groups of four. */
const REFERENCE_GROUP = /.{4}(?=.)/g;

/** All that a document says, line by line: the same as its paper (A46). */
export function contentRows(t: KioskTexts, document: IssuedDocument): readonly ContentRow[] {
  const { content, issuedOn, reference, requestedBy, isSpecimen } = document;
  return [
    ...(isSpecimen ? [plain(t('documents.content.specimen'), t('documents.content.specimen.value'))] : []),
    ...('insured' in content ? cpamRows(t, content) : cafRows(t, content, issuedOn)),
    ...(requestedBy === null ? [] : [fact(t('documents.content.requestedBy'), requestedBy)]),
    plain(t('documents.content.issuedOn'), formatShortDate(issuedOn)),
    plain(t('documents.content.reference'), reference.replaceAll(REFERENCE_GROUP, '$& ')),
  ];
}
