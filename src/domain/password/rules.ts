import type { CaisseKind } from '../caisse/caisse.ts';
import { checkAmeli, ameliChecklist, type AmeliItemCode } from './ameli.ts';
import { checkCaf, cafChecklist, type CafItemCode } from './caf.ts';
import { isCommonPassword } from './common.ts';
import type { KnownPerson } from './personal-parts.ts';

export type PasswordItemCode = CafItemCode | AmeliItemCode;

/** One line of the live checklist (#164): a code for the catalogue and what goes into it. */
export interface ChecklistItem {
  readonly code: PasswordItemCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Whose password it is: what ameli forbids inside it. */
export type PasswordContext = KnownPerson;

export interface PasswordCheck {
  /** Each code of the caisse's checklist, and whether it is fulfilled. */
  readonly items: Readonly<Partial<Record<PasswordItemCode, boolean>>>;
  /** Is on the list of common passwords, which attackers try first (P13). */
  readonly common: boolean;
  /** Every item fulfilled and not common. */
  readonly accepted: boolean;
}

/** The lines of the checklist, in the order shown: CAF #162–165, ameli #271. */
export function passwordChecklist(kind: CaisseKind): readonly ChecklistItem[] {
  return kind === 'caf' ? cafChecklist : ameliChecklist;
}

/** Judges a password under the rules of its caisse; an empty one fulfils no item. */
export function checkPassword(kind: CaisseKind, password: string, context: PasswordContext): PasswordCheck {
  const items = kind === 'caf' ? checkCaf(password) : checkAmeli(password, context);
  const common = isCommonPassword(password);
  return { items, common, accepted: !common && Object.values(items).every(Boolean) };
}
