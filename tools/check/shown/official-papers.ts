import { documentContentSchema } from '#domain/documents/document.ts';
import type { IssuedDocument } from '#domain/documents/issued-document.ts';
import { documentPaper } from '#kiosk/journeys/documents/paper/document-paper.ts';
import { sampleDocuments } from '#kiosk/journeys/documents/testing/sample-documents.ts';
import type { DocumentWords } from '#kiosk/paper/kit/parts.ts';
import type { PaperSetting } from '#kiosk/paper/paper.ts';

/** What a caisse says of people and of what they get, by the name of its field. */
const words = ['birthName', 'usedName', 'firstNames', 'benefit', 'name', 'care', 'person', 'address'];

/** One document of each type, with one word for all that is no word of ours. */
export function officialPapers(
  setting: PaperSetting,
): readonly { readonly type: string; readonly words: DocumentWords }[] {
  return Object.values(sampleDocuments).map((sample) => {
    const content = documentContentSchema.parse(withoutData(sample.content));
    const document: IssuedDocument = { ...sample, content, isSpecimen: true };
    return { type: content.type, words: documentPaper.words({ document, isLargePrint: false }, setting) };
  });
}

function withoutData(value: unknown, field = ''): unknown {
  if (typeof value === 'string') return words.includes(field) ? 'Fictive' : value;
  if (Array.isArray(value)) return value.map((each: unknown) => withoutData(each, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutData(each, name)]));
}
