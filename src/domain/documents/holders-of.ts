import type { DocumentContent } from './document.ts';
import type { NamedPerson } from './parts.ts';

/** The one or two whose document it is, the responsible one first. */
export const holdersOf = (content: DocumentContent): readonly NamedPerson[] =>
  'holders' in content ? content.holders : [content.insured];
