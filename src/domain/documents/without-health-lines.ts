import type { DocumentContent } from './document.ts';

/**
 * The content without what is about health (P34): what a session below `strong` gets of a document that it may have. The other
 * documents about health are not given below `strong` at all (`documentTypes`).
 */
export function withoutHealthLines(content: DocumentContent): DocumentContent {
  return content.type === 'droits' ? { ...content, health: null } : content;
}
