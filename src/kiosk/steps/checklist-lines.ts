import type { CaisseKind } from '#domain/caisse/caisse.ts';
import {
  checkPassword,
  passwordChecklist,
  type PasswordContext,
  type PasswordItemCode,
} from '#domain/password/rules.ts';
import type { ChecklistState } from '#ui/messages/checklist.tsx';

/** The caisse's own items, and the list of common passwords (P13). */
export type ChecklistCode = PasswordItemCode | 'notCommon';

export interface JudgedItem {
  readonly code: ChecklistCode;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly state: ChecklistState;
}

/** What a password that breaks them must lose; typing more cannot mend it. */
const prohibitions: ReadonlySet<ChecklistCode> = new Set([
  'lettersAndDigitsOnly',
  'allowedCharactersOnly',
  'nothingPersonal',
]);

/**
 * The checklist while one types (#164, A32): `met`, `waiting` while more typing may fulfil it, `unmet` once something
 * typed stands against it.
 */
export function judgeTyped(kind: CaisseKind, typed: string, person: PasswordContext): readonly JudgedItem[] {
  const { items, common } = checkPassword(kind, typed, person);
  const checklist = passwordChecklist(kind);
  const longEnough = items.length === true;
  const isTooLong = [...typed].length > longestOf(kind);
  const stateOf = (code: PasswordItemCode): ChecklistState => {
    if (items[code] === true) return 'met';
    const stands = code === 'length' ? isTooLong : prohibitions.has(code);
    return stands && typed !== '' ? 'unmet' : 'waiting';
  };
  // Every short text is rare, and a short common one is a beginning: only a whole password can be called either.
  const notCommon = !longEnough ? 'waiting' : common ? 'unmet' : 'met';
  return [
    ...checklist.map((item) => ({ ...item, state: stateOf(item.code) })),
    { code: 'notCommon', state: notCommon },
  ];
}

/** How many rules a password that was refused still breaks. */
export function brokenRules(items: readonly JudgedItem[]): number {
  return items.filter(({ state }) => state !== 'met').length;
}

function longestOf(kind: CaisseKind): number {
  const length = passwordChecklist(kind).find(({ code }) => code === 'length');
  return Number(length?.params?.['max']);
}
