import { caisses } from '#domain/caisse/caisse.ts';
import type { DocumentKind, InformationDocument } from '#domain/information/document.ts';
import type { LanguageId } from '#domain/language.ts';
import type { InformationContext } from '#machines/information/context.ts';
import { libraryOf, type Library } from '#kiosk-config/information/library.ts';
import { useFrame } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';

/** The language of the session. */
export function useLanguage(): LanguageId {
  return useTexts().language;
}

/** What this visitor may read, in the language of the session and the order of the site. */
export function useLibrary({ caisse }: Pick<InformationContext, 'caisse'>): Library {
  const { questionsFirst } = useFrame();
  return libraryOf(useLanguage(), caisses[caisse], questionsFirst);
}

const shelves = { sheet: 'sheets', news: 'news', question: 'questions', link: 'links' } as const satisfies Record<
  DocumentKind,
  keyof Library
>;

/**
 * The document of a kind that was chosen last.
 * @throws Error when there is none. Unreachable: the chart shows a document after its choice.
 */
export function useChosen(kind: DocumentKind, context: InformationContext): InformationDocument {
  const found = useLibrary(context)[shelves[kind]].find(({ id }) => id === context.chosen[kind]);
  if (!found) throw new Error(`there is no ${kind} to show`);
  return found;
}
