import type { CodeUseAnswer, PasswordAnswer } from '#contract/routes/code-use.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { maskEmail, maskMobile } from '#domain/identity/contact.ts';
import { CaisseUnavailable } from '../caisses/caisse.ts';
import { type PersonId } from '../caisses/person-id.ts';
import type { Caisses } from '../caisses/caisses.ts';

interface Holder {
  readonly caisse: CaisseId;
  readonly person: PersonId;
}

/** Where the notice to a person will be read first: by mail, or by SMS when there is no e-mail. */
export async function noticeOf(caisses: Caisses, { caisse, person }: Holder): Promise<CodeUseAnswer['notice']> {
  const { mail, mobile } = await caisses[caisse].contacts.of(person);
  if (mail !== null) return { channel: 'email', masked: maskEmail(mail.value) };
  return mobile === null ? null : { channel: 'sms', masked: maskMobile(mobile.value) };
}

/** The same after the password was set: a silent caisse only hides the channel. */
export async function channelOf(caisses: Caisses, holder: Holder): Promise<PasswordAnswer['noticeSentTo']> {
  try {
    return (await noticeOf(caisses, holder))?.channel ?? 'none';
  } catch (error) {
    if (error instanceof CaisseUnavailable) return 'none';
    throw error;
  }
}
