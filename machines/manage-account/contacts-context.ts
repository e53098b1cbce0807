import type { TypedContact } from '#domain/account/creation.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import { noOneTimeCode, type OneTimeCodeContext, type OneTimeCodeEvent } from '../common/one-time-code.ts';
import type { ContactChangeRight, ContactKind, ShownContact } from './contacts-ports.ts';

/** What « Mes coordonnées de contact » keeps, until it is left. */
export interface ContactsContext extends OneTimeCodeContext {
  readonly contacts: readonly ShownContact[];
  /** Some stood on file before the change: they are told of it. */
  readonly hadContacts: boolean;
  readonly changeRight: ContactChangeRight;
  /** The one to be changed. */
  readonly contactKind: ContactKind;
  /** As typed; kept through every repeat. */
  readonly newContact: TypedContact | undefined;
  /** Drawn for what was typed, however often it is sent. */
  readonly contactAct: string | undefined;
  /** How often the change was sent without an answer that tells whether it was made. */
  readonly contactSilences: 'none' | 'one' | 'several';
  readonly pausedBy: 'send' | 'tries';
  readonly pausedUntil: EpochMs | undefined;
}

/** What the screens of the contacts send. */
export type ContactsEvent =
  | { readonly type: 'SHOW_CONTACTS' }
  | { readonly type: 'CHANGE_CONTACT'; readonly kind: ContactKind }
  | { readonly type: 'NEW_CONTACT_GIVEN'; readonly contact: TypedContact }
  /** « Recevoir un code », in place of the current password. */
  | { readonly type: 'OTHER_PROOF' }
  | OneTimeCodeEvent;

export const noContactChange = {
  ...noOneTimeCode,
  newContact: undefined,
  contactAct: undefined,
  contactSilences: 'none',
  pausedUntil: undefined,
} as const;

export const noContacts: ContactsContext = {
  ...noContactChange,
  contacts: [],
  hadContacts: false,
  changeRight: 'afterPassword',
  contactKind: 'mobile',
  pausedBy: 'send',
};

/** @throws Error when nothing was typed. Unreachable: the chart asks first. */
export function typedContact({ newContact }: ContactsContext): TypedContact {
  if (newContact === undefined) throw new Error('no contact was typed');
  return newContact;
}

/** @throws Error when there is nothing to change. Unreachable: the chart asks for all of it first. */
export function contactChangeOf(context: ContactsContext) {
  const { code, contactAct: act } = context;
  if (code === undefined || act === undefined) throw new Error('there is nothing to change');
  return { contact: typedContact(context), code, act };
}
