import { caisseOfWireCode, caisses, type CaisseId } from '#domain/caisse/caisse.ts';
import { parseReference, type Reference } from '#domain/provisional-code/reference.ts';
import { CODE_PATH } from './claim-url.ts';
import type { PublicUrl } from './public-url.ts';

/** What a slip brings to the page where its code is used; alone it says nothing of a person and opens nothing. */
export interface CodePageFacts {
  readonly reference: Reference;
  /** Undefined where the visitor must say it. */
  readonly caisse: CaisseId | undefined;
}

/**
 * The page where a code is used, reference and caisse already filled in: the QR code of a slip that carries no claim. They
 * stand in the fragment, which browsers do not send (SECURITY « QR »).
 */
export function codePageUrl(publicUrl: PublicUrl, facts: CodePageFacts & { readonly caisse: CaisseId }): string {
  return `${publicUrl}${CODE_PATH}#${facts.reference}.${caisses[facts.caisse].wireCode}`;
}

/** What a fragment brings; undefined when it holds no reference. */
export function codePageFacts(fragment: string): CodePageFacts | undefined {
  const [reference = '', wireCode = ''] = fragment.replace(/^#/, '').split('.');
  const read = parseReference(reference);
  return read.ok ? { reference: read.value, caisse: caisseOfWireCode(Number(wireCode)) } : undefined;
}
