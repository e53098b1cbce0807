import { caisseOfWireCode, caisses, type CaisseId } from '#domain/caisse/caisse.ts';
import { resetTokenSchema, type ResetToken } from '../identifiers.ts';
import type { PublicUrl } from './public-url.ts';

/** The page that the link of a mail opens, under `PUBLIC_URL`. */
const PASSWORD_PATH = '/mot-de-passe';

export interface PasswordLink {
  readonly token: ResetToken;
  /** Whose rules of passwords the page shows. */
  readonly caisse: CaisseId;
}

/** « Renouveler mon mot de passe » (#266). The token stands in the fragment, which browsers do not send. */
export function passwordLinkUrl(publicUrl: PublicUrl, { token, caisse }: PasswordLink): string {
  return `${publicUrl}${PASSWORD_PATH}#${token}.${caisses[caisse].wireCode}`;
}

/** What a fragment brings; undefined when it is no whole link. */
export function passwordLinkOf(fragment: string): PasswordLink | undefined {
  const [text = '', wireCode = ''] = fragment.replace(/^#/, '').split('.');
  const token = resetTokenSchema.safeParse(text);
  const caisse = caisseOfWireCode(Number(wireCode));
  return token.success && caisse !== undefined ? { token: token.data, caisse } : undefined;
}
