import { CODE_PATH } from '#contract/addresses/claim-url.ts';
import type { PublicUrl } from '#contract/addresses/public-url.ts';
import type { Reference } from '#domain/provisional-code/reference.ts';

/**
 * The page where a code is used, its reference already filled in: the QR code of a slip that carries no claim. The reference
 * stands in the fragment, which browsers do not send; alone it says nothing of a person and opens nothing (SECURITY «
 * QR »).
 */
export function codePageUrl(publicUrl: PublicUrl, reference: Reference): string {
  return `${publicUrl}${CODE_PATH}#${reference}`;
}
